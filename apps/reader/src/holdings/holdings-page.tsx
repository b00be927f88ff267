import { Button } from '@fonds/ui/button';
import { Pager } from '@fonds/ui/pager';
import { NamedLinks } from '@fonds/ui/named-links';
import { SearchInput } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import { pageMetadata } from '../components/metadata.ts';
import { oneOf, pageNumber, type Parameters } from '../components/page-props.ts';
import { Shell } from '../components/shell.tsx';
import { archive } from '../server/archive.ts';
import { HoldingLine, HoldingTree } from './holding-tree.tsx';

const path = '/recordsets';

function readAsked(parameters: Parameters) {
  return { q: (oneOf(parameters['q']) ?? '').trim().slice(0, 200), page: pageNumber(parameters['page']) };
}

function address(q: string, page: number): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The head of the tree of record sets. */
export async function holdingsMetadata(parameters: Parameters) {
  const { q, page } = readAsked(parameters);
  const { title, description } = words.holdings;
  return pageMetadata({ title, description, path: address('', page), index: q === '' });
}

/** The tree of archives' own levels, by repository; or the record sets that a filter finds. */
export async function HoldingsPage({ parameters }: { readonly parameters: Parameters }) {
  const { q, page } = readAsked(parameters);
  const view = await (await archive()).authorities.holdings({ q, page });
  const found = view.found ?? [];
  return (
    <Shell way={path}>
      <h1 className="title mt-8 lg:mt-14">{words.holdings.title}</h1>
      <p className="lede mt-3">{words.holdings.description}</p>
      {view.sets === 0 ? <p className="mt-6">{words.holdings.none}</p> : <Filter q={q} />}
      {q === '' ? null : (
        <p className="facts mt-6 flex flex-wrap gap-x-4" role="status">
          <b>{view.total === 0 ? words.holdings.noneFound(q) : words.holdings.found(view.total)}</b>
          <a href={path}>{words.holdings.showAll}</a>
        </p>
      )}
      <div className="mt-6 max-w-reading">
        {view.repositories.length > 0 ? <HoldingTree nodes={view.repositories} open /> : null}
        {found.map(({ node, within }) => (
          <div key={node.id} className="border-t border-hair">
            <HoldingLine node={node} />
            {within.length > 0 ? (
              <p className="facts -mt-1.5 pb-2.5">
                <NamedLinks links={within} />
              </p>
            ) : null}
          </div>
        ))}
      </div>
      <Pager page={view.page} pageSize={view.pageSize} total={view.total} href={(number) => address(q, number)} />
    </Shell>
  );
}

function Filter({ q }: { readonly q: string }) {
  const label = words.holdings.filter;
  return (
    <form action={path} role="search" aria-label={label} className="mt-7 flex max-w-reading flex-wrap gap-3">
      <div className="min-w-52 grow">
        <SearchInput id="holdings-filter" label={label} placeholder={label} value={q} />
      </div>
      <Button type="submit" className="min-h-10">
        {words.holdings.find}
      </Button>
    </form>
  );
}
