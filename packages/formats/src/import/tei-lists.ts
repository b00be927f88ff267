import type { Identifier } from '@fonds/domain/record-parts';
import { allWithin, elementsOf, findElement, wordsOf, type XmlElement } from '../text/xml-tree.ts';
import { outsideIdentifier } from './described/source-values.ts';

/** A person, body or place that a list of the file explains. */
export interface TeiListed {
  readonly kind: 'agent' | 'place';
  readonly type?: 'person' | 'organisation';
  readonly name: string;
  readonly identifiers: readonly Identifier[];
}

/**
 * Whom and what the lists of a file explain, by `#` and their `xml:id`: `listPerson`, `listOrg`, `listPlace`, and a list of
 * persons as volumes of documents print one, each an item that begins with the name.
 */
export function listedIn(file: XmlElement): ReadonlyMap<string, TeiListed> {
  const listed = new Map<string, TeiListed>();
  for (const element of allWithin(file, 'person', 'org', 'place')) {
    const { 'xml:id': id } = element.attributes;
    const name = nameOf(element);
    if (id === undefined || name === '') continue;
    const identifiers = elementsOf(element, 'idno').flatMap((idno) => {
      const value = wordsOf(idno);
      return value === ''
        ? []
        : [outsideIdentifier(value.replace(/\/$/, '')) ?? { scheme: idno.attributes['type'] ?? 'local', value }];
    });
    const what = kinds[element.name] ?? { kind: 'agent' };
    listed.set(`#${id}`, { ...what, name, identifiers });
  }
  for (const list of allWithin(file, 'list')) {
    if (!/^(?:persons?|people)$/.test(list.attributes['type'] ?? '')) continue;
    for (const person of elementsOf(list, 'item').flatMap((item) => allWithin(item, 'persName').slice(0, 1))) {
      const { 'xml:id': id } = person.attributes;
      if (id !== undefined)
        listed.set(`#${id}`, { kind: 'agent', type: 'person', name: wordsOf(person), identifiers: [] });
    }
  }
  return listed;
}

const kinds: Readonly<Record<string, Pick<TeiListed, 'kind' | 'type'>>> = {
  person: { kind: 'agent', type: 'person' },
  org: { kind: 'agent', type: 'organisation' },
  place: { kind: 'place' },
};

/** The family name first, as lists have it, where the two are told apart. */
function nameOf(element: XmlElement): string {
  const name = elementsOf(element).find((child) => /^(?:persName|orgName|placeName)$/.test(child.name));
  if (!name) return '';
  const [family, given] = ['surname', 'forename'].map((part) => elementsOf(name, part).map(wordsOf).join(' '));
  return family && given ? `${family}, ${given}` : wordsOf(findElement(name, 'name') ?? name);
}
