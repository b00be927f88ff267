import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { pageMetadata } from '../../components/metadata.ts';
import { pageNumber, type QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { archive } from '../../server/archive.ts';
import { NewDocuments } from '../../timeline/new-documents.tsx';

const find = cache(async (page: number) => (await archive()).timeline.newest({ page }));

async function load({ searchParams }: QueryPageProps) {
  return find(pageNumber((await searchParams)['page']));
}

export async function generateMetadata(props: QueryPageProps) {
  const { page } = await load(props);
  return pageMetadata({
    title: words.days.newest,
    description: words.days.newestLead,
    path: page > 1 ? `/new?page=${page}` : '/new',
  });
}

export default async function NewPage(props: QueryPageProps) {
  const list = await load(props);
  return (
    <Shell>
      <h1 className="title mt-8 lg:mt-12">{words.days.newest}</h1>
      <p className="lede mt-3">{words.days.newestLead}</p>
      <NewDocuments list={list} />
    </Shell>
  );
}
