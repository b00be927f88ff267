import { dateInWords } from '@fonds/domain/dates/words';
import type { Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';
import { choiceInWords, countNarrowed, notNarrowed, withoutValue } from './choice.ts';

interface ChipsProps {
  readonly view: SearchView;
  readonly search: Search;
}

/** Everything that is asked for, each part with a way to take it out. */
export function Chips({ view, search }: ChipsProps) {
  const { parts, chosen } = view;
  const narrowed = countNarrowed(search);
  if (parts.length === 0 && narrowed === 0) return null;
  return (
    <ul aria-label={words.search.chips} className="mt-4 flex flex-wrap gap-2 font-sans text-sm leading-tight">
      {parts.map(({ text, without }, index) => (
        <Chip key={`${text} ${index}`} href={withSearch('/search', search, { q: without })} what={text} />
      ))}
      <SpanChips search={search} />
      {chosen.map((each) => (
        <Chip
          key={`${each.facet} ${each.value}`}
          href={withSearch('/search', search, withoutValue(search, each.facet, each.value))}
          what={choiceInWords(each.facet, each)}
        />
      ))}
      {narrowed > 1 ? (
        <li className="flex min-h-8 items-center px-1">
          <a href={withSearch('/search', search, notNarrowed)} rel="nofollow">
            {words.search.clear}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** The ends of a span, one chip where they are the same: an address has `1953-07`, which is said in words. */
function SpanChips({ search }: Pick<ChipsProps, 'search'>) {
  const { from, to } = search;
  if (from !== '' && from === to) {
    const without = withSearch('/search', search, { from: '', to: '' });
    return <Chip href={without} what={words.search.during(dateInWords(from))} />;
  }
  return (
    <>
      {from === '' ? null : (
        <Chip href={withSearch('/search', search, { from: '' })} what={words.search.since(dateInWords(from))} />
      )}
      {to === '' ? null : (
        <Chip href={withSearch('/search', search, { to: '' })} what={words.search.until(dateInWords(to))} />
      )}
    </>
  );
}

function Chip({ href, what }: { readonly href: string; readonly what: string }) {
  return (
    <li className="max-w-full">
      <a
        href={href}
        rel="nofollow"
        aria-label={words.search.takeOut(what)}
        className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-field border border-edge bg-raised px-2.5 text-ink hover:border-ink hover:no-underline"
      >
        <bdi className="min-w-0 truncate">{what}</bdi>
        <span aria-hidden="true" className="text-muted">
          ×
        </span>
      </a>
    </li>
  );
}
