import { words } from '@fonds/ui/words';
import { CollectionEntry, NestedCollections } from '../../collections/collection-card.tsx';
import { pageMetadata } from '../../components/metadata.ts';
import { Shell } from '../../components/shell.tsx';
import { archive } from '../../server/archive.ts';

export async function generateMetadata() {
  return pageMetadata({
    title: words.collections.title,
    description: words.collections.description,
    path: '/collections',
  });
}

export default async function CollectionsPage() {
  const cards = await (await archive()).collections.list();
  return (
    <Shell way="/collections">
      <h1 className="title mt-8 lg:mt-14">{words.collections.title}</h1>
      {cards.length === 0 ? <p className="lede mt-4">{words.collections.none}</p> : null}
      <ul className="mt-8 max-w-reading lg:mt-10">
        {cards.map((card) => (
          <li key={card.id} className="border-t border-line py-7">
            <CollectionEntry card={card} />
            <NestedCollections cards={card.children} />
          </li>
        ))}
      </ul>
    </Shell>
  );
}
