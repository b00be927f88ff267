import type { DocumentNeighbour, DocumentView } from '@fonds/domain/views/public';
import { documentHref } from './search-links.ts';

/** The collections that a document stands in, its place in each, and what comes before and after it there. */
export function Neighbours({ collections }: { readonly collections: DocumentView['collections'] }) {
  const shown = collections.filter(({ link }) => link.path !== null);
  if (shown.length === 0) return <div className="h-3 lg:h-7" />;
  return (
    <nav aria-label="In its collections" className="pt-7 print:hidden">
      <ul className="space-y-1">
        {shown.map(({ link, position, documents, earlier, later }) => (
          <li key={link.id} className="facts flex flex-wrap gap-x-3 gap-y-0.5">
            <a href={link.path ?? ''}>
              <bdi>{link.name}</bdi>
            </a>
            <span aria-hidden="true">·</span>
            <span>
              {position} of {documents}
            </span>
            {earlier || later ? <span aria-hidden="true">·</span> : null}
            {earlier ? <NeighbourLink neighbour={earlier} rel="prev" words="← earlier" /> : null}
            {later ? <NeighbourLink neighbour={later} rel="next" words="later →" /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface NeighbourLinkProps {
  readonly neighbour: DocumentNeighbour;
  readonly rel: 'prev' | 'next';
  readonly words: string;
}

function NeighbourLink({ neighbour, rel, words }: NeighbourLinkProps) {
  const what = `${neighbour.date}: ${neighbour.title}`;
  return (
    <a href={documentHref(neighbour.slug)} rel={rel} title={what}>
      {words}
      <span className="sr-only"> ({what})</span>
    </a>
  );
}
