import { elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';

/** Elements of EAD that stand in lines of their own. */
const blocks = new Set(
  'p list defitem item chronlist chronitem chronitemset table tgroup tbody thead row note blockquote legalstatus address addressline bioghist scopecontent arrangement head index indexentry bibref'.split(
    ' ',
  ),
);

/** The words of an element of EAD in paragraphs, parted by blank lines; its own heading apart. */
export function eadWords(element: XmlElement): { readonly head: string; readonly text: string } {
  const head = elementsOf(element, 'head')[0];
  const inside: XmlElement = { ...element, children: element.children.filter((child) => child !== head) };
  return { head: head ? wordsOf(head) : '', text: paragraphs(inside).join('\n\n') };
}

function paragraphs(element: XmlElement): string[] {
  if (element.name === 'defitem' || element.name === 'chronitem') {
    return [elementsOf(element).map(wordsOf).filter(Boolean).join(': ')];
  }
  if (element.name === 'row') return [elementsOf(element).map(wordsOf).join(' | ')];
  if (!elementsOf(element).some(({ name }) => blocks.has(name))) {
    const words = wordsOf(element);
    return words === '' ? [] : [words];
  }
  const found: string[] = [];
  let line: XmlElement['children'] = [];
  const close = () => {
    const words = wordsOf({ ...element, children: line });
    if (words !== '') found.push(words);
    line = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string' || !blocks.has(child.name)) line.push(child);
    else {
      close();
      found.push(...paragraphs(child));
    }
  }
  close();
  return found;
}

/** A name of EAD3 stands in parts, one of EAD 2002 in words. */
export function eadName(element: XmlElement): string {
  const parts = elementsOf(element, 'part')
    .map(wordsOf)
    .filter((words) => words !== '');
  if (parts.length === 0) return wordsOf(element);
  const isHeading = element.name === 'subject' || element.name === 'genreform';
  return parts.join(isHeading ? '--' : ' ');
}
