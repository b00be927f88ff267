import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { words } from '@fonds/ui/words';
import { Gone } from '../../../components/gone.tsx';
import { pageMetadata } from '../../../components/metadata.ts';
import { unescapePart, type SlugPageProps } from '../../../components/page-props.ts';
import { Shell } from '../../../components/shell.tsx';
import { pagePath, WrittenPage } from '../../../components/written-page.tsx';
import { archive, settle } from '../../../server/archive.ts';

const ownAddress = new Set(['about', 'help']);

const find = cache(async (slug: string) => (await archive()).pages.view({ slug }));

async function load({ params }: SlugPageProps) {
  const slug = unescapePart((await params).slug);
  if (ownAddress.has(slug)) permanentRedirect(`/${slug}`);
  return { slug, found: settle(await find(slug)) };
}

export async function generateMetadata(props: SlugPageProps) {
  const { slug, found } = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: words.gone.withdrawn, path: '/', index: false });
  return pageMetadata({
    title: found.view.title.text,
    description: found.view.summary?.text,
    path: pagePath(slug),
  });
}

export default async function Page(props: SlugPageProps) {
  const { found } = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="page" />;
  return (
    <Shell>
      <WrittenPage view={found.view} />
    </Shell>
  );
}
