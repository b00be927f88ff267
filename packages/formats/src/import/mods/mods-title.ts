import { elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';

/** The words of a `titleInfo`, in the order in which they are read out: *L’arbre : essai. 2, Suite*. */
export function modsTitle(element: XmlElement): string {
  const named = (name: string) =>
    elementsOf(element, name)
      .map(wordsOf)
      .find((words) => words !== '') ?? '';
  const article = named('nonSort');
  const title = `${article}${article === '' || /['’-]$/.test(article) ? '' : ' '}${named('title')}`;
  const subtitle = named('subTitle');
  const part = [named('partNumber'), named('partName')].filter((words) => words !== '').join(', ');
  return [title + (subtitle === '' ? '' : ` : ${subtitle}`), part]
    .filter((words) => words !== '')
    .join('. ')
    .replace(/^ /, '');
}
