import { authorityQuery } from '@fonds/domain/authority-address';
import { LocalizedWords } from '@fonds/ui/localized';
import { Button } from '@fonds/ui/button';
import { Pager } from '@fonds/ui/pager';
import { SearchInput } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { AuthorityRow } from '../authorities/authority-rows.tsx';
import { listAddress } from '../authorities/list-address.ts';
import { Gone } from '../components/gone.tsx';
import { pageMetadata } from '../components/metadata.ts';
import { oneOf, unescapePart, pageNumber, type SlugPageProps } from '../components/page-props.ts';
import { Shell } from '../components/shell.tsx';
import { archive, settle } from '../server/archive.ts';
import { Parents } from './heading.tsx';

/** Whom or what the page lists, and the last part of its address. */
const kinds = { people: 'agent', places: 'place', subjects: 'subject' } as const;
export type CompanyPart = keyof typeof kinds;

const find = cache(async (slug: string, part: CompanyPart, q: string, page: number) =>
  (await archive()).collections.company({ slug, kind: kinds[part], q, page }),
);

async function load(part: CompanyPart, { params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = await Promise.all([params, searchParams]);
  const q = (oneOf(parameters['q']) ?? '').trim().slice(0, 200);
  return { q, found: settle(await find(unescapePart(slug), part, q, pageNumber(parameters['page']))) };
}

/** The head of the people, places or subjects of a collection. */
export async function companyMetadata(part: CompanyPart, props: SlugPageProps) {
  const { q, found } = await load(part, props);
  if (found.outcome === 'gone')
    return pageMetadata({ title: words.gone.withdrawn, path: '/collections', index: false });
  const { slug, title, list } = found.view;
  const { title: what } = words.kinds[kinds[part]];
  const path = `/collections/${encodeURIComponent(slug)}/${part}`;
  return pageMetadata({
    title: `${what}: ${title.text}`,
    path: listAddress(path, { q: '', type: '', sort: 'name', page: list.page }),
    index: q === '',
  });
}

/** Everybody, every place or every subject that the documents of a collection speak of; each count leads to its documents. */
export async function CompanyPage({ part, props }: { readonly part: CompanyPart; readonly props: SlugPageProps }) {
  const { q, found } = await load(part, props);
  if (found.outcome === 'gone') return <Gone {...found} what="collection" />;
  const { view } = found;
  const { list } = view;
  const what = words.kinds[kinds[part]];
  const home = `/collections/${encodeURIComponent(view.slug)}`;
  const path = `${home}/${part}`;
  return (
    <Shell way="/collections">
      <Parents parents={view.parents} here={{ title: view.title, path: home }} />
      <h1 className="title mt-6">
        {what.title}: <LocalizedWords text={view.title} />
      </h1>
      <p className="lede mt-3">{words.collections.companyLead}</p>
      <form action={path} role="search" aria-label={what.filter} className="mt-7 flex max-w-reading flex-wrap gap-3">
        <div className="min-w-52 grow">
          <SearchInput id="company-filter" label={what.filter} placeholder={what.filter} value={q} />
        </div>
        <Button type="submit" className="min-h-10">
          {words.collections.find}
        </Button>
      </form>
      <p className="facts mt-6 flex flex-wrap gap-x-4">
        <b>{list.total === 0 && q !== '' ? what.noneOfCollection(q) : what.count(list.total)}</b>
        {q === '' ? null : <a href={path}>{words.collections.showAll}</a>}
      </p>
      <ul className="mt-3 max-w-reading">
        {list.entries.map((entry) => (
          <AuthorityRow
            key={entry.id}
            entry={entry}
            path={`/${part}`}
            documents={`/${part}/${encodeURIComponent(entry.slug)}${authorityQuery({ collection: view.slug })}#documents`}
          />
        ))}
      </ul>
      <Pager
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
        href={(page) => listAddress(path, { q, type: '', sort: 'name', page })}
      />
    </Shell>
  );
}
