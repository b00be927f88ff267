import type { CollectionView } from '@fonds/domain/views/public';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';
import { CountedList } from '../components/counted-list.tsx';
import { CollectionData } from '../data/collection-data.tsx';
import { changed, type CollectionAsked } from './address.ts';

interface CollectionAsideProps {
  readonly view: CollectionView;
  readonly asked: CollectionAsked;
  readonly path: string;
}

/** Beside a collection's list: who is in it most, what it speaks of, and what kinds of document. */
export function CollectionAside({ view, asked, path }: CollectionAsideProps) {
  return (
    <aside aria-label={words.collections.about} className="lg:col-start-2 xl:col-start-3 print:hidden">
      {view.mostPresent.length > 0 ? (
        <SideSection title={words.collections.mostPresent}>
          <CountedList rows={view.mostPresent} />
          <ul className="mt-2.5">
            <Way href={`${path}/people`} what={words.kinds.agent.many} count={view.agents} />
            <Way href={`${path}/places`} what={words.kinds.place.many} count={view.places} />
            <Way href={`${path}/subjects`} what={words.kinds.subject.many} count={view.subjects} />
          </ul>
        </SideSection>
      ) : null}
      {view.types.length > 0 ? (
        <SideSection title={words.collections.kinds}>
          <CountedList
            rows={view.types.map((type) => ({
              name: type.label,
              count: type.count,
              ...(type.id === asked.type ? {} : { path: changed(path, asked, { type: type.id }) }),
            }))}
          />
          {asked.type === '' ? null : (
            <a href={changed(path, asked, { type: '' })} className="mt-2 inline-block">
              {words.collections.showAll}
            </a>
          )}
        </SideSection>
      ) : null}
      <CollectionData slug={view.slug} title={view.title.text} />
    </aside>
  );
}

/** All people, places or subjects of a collection. */
function Way({ href, what, count }: { readonly href: string; readonly what: string; readonly count: number }) {
  if (count === 0) return null;
  return (
    <li className="py-[3px]">
      <a href={href} className="inline-block min-h-6">
        {words.collections.allOf(count, what)}
      </a>
    </li>
  );
}
