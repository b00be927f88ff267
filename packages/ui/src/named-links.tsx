import type { NamedLink } from '@fonds/domain/views/public';
import { Fragment } from 'react';
import { words } from './words/words.ts';

interface NamedLinksProps {
  readonly links: readonly NamedLink[];
  /** How many are named before the rest are counted. */
  readonly most?: number;
}

/** Names with commas between them; a name leads to its record where that is public. */
export function NamedLinks({ links, most = Infinity }: NamedLinksProps) {
  const shown = links.length > most ? links.slice(0, most) : links;
  return (
    <>
      {shown.map((link, index) => (
        <Fragment key={`${link.id}-${index}`}>
          {index > 0 ? ', ' : ''}
          <NameLink link={link} />
        </Fragment>
      ))}
      {shown.length < links.length ? words.links.more(links.length - shown.length) : ''}
    </>
  );
}

/** One name, a link where it leads somewhere. */
export function NameLink({ link }: { readonly link: NamedLink }) {
  return link.path === null ? (
    <bdi>{link.name}</bdi>
  ) : (
    <a href={link.path}>
      <bdi>{link.name}</bdi>
    </a>
  );
}
