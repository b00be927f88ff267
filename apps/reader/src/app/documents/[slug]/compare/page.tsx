import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { Gone } from '../../../../components/gone.tsx';
import { pageMetadata } from '../../../../components/metadata.ts';
import { oneOf, unescapePart, type SlugPageProps } from '../../../../components/page-props.ts';
import { Shell } from '../../../../components/shell.tsx';
import { archive, settle } from '../../../../server/archive.ts';
import { findSides } from '../../../../texts/compare-sides.ts';
import { ComparisonPage } from '../../../../texts/comparison-page.tsx';

const find = cache(async (slug: string) => (await archive()).documents.view({ slug }));

async function load({ params }: SlugPageProps) {
  return settle(await find(unescapePart((await params).slug)));
}

export async function generateMetadata(props: SlugPageProps) {
  const found = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: words.compare.heading, path: '/', index: false });
  const { title, slug } = found.view.entry;
  const path = `/documents/${encodeURIComponent(slug)}/compare`;
  return pageMetadata({ title: words.compare.title(title.text), path, index: false });
}

export default async function ComparePage(props: SlugPageProps) {
  const [found, parameters] = await Promise.all([load(props), props.searchParams]);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const asked = { a: oneOf(parameters['a']), b: oneOf(parameters['b']) };
  const sides = await findSides(found.view, asked, async (slug) => {
    const other = await find(unescapePart(slug));
    return other.outcome === 'found' ? other.view : undefined;
  });
  return (
    <Shell way="/collections">
      <ComparisonPage view={found.view} sides={sides} onlyChanges={oneOf(parameters['only']) === 'changes'} />
    </Shell>
  );
}
