import type { DocumentTextView } from '@fonds/domain/views/public';
import { languageName } from '@fonds/domain/language-name';
import { languageAttributes } from '@fonds/ui/localized';
import { presentText } from './present-text.ts';

interface DocumentTextsProps {
  readonly texts: readonly DocumentTextView[];
  readonly terms: readonly string[];
  /** The addresses of records that names in a text lead to, by record id. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The texts of a document: one under the other, or two beside each other where there is room. */
export function DocumentTexts({ texts, terms, paths }: DocumentTextsProps) {
  if (texts.length === 0) return null;
  const { marked, hits } = presentAll(texts, terms, paths);
  return (
    <>
      <HitLinks hits={hits} />
      <div
        className={`mt-8 border-t border-line ${texts.length === 2 ? 'xl:grid xl:grid-cols-2 xl:divide-x xl:divide-line' : ''}`}
      >
        {marked.map((text, index) => (
          <section
            key={text.key}
            aria-label={heading(text)}
            className={`pt-5 ${texts.length === 2 ? (index === 0 ? 'xl:pr-7' : 'max-xl:mt-10 xl:pl-7') : 'mb-10'}`}
          >
            <div className="mb-4 flex flex-wrap justify-between gap-x-4 gap-y-1 font-sans text-[0.8125rem] leading-snug text-muted">
              <h2 className="font-sans font-semibold text-ink">{heading(text)}</h2>
              <span>{particulars(text)}</span>
            </div>
            <div
              id={text.key}
              className="prose prose-numbered"
              {...languageAttributes(text.language)}
              dangerouslySetInnerHTML={{ __html: text.html }}
            />
          </section>
        ))}
      </div>
    </>
  );
}

/** All texts made fit to be read, their marks counted through. */
function presentAll(
  texts: readonly DocumentTextView[],
  terms: readonly string[],
  paths: ReadonlyMap<string, string>,
): { marked: DocumentTextView[]; hits: number } {
  const marked: DocumentTextView[] = [];
  let hits = 0;
  for (const text of texts) {
    const presented = presentText(text.html, { key: text.key, terms, hits, paths });
    hits = presented.hits;
    marked.push({ ...text, html: presented.html });
  }
  return { marked, hits };
}

const mostLinks = 12;

function HitLinks({ hits }: { readonly hits: number }) {
  if (hits === 0) return null;
  const numbers = Array.from({ length: Math.min(hits, mostLinks) }, (_, index) => index + 1);
  return (
    <p className="facts mt-6 flex flex-wrap gap-x-2.5 print:hidden">
      <b>{hits === 1 ? '1 place marked in the text' : `${hits} places marked in the text`}</b>
      {numbers.map((number) => (
        <a key={number} href={`#hit-${number}`} aria-label={`Go to place ${number}`} className="min-w-6 text-center">
          {number}
        </a>
      ))}
      {hits > mostLinks ? <span>…</span> : null}
    </p>
  );
}

const kinds = { transcript: 'original', translation: 'translation', ocr: 'original, read by machine' } as const;

function heading({ language, kind, completeness }: DocumentTextView): string {
  const part = completeness === 'full' ? '' : `, ${completeness}`;
  return `${languageName(language)} ${kinds[kind]}${part}`;
}

function particulars({ translator, method, kind }: DocumentTextView): string {
  if (translator) return `by ${translator}${method === 'by-machine' ? ', by machine' : ''}`;
  if (method === 'by-machine' && kind !== 'ocr') return 'made by machine';
  return kind === 'transcript' ? 'transcript' : '';
}
