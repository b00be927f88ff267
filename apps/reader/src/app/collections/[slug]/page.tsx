import { searchQuery } from '@fonds/domain/search-address';
import { DensityStrip } from '@fonds/ui/density-strip';
import { LocalizedWords } from '@fonds/ui/localized';
import { cache } from 'react';
import { words } from '@fonds/ui/words';
import { Gone } from '../../../components/gone.tsx';
import { Introduction } from '../../../components/introduction.tsx';
import { MarksRail } from '../../../components/marks-rail.tsx';
import { pageMetadata } from '../../../components/metadata.ts';
import { unescapePart, type SlugPageProps } from '../../../components/page-props.ts';
import { chosenSpan } from '../../../components/search-links.ts';
import { Shell } from '../../../components/shell.tsx';
import { changed, collectionQuery, readCollectionAsked, withDays } from '../../../collections/address.ts';
import { CollectionAside } from '../../../collections/collection-aside.tsx';
import { CollectionSearch } from '../../../collections/collection-search.tsx';
import { Documents } from '../../../collections/documents.tsx';
import { EssayInPlace } from '../../../collections/essay.tsx';
import { Children, CollectionFacts, OrderLinks, Parents } from '../../../collections/heading.tsx';
import { archive, settle } from '../../../server/archive.ts';

const find = cache(async (slug: string, address: string) => {
  const asked = readCollectionAsked(Object.fromEntries(new URLSearchParams(address)));
  return (await archive()).collections.view({ slug, ...asked });
});

async function load({ params, searchParams }: SlugPageProps) {
  const slug = unescapePart((await params).slug);
  const asked = readCollectionAsked(await searchParams);
  return { asked, found: settle(await find(slug, collectionQuery(asked))) };
}

export async function generateMetadata(props: SlugPageProps) {
  const { asked, found } = await load(props);
  if (found.outcome === 'gone')
    return pageMetadata({ title: words.gone.withdrawn, path: '/collections', index: false });
  const { title, introduction, slug } = found.view;
  const { search } = asked;
  return pageMetadata({
    title: search.q === '' ? title.text : words.collections.titleOf(search.q, title.text),
    description: introduction[0]?.text,
    path: `/collections/${encodeURIComponent(slug)}${searchQuery({ page: search.page })}`,
    index: collectionQuery({ ...asked, search: { ...search, page: 1 } }) === '',
  });
}

export default async function CollectionPage(props: SlugPageProps) {
  const { asked, found } = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="collection" />;
  const { view } = found;
  const path = `/collections/${encodeURIComponent(view.slug)}`;
  return (
    <Shell way="/collections">
      <Parents parents={view.parents} />
      <h1 className={`title mt-8 lg:mt-14 ${view.title.text.length > 120 ? 'title-long' : ''}`}>
        <LocalizedWords text={view.title} />
      </h1>
      <Introduction texts={view.introduction} />
      <EssayInPlace essay={view.essay} path={path} />
      <CollectionFacts view={view} path={path} />
      <div className="mt-8">
        <DensityStrip
          density={view.density}
          label={words.strip.documentsBy(view.density.unit)}
          href={withDays(path, asked)}
          chosen={chosenSpan(asked.search)}
          brush={changed(path, asked, { search: { from: '', to: '' } })}
          skipTo="#documents"
        />
      </div>
      {view.documents > 0 ? <CollectionSearch view={view} asked={asked} path={path} /> : null}
      <Children view={view} />
      <OrderLinks view={view} asked={asked} path={path} />
      <div
        id="documents"
        className="mt-9 grid gap-x-12 gap-y-10 lg:grid-cols-[9rem_minmax(0,1fr)] xl:grid-cols-[11.25rem_minmax(0,47.5rem)_minmax(0,1fr)]"
      >
        <MarksRail
          marks={view.marks}
          page={view.list.page}
          href={(page) => changed(path, asked, { search: { page } })}
        />
        <Documents view={view} asked={asked} path={path} />
        <CollectionAside view={view} asked={asked} path={path} />
      </div>
    </Shell>
  );
}
