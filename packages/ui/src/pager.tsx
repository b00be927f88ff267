import { words } from './words/words.ts';

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The address of a page. */
  readonly href: (page: number) => string;
  /** Crawlers need not go there. */
  readonly nofollow?: boolean;
}

/** Ways to the other pages of a list; nothing when there is only one. */
export function Pager({ page, pageSize, total, href, nofollow = false }: PagerProps) {
  const rel = (way: 'prev' | 'next') => (nofollow ? `${way} nofollow` : way);
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav
      aria-label={words.pager.label}
      className="mt-10 flex flex-wrap items-center gap-x-1 gap-y-2 font-sans text-sm print:hidden"
    >
      {page > 1 ? (
        <a href={href(page - 1)} rel={rel('prev')} className="mr-3 inline-flex min-h-9 items-center">
          {words.pager.previous}
        </a>
      ) : null}
      {pagesAround(page, last).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`} className="px-1 text-muted">
            …
          </span>
        ) : number === page ? (
          <span key={number} aria-current="page" className={`${cell} border-b-2 border-oxide font-semibold text-ink`}>
            {number}
          </span>
        ) : (
          <a
            key={number}
            href={href(number)}
            {...(nofollow ? { rel: 'nofollow' } : {})}
            aria-label={words.pager.page(number)}
            className={cell}
          >
            {number}
          </a>
        ),
      )}
      {page < last ? (
        <a href={href(page + 1)} rel={rel('next')} className="ml-3 inline-flex min-h-9 items-center">
          {words.pager.next}
        </a>
      ) : null}
    </nav>
  );
}

const cell = 'inline-flex min-h-9 min-w-9 items-center justify-center tabular-nums';

/** The first, the last, and those beside this one; `null` where some are left out. */
export function pagesAround(page: number, last: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number === before + 1) return [number];
    return number === before + 2 ? [before + 1, number] : [null, number];
  });
}
