import { readTypedDate } from '@fonds/domain/dates/typed-date';
import type { TermLabels } from '@fonds/domain/vocabularies';
import { wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import { DocumentParts } from '../described/document-parts.ts';
import { RecordDraft } from '../described/record-draft.ts';
import {
  asEdtf,
  dateOf,
  identifierOf,
  localized,
  locatorOf,
  valuesOf,
  webAddress,
} from '../described/source-values.ts';
import type { Reading } from '../xml/xml-records.ts';
import { dublinCoreTerms } from './dc-terms.ts';

/** One record of Dublin Core as a document. */
export function readDublinCore(
  element: XmlElement,
  row: number,
  oai: string | undefined,
  keyOf: (wanted: string) => string,
  terms: TermLabels = {},
): Reading {
  const draft = new RecordDraft('document', row);
  const parts = new DocumentParts(draft, terms);
  if (oai !== undefined) draft.identify({ scheme: 'oai', value: oai });
  const later: (() => void)[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string') readTerm(parts, child, later);
    else if (child.trim() !== '')
      draft.remark(element.name, `Words between the elements were left out: “${child.trim()}”.`);
  }
  for (const step of later) step();
  if (!parts.fill()) return { refused: 'There is no title: dc:title has to say it.', field: 'title' };
  const own = draft.identifiers.find(({ scheme }) => scheme !== 'local') ?? draft.identifiers[0];
  return draft.record(keyOf(oai ?? own?.value ?? parts.plainKey()));
}

/** A term and what it says. What an issue's date is can be told only when all dates are known. */
export function readTerm(parts: DocumentParts, element: XmlElement, later: (() => void)[]): void {
  const { draft } = parts;
  const { name, attributes } = element;
  const field = name;
  const words = wordsOf(element) || (attributes['rdf:resource'] ?? '').trim();
  const language = attributes['xml:lang'];
  const label = dublinCoreTerms.get(name);
  if (label === undefined) {
    draft.remark(field, `<${name}> is no term of Dublin Core and was left out${words === '' ? '' : `: “${words}”`}.`);
    return;
  }
  if (words === '') return;
  const text = () => localized(draft, field, words, language);
  switch (name) {
    case 'title':
    case 'alternative':
      (name === 'title' ? parts.titles : parts.alternatives).push(text());
      return;
    case 'creator':
      for (const creator of valuesOf(draft, field, words)) parts.agent({ name: creator }, 'author');
      return;
    case 'contributor':
      for (const contributor of valuesOf(draft, field, words)) {
        parts.agent({ name: contributor }, 'mentioned');
        draft.remark(field, `What “${contributor}” did is not said: the name stands as mentioned.`);
      }
      return;
    case 'subject':
      for (const subject of valuesOf(draft, field, words)) parts.subject({ name: subject });
      return;
    case 'coverage':
    case 'spatial':
      if (name === 'coverage' && readTypedDate(words).kind !== 'none')
        draft.keep(field, 'Period', words, text().language);
      else for (const place of valuesOf(draft, field, words)) parts.place({ name: place });
      return;
    case 'description':
    case 'abstract':
      parts.summary.push(text());
      return;
    case 'date':
    case 'created':
      parts.dates.push(...dateOf(draft, field, words));
      return;
    case 'issued':
      later.push(() => {
        if (parts.dates.length > 0) draft.keep(field, 'Issued', words);
        else {
          parts.dates.push(...dateOf(draft, field, words));
          draft.remark(field, 'The only date is that of its issue; it stands as the date of its making.');
        }
      });
      return;
    case 'type':
      for (const type of valuesOf(draft, field, words)) parts.typed(field, type);
      return;
    case 'language':
      for (const each of valuesOf(draft, field, words)) parts.language(field, each);
      return;
    case 'format':
    case 'extent':
      parts.extent.push(words);
      return;
    case 'identifier':
      draft.identify(identifierOf(words));
      return;
    case 'source':
      if (webAddress(words) === undefined) parts.locators.push(locatorOf(words));
      else parts.locators.push({ role: 'copy-consulted', url: words });
      return;
    case 'bibliographicCitation':
      parts.locators.push(locatorOf(words, 'published-in'));
      return;
    case 'isPartOf':
      if (webAddress(words) === undefined) parts.collection({ name: words });
      else draft.keep(field, label, words);
      return;
    case 'rights':
    case 'license':
    case 'accessRights':
      parts.rights(field, words);
      return;
    case 'rightsHolder':
      if (parts.holder === undefined) parts.holder = words;
      else draft.keep(field, label, words);
      return;
    case 'provenance':
      parts.history('custodialHistory', words);
      return;
    default:
      draft.keep(field, label, words, asEdtf(words) === undefined ? text().language : undefined);
  }
}
