import type { TermLabels } from '@fonds/domain/vocabularies';
import { elementsOf, findElement, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import { DocumentParts } from '../described/document-parts.ts';
import { RecordDraft } from '../described/record-draft.ts';
import { localized, locatorOf, webAddress } from '../described/source-values.ts';
import type { Reading } from '../xml/xml-records.ts';
import { readModsDate } from './mods-date.ts';
import { readModsName } from './mods-name.ts';
import { readRelatedItem } from './mods-related.ts';
import { readModsSubject } from './mods-subject.ts';
import { reportUnread } from './mods-unread.ts';
import { modsTitle } from './mods-title.ts';

/** One MODS record as a document. */
export function readMods(
  element: XmlElement,
  row: number,
  oai: string | undefined,
  keyOf: (wanted: string) => string,
  terms: TermLabels = {},
): Reading {
  const draft = new RecordDraft('document', row);
  const parts = new DocumentParts(draft, terms);
  if (oai !== undefined) draft.identify({ scheme: 'oai', value: oai });
  for (const child of elementsOf(element)) readTop(parts, child);
  const dates = elementsOf(element, 'originInfo').flatMap((origin) => elementsOf(origin));
  readModsDate(parts, dates);
  if (!parts.fill()) return { refused: 'There is no title: titleInfo has to hold one.', field: 'titleInfo' };
  const recordId = findElement(element, 'recordInfo', 'recordIdentifier');
  const own = draft.identifiers.find(({ scheme }) => scheme !== 'oai');
  return draft.record(keyOf(oai ?? (recordId && wordsOf(recordId)) ?? own?.value ?? parts.plainKey()));
}

function readTop(parts: DocumentParts, element: XmlElement): void {
  const { draft } = parts;
  const { name, attributes } = element;
  const words = wordsOf(element);
  const language = attributes['xml:lang'] ?? attributes['lang'];
  const text = () => localized(draft, name, words, language);
  switch (name) {
    case 'titleInfo':
      readTitle(parts, element);
      return;
    case 'name':
      readModsName(parts, element, 'name');
      return;
    case 'genre':
      if (words !== '') parts.typed('genre', words);
      return;
    case 'typeOfResource':
      if (words === 'cartographic') parts.typed(name, 'map');
      else if (words !== 'text' && words !== 'still image' && words !== '') draft.keep(name, 'Type of resource', words);
      return;
    case 'originInfo':
      readOrigin(parts, element);
      return;
    case 'language':
      readLanguage(parts, element);
      return;
    case 'physicalDescription':
      readPhysical(parts, element);
      return;
    case 'abstract':
    case 'tableOfContents':
      if (words !== '') parts.summary.push(text());
      return;
    case 'note':
      readNote(parts, element);
      return;
    case 'subject':
      readModsSubject(parts, element);
      return;
    case 'relatedItem':
      readRelatedItem(parts, element);
      return;
    case 'identifier':
      readIdentifier(parts, element);
      return;
    case 'location':
      readLocation(parts, element);
      return;
    case 'accessCondition': {
      const address = attributes['xlink:href'];
      if (address !== undefined && address !== '') parts.rights(name, address);
      if (words !== '' && words !== address) parts.rights(name, words);
      return;
    }
    case 'recordInfo':
      return;
    default:
      reportUnread(parts, element, name);
  }
}

function readTitle(parts: DocumentParts, element: XmlElement): void {
  const { type, displayLabel } = element.attributes;
  const title = modsTitle(element);
  if (title === '') return;
  const language = element.attributes['xml:lang'] ?? element.attributes['lang'];
  const text = localized(parts.draft, 'titleInfo', title, language);
  if (type === 'alternative' && displayLabel === 'Original title') parts.originalTitle = text;
  else if (type === undefined || type === '') parts.titles.push(text);
  else parts.alternatives.push(text);
}

function readOrigin(parts: DocumentParts, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    const words = wordsOf(child);
    if (words === '' || /date|copyrightDate/i.test(child.name)) continue;
    const field = `originInfo/${child.name}`;
    const place = elementsOf(child, 'placeTerm').find(({ attributes }) => attributes['type'] !== 'code');
    if (child.name === 'place' && place) parts.place({ name: wordsOf(place) }, 'created-at');
    else if (child.name === 'place') parts.draft.remark(field, `A place by its code alone was left out: “${words}”.`);
    else if (child.name === 'issuance' || child.name === 'frequency')
      parts.draft.remark(field, `“${words}” was left out.`);
    else parts.draft.keep(field, child.name === 'publisher' ? 'Publisher' : child.name, words);
  }
}

