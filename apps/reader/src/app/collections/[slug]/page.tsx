import { spanInWords } from '@fonds/domain/dates/words';
import { readSearch, searchQuery, type Search } from '@fonds/domain/search-address';
import type { CollectionView } from '@fonds/domain/views/public';
import { DensityStrip } from '@fonds/ui/density-strip';
import { Dotted } from '@fonds/ui/dotted';
import { LocalizedWords } from '@fonds/ui/localized';
import { Pager } from '@fonds/ui/pager';
import { cache } from 'react';
import { ChronologicalList } from '../../../components/chronological-list.tsx';
import { CollectionEntry } from '../../../components/collection-card.tsx';
import { CollectionAside } from '../../../components/collection-aside.tsx';
import { CollectionSearch } from '../../../components/collection-search.tsx';
import { countInWords, documentsInWords } from '../../../components/counts.ts';
import { Gone } from '../../../components/gone.tsx';
import { Introduction } from '../../../components/introduction.tsx';
import { MarksRail } from '../../../components/marks-rail.tsx';
import { unescapePart, type SlugPageProps } from '../../../components/page-props.ts';
import { pageMetadata } from '../../../components/metadata.ts';
import { chosenSpan, withSearch, withSpan } from '../../../components/search-links.ts';
import { Shell } from '../../../components/shell.tsx';
import { archive, settle } from '../../../server/archive.ts';

const find = cache(async (slug: string, address: string) => {
  const search = readSearch(Object.fromEntries(new URLSearchParams(address)));
  return (await archive()).collections.view({ slug, search });
});

async function load({ params, searchParams }: SlugPageProps) {
  const slug = unescapePart((await params).slug);
  const search = readSearch(await searchParams);
  return { search, found: settle(await find(slug, searchQuery(search))) };
}

export async function generateMetadata(props: SlugPageProps) {
  const { search, found } = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: 'Withdrawn', path: '/collections', index: false });
  const { title, introduction, slug } = found.view;
  return pageMetadata({
    title: search.q === '' ? title.text : `“${search.q}” in ${title.text}`,
    description: introduction[0]?.text,
    path: `/collections/${encodeURIComponent(slug)}${searchQuery({ page: search.page })}`,
    index: search.q === '' && search.from === '' && search.to === '',
  });
}

export default async function CollectionPage(props: SlugPageProps) {
  const { search, found } = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="collection" />;
  const { view } = found;
  const path = `/collections/${encodeURIComponent(view.slug)}`;
  return (
    <Shell way="/collections">
      {view.parent?.path ? (
        <p className="facts mt-7">
          <a href="/collections">Collections</a> › <a href={view.parent.path}>{view.parent.name}</a>
        </p>
      ) : null}
      <h1 className={`title mt-8 lg:mt-14 ${view.title.text.length > 120 ? 'title-long' : ''}`}>
        <LocalizedWords text={view.title} />
      </h1>
      <Introduction texts={view.introduction} />
      <CollectionFacts view={view} />
      <div className="mt-8">
        <DensityStrip
          density={view.density}
          label={`Documents by ${view.density.unit}`}
          href={withSpan(path, search)}
          chosen={chosenSpan(search)}
          brush={withSearch(path, search, { from: '', to: '' })}
          skipTo="#documents"
        />
      </div>
      {view.documents > 0 ? <CollectionSearch view={view} search={search} path={path} /> : null}
      <Children view={view} />
      <div
        id="documents"
        className="mt-9 grid gap-x-12 gap-y-10 lg:grid-cols-[9rem_minmax(0,1fr)] xl:grid-cols-[11.25rem_minmax(0,47.5rem)_minmax(0,1fr)]"
      >
        <MarksRail marks={view.marks} page={view.list.page} href={(page) => withSearch(path, search, { page })} />
        <Documents view={view} search={search} path={path} />
        <CollectionAside view={view} />
      </div>
    </Shell>
  );
}

function CollectionFacts({ view }: { readonly view: CollectionView }) {
  const dated = view.earliest !== null || view.latest !== null;
  return (
    <p className="facts mt-3.5">
      <Dotted>
        <b>{view.documents === 0 ? 'No documents yet' : documentsInWords(view.documents)}</b>
        {dated ? spanInWords(view.earliest, view.latest) : null}
        {view.agents > 0 ? countInWords(view.agents, 'person or body', 'people and bodies') : null}
        {view.documents === 0 ? null : view.undated === 0 ? 'none undated' : `${view.undated} undated`}
      </Dotted>
    </p>
  );
}

function Children({ view }: { readonly view: CollectionView }) {
  if (view.children.length === 0) return null;
  return (
    <section aria-labelledby="within" className="mt-10 max-w-reading">
      <h2 id="within" className="eyebrow mb-2">
        Within this collection
      </h2>
      {view.children.map((card) => (
        <div key={card.id} className="border-t border-hair py-5">
          <CollectionEntry card={card} level={3} />
        </div>
      ))}
    </section>
  );
}

interface DocumentsProps {
  readonly view: CollectionView;
  readonly search: Search;
  readonly path: string;
}

function Documents({ view, search, path }: DocumentsProps) {
  const { list } = view;
  return (
    <div className="min-w-0">
      <h2 className="sr-only">Documents</h2>
      {view.documents === 0 ? <p className="lede">No document of this collection has been published yet.</p> : null}
      {view.documents > 0 && list.total === 0 ? (
        <p className="lede">
          No document of this collection answers to this. <a href={path}>Show all {view.documents}</a>
        </p>
      ) : null}
      <ChronologicalList entries={list.entries} marks={view.marks} q={search.q} />
      <Pager
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
        href={(page) => withSearch(path, search, { page })}
      />
    </div>
  );
}
