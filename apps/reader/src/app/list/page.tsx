import { listAddress, listedIds } from '@fonds/domain/views/list';
import { words } from '@fonds/ui/words';
import { pageMetadata } from '../../components/metadata.ts';
import { oneOf, type QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { OwnList } from '../../list/own-list.tsx';
import { SharedList } from '../../list/shared-list.tsx';
import { archive } from '../../server/archive.ts';

export async function generateMetadata({ searchParams }: QueryPageProps) {
  const ids = listedIds(oneOf((await searchParams)['d']));
  const title = ids.length === 0 ? words.list.name : words.list.isShared(ids.length);
  return pageMetadata({ title, path: listAddress(ids), index: false });
}

export default async function ListPage({ searchParams }: QueryPageProps) {
  const ids = listedIds(oneOf((await searchParams)['d']));
  return (
    <Shell way="/list">
      {ids.length === 0 ? <OwnList /> : <SharedList ids={ids} documents={await (await archive()).list.view({ ids })} />}
      <script src="/scripts/list.js" defer data-own="" />
    </Shell>
  );
}
