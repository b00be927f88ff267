import { words } from '@fonds/ui/words';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Gone } from '../../../../components/gone.tsx';
import { pageMetadata } from '../../../../components/metadata.ts';
import {
  oneOf,
  unescapePart,
  wholeNumber,
  type Parameters,
  type SlugPageProps,
} from '../../../../components/page-props.ts';
import { Shell } from '../../../../components/shell.tsx';
import { RevisionComparison } from '../../../../document/revision-comparison.tsx';
import { archive, settle } from '../../../../server/archive.ts';
import { findSides } from '../../../../texts/compare-sides.ts';
import { ComparisonPage } from '../../../../texts/comparison-page.tsx';

const find = cache(async (slug: string, revision?: number) =>
  (await archive()).documents.view({ slug, ...(revision === undefined ? {} : { revision }) }),
);

async function load({ params }: SlugPageProps) {
  return settle(await find(unescapePart((await params).slug)), '/compare');
}

export async function generateMetadata(props: SlugPageProps) {
  const found = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: words.compare.heading, path: '/', index: false });
  const { title, slug } = found.view.entry;
  const path = `/documents/${encodeURIComponent(slug)}/compare`;
  return pageMetadata({ title: words.compare.title(title.text), path, index: false });
}

/** The two publications that an address names by their numbers; undefined where it names texts. */
async function findRevisions(slug: string, { a, b }: Parameters) {
  const [first, second] = [wholeNumber(a), wholeNumber(b)];
  if (first === undefined || second === undefined) return undefined;
  const [before, after] = await Promise.all([find(slug, first), find(slug, second)]);
  if (before.outcome === 'found' && after.outcome === 'found') return { before: before.view, after: after.view };
  // One that was taken down says so (410).
  const [gone] = [before, after].filter(({ outcome }) => outcome === 'gone').map((found) => settle(found));
  return gone?.outcome === 'gone' ? { gone } : notFound();
}

export default async function ComparePage(props: SlugPageProps) {
  const [found, parameters] = await Promise.all([load(props), props.searchParams]);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const revisions = await findRevisions(found.view.entry.slug, parameters);
  if (revisions?.gone) return <Gone {...revisions.gone} what="document" />;
  if (revisions) {
    return (
      <Shell way="/collections">
        <RevisionComparison {...revisions} />
      </Shell>
    );
  }
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
