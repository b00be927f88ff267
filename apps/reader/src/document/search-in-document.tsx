import type { DocumentView } from '@fonds/domain/views/public';
import { hitAnchor } from '@fonds/ui/hit-anchor';
import { SearchField } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';

interface SearchInDocumentProps {
  readonly view: DocumentView;
  readonly q: string;
  /** The keys of the texts that the address asks for. */
  readonly wanted: string | undefined;
  /** How many marks stand on the page. */
  readonly hits: number;
}

const mostLinks = 12;

/** *Search in this document*, and where on the page stands what was searched for. */
export function SearchInDocument({ view, q, wanted, hits }: SearchInDocumentProps) {
  const { entry, shown, publications, texts } = view;
  const path = documentHref(entry.slug);
  if (texts.length === 0 && q === '') return null;
  return (
    <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
      {texts.length === 0 ? null : (
        <SearchField
          id="document-search"
          action={path}
          label={words.document.searchIn}
          value={q}
          className="w-full sm:w-72"
        >
          {wanted === undefined ? null : <input type="hidden" name="texts" value={wanted} />}
          {shown === publications.at(-1) ? null : <input type="hidden" name="revision" value={shown.revision} />}
        </SearchField>
      )}
      {q === '' ? null : <Marks q={q} hits={hits} path={path} />}
    </div>
  );
}

interface MarksProps {
  readonly q: string;
  readonly hits: number;
  readonly path: string;
}

function Marks({ q, hits, path }: MarksProps) {
  const numbers = Array.from({ length: Math.min(hits, mostLinks) }, (_, index) => index + 1);
  return (
    <p id={hitAnchor(0)} className="facts flex flex-wrap items-baseline gap-x-2.5">
      {hits === 0 ? words.document.noMarks(q) : <b id={hitAnchor(hits + 1)}>{words.search.marks(hits)}</b>}
      {numbers.map((number) => (
        <a
          key={number}
          href={`#${hitAnchor(number)}`}
          aria-label={words.texts.goToHit(number)}
          className="min-w-6 text-center"
        >
          {number}
        </a>
      ))}
      {hits > mostLinks ? <span>…</span> : null}
      <a href={path}>{words.document.unmark}</a>
    </p>
  );
}
