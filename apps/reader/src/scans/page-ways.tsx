import { words } from '@fonds/ui/words';
import type { ScanPlace } from '@fonds/domain/scan-place';
import { documentHref } from '../components/search-links.ts';
import { originalHref, pictureHref, scanHref } from './scan-address.ts';
import type { FoundScan } from './find-scan.ts';

interface PageWaysProps {
  readonly slug: string;
  readonly found: Pick<FoundScan, 'shown' | 'places' | 'place' | 'which'>;
  /** The page’s place among all pages of the document’s scans, from 0. */
  readonly at: number;
  /** The address of a page, with the text that is shown beside this one. */
  readonly href: (page: ScanPlace) => string;
}

/**
 * The ways from one page of a scan: to those before and after it, which may be another scan’s, to all, to its picture alone
 * and to the file.
 */
export function PageWays({ slug, found: { shown, places, place, which }, at, href }: PageWaysProps) {
  const { scan, whole } = shown;
  const [before, here, after] = [places[at - 1], places[at], places[at + 1]];
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
        <span className="tabular-nums">{words.scans.of(at + 1, places.length)}</span>
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
      {places.length > 1 ? (
        <a
          href={which === undefined ? scanHref(slug, place) : `${documentHref(slug)}#scan`}
          className="inline-flex min-h-9 items-center"
        >
          {words.scans.all}
        </a>
      ) : null}
      {here ? (
        <a
          href={pictureHref(slug, place, here.page, 'large')}
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
