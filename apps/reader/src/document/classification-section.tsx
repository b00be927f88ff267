import { classificationMark, levelInWords, markInWords } from '@fonds/domain/classification-mark';
import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentView } from '@fonds/domain/views/public';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';

/** How secret a document was, by its own country's scheme, and what became of that; nothing where it never was. */
export function ClassificationSection({ view }: { readonly view: DocumentView }) {
  const { classification } = view.body;
  if (!classification) return null;
  const { levels } = view.labels;
  const { scheme, caveats, marking, regradings } = classification;
  return (
    <SideSection title={words.facts.classification}>
      <p>{[markInWords(classificationMark(classification), levels), ...caveats].join(', ')}</p>
      {marking ? <p className="font-mono text-[0.8125rem] [overflow-wrap:anywhere]">{marking}</p> : null}
      <ol className="mt-1 space-y-1">
        {regradings.map((regrading, index) => (
          <li key={index}>
            {words.facts.regraded(
              levelInWords({ scheme, level: regrading.to }, levels),
              regrading.edtf ? dateInWords(regrading.edtf) : '',
            )}
            {regrading.authority ? <span className="block text-muted">{regrading.authority}</span> : null}
            {regrading.note ? <span className="block text-muted">{regrading.note}</span> : null}
          </li>
        ))}
      </ol>
    </SideSection>
  );
}
