import type { NotUnderstood } from '../text/converted.ts';
import { elementsOf, wordsOf, type XmlElement } from '../text/xml-tree.ts';

/**
 * Keeps count of what is read of a TEI header. `consumed` is told each element that is taken over with all in it; `report`
 * names, each with its words, those that no one asked for.
 */
export function unreadHeader(header: XmlElement | undefined): {
  readonly consumed: (element: XmlElement | undefined) => void;
  readonly report: () => NotUnderstood[];
} {
  const taken = new Set<XmlElement>();
  const unread = (element: XmlElement): NotUnderstood[] => {
    if (taken.has(element)) return [];
    const inside = elementsOf(element);
    if (inside.length > 0) return inside.flatMap(unread);
    const words = wordsOf(element);
    if (words === '') return [];
    return [{ line: element.line, message: `<${element.name}> of the header is not taken over.`, words }];
  };
  return {
    consumed: (element) => {
      if (element) taken.add(element);
    },
    report: () => (header ? unread(header) : []),
  };
}
