import { elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { DocumentParts } from '../described/document-parts.ts';
import { identifiersOf, modsAgent } from './mods-name.ts';
import { modsTitle } from './mods-title.ts';
import { reportUnread } from './mods-unread.ts';

/** A `subject`: topics, places, names as mentioned; a heading with parts is one subject of them (*War--Planning*). */
export function readModsSubject(parts: DocumentParts, element: XmlElement): void {
  const children = elementsOf(element);
  const topics = children.filter(({ name }) => name === 'topic' || name === 'genre' || name === 'occupation');
  // One authority for the whole makes it one heading, in the order in which it stands.
  const isHeading =
    children.length > 1 &&
    element.attributes['valueURI'] !== undefined &&
    children.every(({ name }) => plainParts.has(name));
  if (isHeading) {
    parts.subject({ name: children.map(wordsOf).join('--'), ...identifiersOf(element) });
    return;
  }
  if (children.length === 0 && wordsOf(element) !== '') parts.subject({ name: wordsOf(element) });
  for (const child of children) {
    const words = wordsOf(child);
    const outside =
      children.length === 1 ? { ...identifiersOf(element), ...identifiersOf(child) } : identifiersOf(child);
    if (words === '') continue;
    if (topics.includes(child)) parts.subject({ name: words, ...outside });
    else if (child.name === 'geographic') parts.place({ name: words, ...outside });
    else if (child.name === 'hierarchicalGeographic') parts.place({ name: widestLast(child), ...outside });
    else if (child.name === 'name') readName(parts, child, outside);
    else if (child.name === 'temporal') parts.draft.keep('subject/temporal', 'Period', words);
    else if (child.name === 'titleInfo') parts.draft.keep('subject/titleInfo', 'About the work', modsTitle(child));
    else if (child.name === 'cartographics') parts.draft.keep('subject/cartographics', 'Map', words);
    else reportUnread(parts, child, `subject/${child.name}`);
  }
}

const plainParts = new Set(['topic', 'geographic', 'temporal', 'genre']);

function readName(parts: DocumentParts, element: XmlElement, outside: ReturnType<typeof identifiersOf>): void {
  const agent = modsAgent(element);
  if (agent) parts.agent({ ...agent, ...outside }, 'mentioned');
  else reportUnread(parts, element, 'subject/name');
}

/** *Austria, Europe*: the narrowest first. */
function widestLast(element: XmlElement): string {
  return elementsOf(element)
    .map(wordsOf)
    .filter((words) => words !== '')
    .reverse()
    .join(', ');
}
