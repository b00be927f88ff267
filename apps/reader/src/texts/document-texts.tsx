import { printHtml } from '@fonds/domain/text/html-tree';
import type { DocumentView } from '@fonds/domain/views/public';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import type { ReadText, ReadTexts } from './read-texts.ts';
import { SideBySide } from './side-by-side.tsx';
import { TextChooser } from './text-chooser.tsx';
import { TextHeading } from './text-heading.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { textName } from './text-words.ts';

interface DocumentTextsProps {
  readonly view: DocumentView;
  readonly read: ReadTexts;
  /** What was searched for, as it stands in the address. */
  readonly q: string;
  /** How many marks stand before the texts. */
  readonly hits: number;
}

/** The texts of a document: one to read or two beside each other, and the others below, closed. */
export function DocumentTexts({ view, read: { shown, below }, q, hits }: DocumentTextsProps) {
  if (view.texts.length === 0) return null;
  const [first, second] = shown;
  const all = [...shown, ...below];
  return (
    <>
      <TextChooser view={view} q={q} shown={shown.map(({ text }) => text)} />
      {first && second ? (
        <SideBySide view={view} left={first} right={second} />
      ) : first ? (
        <section aria-label={textName(first.text, view)} className="mt-6 border-t border-line pt-5">
          <TextHeading view={view} text={first.text} />
          <TextProse {...first} />
        </section>
      ) : null}
      {below.length > 0 ? (
        <section aria-labelledby="other-texts" className="mt-10 print:hidden">
          <h2 id="other-texts" className="eyebrow mb-2">
            {words.texts.otherTexts}
          </h2>
          {below.map((each, at) => (
            <details
              key={each.text.key}
              className="border-t border-hair py-3"
              open={each.presented.hits > (all[shown.length + at - 1]?.presented.hits ?? hits)}
            >
              <summary className="font-sans text-[0.9375rem] font-medium">{textName(each.text, view)}</summary>
              <div className="pt-4">
                <TextHeading view={view} text={each.text} />
                <TextProse {...each} />
              </div>
            </details>
          ))}
        </section>
      ) : null}
      <MarkLegend marks={new Set(all.flatMap(({ presented }) => [...presented.marks]))} />
      <script src="/scripts/texts.js" defer data-own="" />
    </>
  );
}

/** A text by itself. */
function TextProse({ text, presented }: ReadText) {
  const { blocks, notes } = presented;
  return (
    <div
      id={text.key}
      className="prose prose-numbered"
      {...languageAttributes(text.language)}
      dangerouslySetInnerHTML={{ __html: printHtml(notes ? [...blocks, notes] : blocks) }}
    />
  );
}
