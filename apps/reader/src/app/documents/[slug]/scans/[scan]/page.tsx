import { LocalizedWords } from '@fonds/ui/localized';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { notFound } from 'next/navigation';
import { Gone } from '../../../../../components/gone.tsx';
import { pageMetadata } from '../../../../../components/metadata.ts';
import { pageNumber, type QueryPageProps } from '../../../../../components/page-props.ts';
import { documentHref } from '../../../../../components/search-links.ts';
import { Shell } from '../../../../../components/shell.tsx';
import { findScan } from '../../../../../scans/find-scan.ts';
import { PagePictures } from '../../../../../scans/page-pictures.tsx';
import { scanHref } from '../../../../../scans/scan-address.ts';
import { ScanFacts } from '../../../../../scans/scan-facts.tsx';

interface ScanPagesProps extends QueryPageProps {
  readonly params: Promise<{ readonly slug: string; readonly scan: string }>;
}

const pageSize = 100;

export async function generateMetadata({ params, searchParams }: ScanPagesProps) {
  const [asked, parameters] = await Promise.all([params, searchParams]);
  const found = await findScan(asked);
  if (found.outcome === 'gone') return pageMetadata({ title: words.gone.withdrawn, path: '/', index: false });
  const { title, slug } = found.view.entry;
  const path = withPage(scanHref(slug, found.place), pageNumber(parameters['page']));
  return pageMetadata({ title: words.scans.pagesTitle(found.which, title.text), path, index: false });
}

export default async function ScanPagesPage({ params, searchParams }: ScanPagesProps) {
  const [asked, parameters] = await Promise.all([params, searchParams]);
  const found = await findScan(asked);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const { view, shown, place, which } = found;
  const page = pageNumber(parameters['page']);
  const pages = shown.pages.slice((page - 1) * pageSize, page * pageSize);
  if (pages.length === 0 && page > 1) notFound();
  const { slug, title } = view.entry;
  return (
    <Shell way="/collections">
      <p className="facts pt-7">
        <a href={documentHref(slug)}>
          <LocalizedWords text={title} />
        </a>
        <span aria-hidden="true"> · </span>
        {view.entry.date.words}
      </p>
      <h1 className="title title-long mt-2 mb-3">{words.scans.heading(which)}</h1>
      <ScanFacts slug={slug} shown={shown} />
      <PagePictures slug={slug} place={place} pages={pages} which={which} />
      <Pager
        page={page}
        pageSize={pageSize}
        total={shown.pages.length}
        href={(number) => withPage(scanHref(slug, place), number)}
      />
    </Shell>
  );
}

function withPage(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`;
}
