import { authorityQuery } from '@fonds/domain/authority-address';
import type { AuthorityFilter } from '@fonds/domain/views/authority';
import type { ChildrenView } from '@fonds/domain/views/holdings';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { HoldingTree } from './holding-tree.tsx';

interface HoldingsWithinProps {
  readonly view: ChildrenView;
  readonly filter: AuthorityFilter;
  readonly path: string;
}

/** What lies directly in a repository or record set: one page of it. */
export function HoldingsWithin({ view, filter, path }: HoldingsWithinProps) {
  return (
    <section aria-labelledby="within" className="mt-10 max-w-reading">
      <h2 id="within" className="eyebrow mb-2">
        {words.authorities.within}
      </h2>
      <HoldingTree nodes={view.nodes} />
      <Pager
        page={view.page}
        pageSize={view.pageSize}
        total={view.total}
        href={(sets) => `${path}${authorityQuery({ ...filter, sets })}#within`}
      />
    </section>
  );
}
