import { elementsOf, findElement, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { DocumentParts } from '../described/document-parts.ts';
import { locatorOf, webAddress } from '../described/source-values.ts';
import { modsTitle } from './mods-title.ts';

/** A host is a collection, or where the document was published; an original is where it is kept; others are notes. */
export function readRelatedItem(parts: DocumentParts, element: XmlElement): void {
  const { type = '', displayLabel } = element.attributes;
  const field = 'relatedItem';
  const info = findElement(element, 'titleInfo');
  const title = info ? modsTitle(info) : '';
  const address = elementsOf(element, 'location')
    .flatMap((location) => elementsOf(location, 'url'))
    .map(wordsOf)
    .find(webAddress);
  const part = findElement(element, 'part');
  if (title !== '' && type === 'host' && !part) {
    parts.collection({ name: title });
    reportOthers(parts, element, field);
  } else if (title !== '' && type === 'host') {
    parts.locators.push({
      ...locatorOf(`${title}, ${partInWords(part)}`, 'published-in'),
      ...(address === undefined ? {} : { url: address }),
    });
  } else if (type === 'original' && title !== '') parts.locators.push(locatorOf(wordsOf(element)));
  else {
    const words = title === '' ? wordsOf(element) : title;
    const label = displayLabel ?? (type === '' ? 'Related' : type.charAt(0).toUpperCase() + type.slice(1));
    if (words !== '' || address !== undefined)
      parts.draft.keep(field, label, [words, address].filter(Boolean).join(' '));
    if (title !== '') reportOthers(parts, element, field);
  }
}

function reportOthers(parts: DocumentParts, element: XmlElement, field: string): void {
  for (const child of elementsOf(element)) {
    const words = wordsOf(child);
    if (child.name !== 'titleInfo' && words !== '')
      parts.draft.remark(`${field}/${child.name}`, `This was left out: “${words}”.`);
  }
}

/** *vol. 5, no. 6, pp. 200–210*: what a `part` says, each under its own name. */
function partInWords(part: XmlElement | undefined): string {
  return elementsOf(part)
    .flatMap((child) => {
      const words =
        elementsOf(child).length > 0 ? elementsOf(child).map(wordsOf).filter(Boolean).join('–') : wordsOf(child);
      const name = child.attributes['type'] ?? child.attributes['unit'] ?? '';
      return words === '' ? [] : [[name, words].filter(Boolean).join(' ')];
    })
    .join(', ');
}
