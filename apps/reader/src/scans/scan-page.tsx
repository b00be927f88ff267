import { LocalizedWords } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';
import { chooseTexts } from '../texts/text-choice.ts';
import type { FoundScan } from './find-scan.ts';
import { PageTextBeside } from './page-text.tsx';
import { textsOfPage } from './page-texts.ts';
import { PageWays } from './page-ways.tsx';
import { fitInto, largeBox } from './picture-size.ts';
import { pictureHref, scanPageHref } from './scan-address.ts';

interface ScanPageProps {
  readonly found: FoundScan;
  /** The page's place in the scan, from 0. */
  readonly at: number;
  /** The key of the text that the address asks for. */
  readonly wanted: string | undefined;
}

/** A page of a scan, with the text of that page beside it where the document has it. */
export function ScanPage({ found, at, wanted }: ScanPageProps) {
  const { view, shown, places, place, which } = found;
  const page = shown.pages[at];
  if (!page) return null;
  const { slug, title } = view.entry;
  const index = places.findIndex(({ scan, page: number }) => scan === place - 1 && number === page.number);
  const texts = textsOfPage(view, places, index);
  const [chosen] = chooseTexts(
    texts.map(({ text }) => text),
    wanted,
  ).shown;
  const beside = texts.find(({ text }) => text === chosen);
  return (
    <>
      <div className="pt-7">
        <p className="facts">
          <a href={documentHref(slug)}>
            <LocalizedWords text={title} />
          </a>
          <span aria-hidden="true"> · </span>
          {view.entry.date.words}
        </p>
        <h1 className="title title-long mt-2">
          <bdi>{words.scans.page(page.number, page.label, which)}</bdi>
        </h1>
      </div>
      <PageWays
        slug={slug}
        found={found}
        at={index}
        href={(each) => scanPageHref(slug, each.scan + 1, each.page, wanted && chosen?.key)}
      />
      <div className={beside ? 'mt-5 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'mt-5'}>
        <div>
          <img
            src={pictureHref(slug, place, page.number, 'large')}
            alt={words.scans.pictureOf(page.number, page.label, which)}
            {...fitInto(page, largeBox)}
            className="border border-line"
          />
        </div>
        {beside ? (
          <PageTextBeside
            view={view}
            texts={texts}
            shown={beside}
            href={(text) => scanPageHref(slug, place, page.number, text)}
          />
        ) : null}
      </div>
      <script src="/scripts/scan.js" defer data-own="" />
    </>
  );
}
