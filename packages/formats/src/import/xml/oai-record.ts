import { findElement, elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';

/** A record as OAI-PMH or another protocol carries it: what its header says, and what it carries. */
export interface CarriedRecord {
  readonly identifier: string | undefined;
  readonly deleted: boolean;
  /** The element that holds the description; undefined where nothing is carried. */
  readonly carried: XmlElement | undefined;
}

/** Opens an OAI-PMH `record`; an element that is none carries itself. */
export function carriedBy(element: XmlElement): CarriedRecord {
  const header = findElement(element, 'header');
  const carrier = findElement(element, 'metadata') ?? findElement(element, 'recordData');
  const identifier = findElement(header, 'identifier');
  return {
    identifier: identifier && wordsOf(identifier),
    deleted: header?.attributes['status'] === 'deleted',
    carried: carrier ? elementsOf(carrier)[0] : header ? undefined : element,
  };
}

/** Why a record of a harvest holds nothing to be read. */
export function withdrawnThere({ identifier = '' }: CarriedRecord): string {
  return `The source says that its record “${identifier}” was deleted: nothing is imported for it, and nothing is withdrawn here.`;
}