function readLanguage(parts: DocumentParts, element: XmlElement): void {
  const terms = elementsOf(element, 'languageTerm');
  const code = terms.find(({ attributes }) => attributes['type'] === 'code') ?? terms[0];
  if (code && wordsOf(code) !== '') parts.language('language/languageTerm', wordsOf(code));
  for (const child of elementsOf(element)) {
    if (child.name !== 'languageTerm') reportUnread(parts, child, `language/${child.name}`);
  }
}

function readPhysical(parts: DocumentParts, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    const words = wordsOf(child);
    const field = `physicalDescription/${child.name}`;
    if (words === '') continue;
    if (child.name === 'extent') parts.extent.push([words, child.attributes['unit']].filter(Boolean).join(' '));
    else if (child.name === 'note' || child.name === 'form') parts.draft.keep(field, 'Physical description', words);
    else parts.draft.remark(field, `“${words}” says how a copy was made and was left out.`);
  }
}

function readNote(parts: DocumentParts, element: XmlElement): void {
  const words = wordsOf(element);
  if (words === '') return;
  const { type } = element.attributes;
  const text = localized(parts.draft, 'note', words, element.attributes['xml:lang']);
  if (type === 'ownership' || type === 'acquisition') parts.history('custodialHistory', words);
  else if (type === 'statement of responsibility' || type === undefined || type === '') parts.draft.notes.push(text);
  else parts.draft.notes.push({ ...text, text: `${type.charAt(0).toUpperCase()}${type.slice(1)}: ${words}` });
}

function readIdentifier(parts: DocumentParts, element: XmlElement): void {
  const words = wordsOf(element);
  const { type = 'local', invalid } = element.attributes;
  if (words === '') return;
  if (invalid === 'yes') parts.draft.keep('identifier', 'Invalid identifier', words);
  else parts.draft.identify({ scheme: type.trim() === '' ? 'local' : type, value: words });
}

function readLocation(parts: DocumentParts, element: XmlElement): void {
  const { draft } = parts;
  const shelf: string[] = [];
  let repository: string | undefined;
  for (const child of elementsOf(element)) {
    const words = wordsOf(child);
    const field = `location/${child.name}`;
    if (words === '') continue;
    if (child.name === 'physicalLocation') {
      if (child.attributes['type'] === 'repository') repository = words;
      shelf.push(words);
    } else if (child.name === 'shelfLocator') shelf.push(words);
    else if (child.name === 'url') readUrl(parts, child, words, field);
    else if (child.name === 'holdingSimple' || child.name === 'holdingExternal') shelf.push(...copies(child));
    else reportUnread(parts, child, field);
  }
  if (shelf.length === 0) return;
  const link = repository === undefined ? {} : { repository: draft.link({ kind: 'repository', name: repository }) };
  parts.locators.push({ ...locatorOf(shelf.join(', ')), ...link });
}

function readUrl(parts: DocumentParts, element: XmlElement, words: string, field: string): void {
  const { access, usage, note } = element.attributes;
  if (webAddress(words) === undefined) parts.draft.remark(field, `“${words}” is no web address and was left out.`);
  else if (usage === 'primary display' || usage === 'primary') parts.draft.identify({ scheme: 'uri', value: words });
  else parts.locators.push({ role: 'copy-consulted', url: words, ...(note === undefined ? {} : { source: note }) });
  if (access === 'preview') parts.draft.remark(field, 'This is the address of a preview.');
}

function copies(holding: XmlElement): string[] {
  return elementsOf(holding)
    .flatMap((copy) => elementsOf(copy).map(wordsOf))
    .filter((words) => words !== '');
}
