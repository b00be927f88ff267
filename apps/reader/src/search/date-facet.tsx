import type { Search } from '@fonds/domain/search-address';
import type { DateFacetView } from '@fonds/domain/views/search';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';

interface DateFacetProps {
  readonly dates: DateFacetView;
  readonly search: Search;
}

/** So many stretches stand there at once; an archive of many centuries folds the others. */
const mostSpans = 16;

/** How the documents lie in time: decades, the years of one, the months of one, each a way to its documents. */
export function DateFacet({ dates, search }: DateFacetProps) {
  const { spans, wider, undated } = dates;
  const most = Math.max(1, ...spans.map(({ count }) => count));
  const chosen = spans.findIndex((span) => span.chosen);
  const shown = spans.length <= mostSpans + 2 || chosen >= mostSpans ? spans : spans.slice(0, mostSpans);
  const folded = spans.slice(shown.length);
  return (
    <div className="mb-5">
      {wider === null ? null : (
        <p className="mb-1.5">
          <a href={withSearch('/search', search, { from: wider.from, to: wider.to })} rel="nofollow">
            <span aria-hidden="true">‹ </span>
            {words.facets.wider(wider.label)}
          </a>
        </p>
      )}
      <Spans spans={shown} wider={wider} most={most} search={search} />
      {folded.length > 0 ? (
        <details className="fold">
          <summary className="min-h-7">{words.facets.all(spans.length)}</summary>
          <Spans spans={folded} wider={wider} most={most} search={search} />
        </details>
      ) : null}
      {undated > 0 ? (
        <p className="mt-1 flex min-h-7 items-baseline justify-between gap-3">
          <a
            href={withSearch('/search', search, { q: dates.undatedQ, from: '', to: '' })}
            rel="nofollow"
            className="text-ink"
          >
            {words.facets.undated}
          </a>
          <span className="text-muted tabular-nums">{words.counts.number(undated)}</span>
        </p>
      ) : null}
    </div>
  );
}

interface SpansProps extends Pick<DateFacetView, 'spans' | 'wider'> {
  /** The greatest count, whose bar is the longest. */
  readonly most: number;
  readonly search: Search;
}

function Spans({ spans, wider, most, search }: SpansProps) {
  return (
    <ul className="grid grid-cols-[auto_minmax(2rem,1fr)_auto] gap-x-3">
      {spans.map(({ label, from, to, count, chosen }) => (
        <li key={`${from} ${to}`} className="col-span-3 grid min-h-7 grid-cols-subgrid items-center">
          <a
            href={withSearch(
              '/search',
              search,
              chosen ? { from: wider?.from ?? '', to: wider?.to ?? '' } : { from, to },
            )}
            rel="nofollow"
            {...(chosen ? { 'aria-label': words.search.takeOut(label) } : {})}
            className={chosen ? 'font-semibold text-link' : 'text-ink'}
          >
            {label}
          </a>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full fill-link">
            <rect width={Math.max(1.5, (count / most) * 100)} height="6" />
          </svg>
          <span className="text-right text-muted tabular-nums">{words.counts.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
