import type { DocumentNeighbour, DocumentView } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import { documentHref } from './search-links.ts';

/** The collections and files that a document stands in, its place in each, and what comes before and after it there. */
export function Neighbours({ collections, files }: Pick<DocumentView, 'collections' | 'files'>) {
  const shown = collections.filter(({ link }) => link.path !== null);
  if (shown.length === 0 && files.length === 0) return <div className="h-3 lg:h-7" />;
  return (
    <div className="pt-7 print:hidden">
      {shown.length > 0 ? (
        <nav aria-label={words.neighbours.collections}>
          <ul className="space-y-1">
            {shown.map((place) => (
              <Place key={place.link.id} place={place} />
            ))}
          </ul>
        </nav>
      ) : null}
      {files.length > 0 ? (
        <nav aria-label={words.holdings.inFile} className={shown.length > 0 ? 'mt-1' : ''}>
          <ul className="space-y-1">
            {files.map((place) => (
              <Place key={place.link.id} place={place} />
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

interface PlaceProps {
  readonly place: DocumentView['collections'][number] | DocumentView['files'][number];
}

function Place({ place }: PlaceProps) {
  const { link, position, documents, earlier, later } = place;
  const leaves = 'leaves' in place ? place.leaves : null;
  return (
    <li className="facts flex flex-wrap gap-x-3 gap-y-0.5">
      <a href={link.path ?? ''}>
        <bdi>{link.name}</bdi>
      </a>
      <span aria-hidden="true">·</span>
      <span>
        {words.holdings.place(position, documents)}
        {leaves === null ? null : `, ${words.authorities.leaves(leaves)}`}
      </span>
      {earlier || later ? <span aria-hidden="true">·</span> : null}
      {earlier ? <NeighbourLink neighbour={earlier} rel="prev" text={words.neighbours.earlier} /> : null}
      {later ? <NeighbourLink neighbour={later} rel="next" text={words.neighbours.later} /> : null}
    </li>
  );
}

interface NeighbourLinkProps {
  readonly neighbour: DocumentNeighbour;
  readonly rel: 'prev' | 'next';
  readonly text: string;
}

function NeighbourLink({ neighbour, rel, text }: NeighbourLinkProps) {
  const what = `${neighbour.date}: ${neighbour.title}`;
  return (
    <a href={documentHref(neighbour.slug)} rel={rel} title={what}>
      {text}
      <span className="sr-only"> ({what})</span>
    </a>
  );
}
