import { printHtml } from '@fonds/domain/text/html-tree';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { presentBlocks, type Presented } from './present-text.ts';
import { SideBySide } from './side-by-side.tsx';
import { TextChooser } from './text-chooser.tsx';
import { chooseTexts } from './text-choice.ts';
import { TextHeading } from './text-heading.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { textName } from './text-words.ts';

interface DocumentTextsProps {
  readonly view: DocumentView;
  readonly terms: readonly string[];
  /** What was searched for, as it stands in the address. */
  readonly q: string;
  /** The keys of the texts that the address asks for: `ru,en`. */
  readonly wanted: string | undefined;
}

/** A text as it was kept, and made fit to be read. */
export interface ReadText {
  readonly text: DocumentTextView;
  readonly presented: Presented;
}

/** The texts of a document: one to read or two beside each other, and the others below, closed. */
export function DocumentTexts({ view, terms, q, wanted }: DocumentTextsProps) {
  if (view.texts.length === 0) return null;
  const path = `/documents/${encodeURIComponent(view.entry.slug)}`;
  const { shown, others } = chooseTexts(view.texts, wanted);
  const read = presentAll([...shown, ...others], view, terms, path);
  const [first, second] = read.slice(0, shown.length);
  const below = read.slice(shown.length);
  const hits = read.at(-1)?.presented.hits ?? 0;
  return (
    <>
      <HitLinks hits={hits} />
      <TextChooser view={view} q={q} shown={shown} />
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
              open={each.presented.hits > (below[at - 1] ?? second ?? first ?? each).presented.hits}
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
      <MarkLegend marks={new Set(read.flatMap(({ presented }) => [...presented.marks]))} />
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

/** All texts made fit to be read, their marks counted through in the order in which they stand. */
function presentAll(
  texts: readonly DocumentTextView[],
  view: DocumentView,
  terms: readonly string[],
  path: string,
): ReadText[] {
  const paths = new Map(view.namedInTexts.map((named) => [named.id, named.path]));
  const read: ReadText[] = [];
  for (const text of texts) {
    const hits = read.at(-1)?.presented.hits ?? 0;
    const presented = presentBlocks(text.html, { key: text.key, citePath: `${path}/cite`, terms, hits, paths });
    read.push({ text, presented });
  }
  return read;
}

const mostLinks = 12;

function HitLinks({ hits }: { readonly hits: number }) {
  if (hits === 0) return null;
  const numbers = Array.from({ length: Math.min(hits, mostLinks) }, (_, index) => index + 1);
  return (
    <p className="facts mt-6 flex flex-wrap gap-x-2.5 print:hidden">
      <b>{words.texts.hitPlaces(hits)}</b>
      {numbers.map((number) => (
        <a
          key={number}
          href={`#hit-${number}`}
          aria-label={words.texts.goToHit(number)}
          className="min-w-6 text-center"
        >
          {number}
        </a>
      ))}
      {hits > mostLinks ? <span>…</span> : null}
    </p>
  );
}
