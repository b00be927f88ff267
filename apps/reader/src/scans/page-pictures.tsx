import type { ScanPage } from '@fonds/domain/document-contents';
import { words } from '@fonds/ui/words';
import { fitInto, smallBox } from './picture-size.ts';
import { pictureHref, scanPageHref } from './scan-address.ts';

interface PagePicturesProps {
  readonly slug: string;
  readonly place: number;
  readonly pages: readonly ScanPage[];
  /** Which of several scans of the document it is, for the names of its pages. */
  readonly which: number | undefined;
}

/** Small pictures of pages in their order, each the way to its page. Those out of sight are fetched when they come near. */
export function PagePictures({ slug, place, pages, which }: PagePicturesProps) {
  if (pages.length === 0) return null;
  return (
    <ol className="mt-4 grid grid-cols-[repeat(auto-fill,6.5rem)] gap-x-4 gap-y-5">
      {pages.map((page) => (
        <li key={page.number}>
          <a
            href={scanPageHref(slug, place, page.number)}
            className="flex h-full flex-col justify-end font-sans text-[0.8125rem] leading-normal"
          >
            <img
              src={pictureHref(slug, place, page.number, 'small')}
              alt={words.scans.pictureOf(page.number, page.label, which)}
              {...fitInto(page, smallBox)}
              loading="lazy"
              decoding="async"
              className="border border-line"
            />
            <span aria-hidden="true" className="mt-1 truncate">
              <bdi>{page.label ?? page.number}</bdi>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
