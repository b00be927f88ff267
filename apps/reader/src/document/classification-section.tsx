import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentView } from '@fonds/domain/views/public';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';

/** How secret a document was, by its own country's scheme, and what became of that; nothing where it never was. */
export function ClassificationSection({ body }: { readonly body: DocumentView['body'] }) {
  const { classification } = body;
  if (!classification) return null;
  const { scheme, level, caveats, marking, regradings } = classification;
  return (
    <SideSection title={words.facts.classification}>
      <p>{[`${level} (${scheme})`, ...caveats].join(', ')}</p>
      {marking ? <p className="font-mono text-[0.8125rem] [overflow-wrap:anywhere]">{marking}</p> : null}
      <ol className="mt-1 space-y-1">
        {regradings.map((regrading, index) => (
          <li key={index}>
            {words.facts.regraded(regrading.to, regrading.edtf ? dateInWords(regrading.edtf) : '')}
            {regrading.authority ? <span className="block text-muted">{regrading.authority}</span> : null}
            {regrading.note ? <span className="block text-muted">{regrading.note}</span> : null}
          </li>
        ))}
      </ol>
    </SideSection>
  );
}
