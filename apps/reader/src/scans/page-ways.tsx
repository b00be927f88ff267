import { words } from '@fonds/ui/words';
import type { ScanPage } from '@fonds/domain/document-contents';
import { originalHref, pictureHref, scanHref } from './scan-address.ts';
import type { FoundScan } from './find-scan.ts';

interface PageWaysProps {
  readonly found: FoundScan;
  readonly at: number;
  /** The address of a page, with the text that is shown beside this one. */
  readonly href: (page: ScanPage) => string;
}

/** The ways from one page of a scan: to those before and after it, to all, to its picture alone and to the file. */
export function PageWays({ found: { view, shown, place }, at, href }: PageWaysProps) {
  const { pages, scan, whole } = shown;
  const [before, here, after] = [pages[at - 1], pages[at], pages[at + 1]];
  const { slug } = view.entry;
  return (
    <nav
      aria-label={words.scans.pagesLabel}
      className="z-10 mt-5 flex flex-wrap items-center gap-x-6 border-b border-line bg-paper font-sans sm:sticky sm:top-0 text-[0.9375rem] print:hidden"
    >
      <p className="-ms-2 flex items-center gap-x-4">
        {before ? (
          <a href={href(before)} rel="prev" aria-label={words.scans.previous} className={way}>
            ←
          </a>
        ) : (
          <span aria-hidden="true" className={`${way} text-edge`}>
            ←
          </span>
        )}
        <span className="tabular-nums">{words.scans.of(at + 1, pages.length)}</span>
        {after ? (
          <a href={href(after)} rel="next" aria-label={words.scans.next} className={way}>
            →
          </a>
        ) : (
          <span aria-hidden="true" className={`${way} text-edge`}>
            →
          </span>
        )}
      </p>
      {pages.length > 1 ? (
        <a href={scanHref(slug, place)} className="inline-flex min-h-9 items-center">
          {words.scans.all}
        </a>
      ) : null}
      {here ? (
        <a
          href={pictureHref(slug, place, here.number, 'large')}
          type="image/webp"
          className="inline-flex min-h-9 items-center"
        >
          {words.scans.picture}
        </a>
      ) : null}
      {whole ? (
        <a
          href={originalHref(slug, place)}
          type={scan.mediaType}
          download={scan.fileName}
          rel="nofollow"
          className="inline-flex min-h-9 items-center"
        >
          {words.scans.original}
        </a>
      ) : null}
    </nav>
  );
}

const way = 'inline-flex min-h-11 min-w-9 items-center justify-center text-lg';
