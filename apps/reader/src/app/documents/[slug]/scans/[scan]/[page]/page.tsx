import { words } from '@fonds/ui/words';
import { Gone } from '../../../../../../components/gone.tsx';
import { pageMetadata } from '../../../../../../components/metadata.ts';
import { oneOf, type QueryPageProps } from '../../../../../../components/page-props.ts';
import { Shell } from '../../../../../../components/shell.tsx';
import { findScan, pageAt } from '../../../../../../scans/find-scan.ts';
import { scanPageHref } from '../../../../../../scans/scan-address.ts';
import { ScanPage } from '../../../../../../scans/scan-page.tsx';

interface ScanPageProps extends QueryPageProps {
  readonly params: Promise<{ readonly slug: string; readonly scan: string; readonly page: string }>;
}

export async function generateMetadata({ params }: ScanPageProps) {
  const asked = await params;
  const found = await findScan(asked);
  if (found.outcome === 'gone') return pageMetadata({ title: words.gone.withdrawn, path: '/', index: false });
  const { page } = pageAt(found.shown, asked.page);
  const { title, slug } = found.view.entry;
  const path = scanPageHref(slug, found.place, page.number);
  // What is found of a document is its own page: this one shows a part of it.
  const name = words.scans.pageTitle(page.number, page.label, found.which, title.text);
  return pageMetadata({ title: name, path, index: false });
}

export default async function DocumentScanPage({ params, searchParams }: ScanPageProps) {
  const [asked, parameters] = await Promise.all([params, searchParams]);
  const found = await findScan(asked);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const { at } = pageAt(found.shown, asked.page);
  return (
    <Shell way="/collections">
      <ScanPage found={found} at={at} wanted={oneOf(parameters['texts'])} />
    </Shell>
  );
}
