import type { CollectionView } from '@fonds/domain/views/public';
import { SideSection } from '@fonds/ui/facts';
import { CollectionData } from '../data/collection-data.tsx';
import { CountedList } from './counted-list.tsx';

/** Beside a collection's list: who is in it most, and what kinds of document. */
export function CollectionAside({ view }: { readonly view: CollectionView }) {
  return (
    <aside aria-label="About this collection" className="lg:col-start-2 xl:col-start-3 print:hidden">
      {view.mostPresent.length > 0 ? (
        <SideSection title="Most present">
          <CountedList rows={view.mostPresent} />
        </SideSection>
      ) : null}
      {view.types.length > 0 ? (
        <SideSection title="Kinds">
          <CountedList rows={view.types.map((type) => ({ name: type.label, count: type.count }))} />
        </SideSection>
      ) : null}
      <CollectionData slug={view.slug} title={view.title.text} />
    </aside>
  );
}
