import { spanInWords } from '@fonds/domain/dates/words';
import type { LocalizedText } from '@fonds/domain/language';
import type { CollectionView, NamedLink } from '@fonds/domain/views/public';
import { Dotted } from '@fonds/ui/dotted';
import { NamedLinks } from '@fonds/ui/named-links';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { CollectionEntry } from './collection-card.tsx';
import { changed, type CollectionAsked } from './address.ts';

interface ParentsProps {
  readonly parents: readonly NamedLink[];
  /** The collection itself, where the page is a part of it. */
  readonly here?: { readonly title: LocalizedText; readonly path: string };
}

/** What a collection lies in, each a way there. */
export function Parents({ parents, here }: ParentsProps) {
  const links = here ? [...parents, { id: here.path, name: here.title.text, path: here.path }] : parents;
  if (links.length === 0) return null;
  return (
    <nav aria-label={words.authorities.broader} className="facts mt-7">
      <a href="/collections">{words.collections.title}</a>
      {links.map((link) => (
        <span key={link.id}>
          {' '}
          <span aria-hidden="true">›</span>{' '}
          {link.path === null ? <bdi>{link.name}</bdi> : <a href={link.path}>{link.name}</a>}
        </span>
      ))}
    </nav>
  );
}

/** How much there is, from when to when, of how many people, and who edited it. */
export function CollectionFacts({ view, path }: { readonly view: CollectionView; readonly path: string }) {
  const dated = view.earliest !== null || view.latest !== null;
  return (
    <>
      <p className="facts mt-3.5">
        <Dotted>
          <b>{view.documents === 0 ? words.collections.noneYet : documentsInWords(view.documents)}</b>
          {dated ? spanInWords(view.earliest, view.latest) : null}
          {view.agents > 0 ? <a href={`${path}/people`}>{words.kinds.agent.count(view.agents)}</a> : null}
          {view.documents === 0 ? null : words.counts.undated(view.undated)}
        </Dotted>
      </p>
      {view.editors.length > 0 ? (
        <p className="facts mt-1">
          {words.collections.editedBy} <NamedLinks links={view.editors} />
        </p>
      ) : null}
    </>
  );
}

/** What lies within a collection. */
export function Children({ view }: { readonly view: CollectionView }) {
  if (view.children.length === 0) return null;
  return (
    <section aria-labelledby="within" className="mt-10 max-w-reading">
      <h2 id="within" className="eyebrow mb-2">
        {words.collections.within}
      </h2>
      {view.children.map((card) => (
        <div key={card.id} className="border-t border-hair py-5">
          <CollectionEntry card={card} level={3} />
        </div>
      ))}
    </section>
  );
}

interface OrderLinksProps {
  readonly view: CollectionView;
  readonly asked: CollectionAsked;
  readonly path: string;
}

/** Of a collection whose editors put it in order: that order, or the order of time. */
export function OrderLinks({ view, asked, path }: OrderLinksProps) {
  if (!view.hasOwnOrder) return null;
  const choices = [
    { label: words.collections.ownOrder, order: undefined, current: view.order === 'own' },
    { label: words.collections.byDate, order: 'date' as const, current: view.order === 'date' },
  ];
  return (
    <nav aria-label={words.collections.order} className="mt-6 flex gap-x-5 font-sans text-sm print:hidden">
      {choices.map(({ label, order, current }) => (
        <a
          key={label}
          href={changed(path, asked, { order })}
          {...(current ? { 'aria-current': 'true' as const } : {})}
          className={current ? 'border-b-2 border-oxide text-ink' : ''}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
