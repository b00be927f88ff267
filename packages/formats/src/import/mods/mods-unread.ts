import { wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { DocumentParts } from '../described/document-parts.ts';

/** An element that is not understood: named by its path, with its words. */
export function reportUnread(parts: DocumentParts, element: XmlElement, field: string): void {
  const words = wordsOf(element);
  if (words !== '') parts.draft.remark(field, `<${element.name}> is not known here and was left out: “${words}”.`);
}
