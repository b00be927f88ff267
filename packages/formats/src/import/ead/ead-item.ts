import { allWithin, elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import { DocumentParts } from '../described/document-parts.ts';
import { webAddress } from '../described/source-values.ts';
import {
  agentOf,
  containersOf,
  digitalCopies,
  eadNames,
  extentOf,
  outsideOf,
  readOfDid,
  type About,
} from './ead-about.ts';
import { eadName, eadWords } from './ead-words.ts';

/** Fills a document with what an item's component says; it is kept in the record set that it stands in. */
export function fillItem(about: About): void {
  const { draft, component, did, fonds, parent, unitId } = about;
  const parts = new DocumentParts(draft, fonds.terms);
  parts.titles.push({ text: about.title });
  parts.dates.push(...about.dates);
  for (const value of elementsOf(did, 'unitid').map(wordsOf)) draft.identify({ scheme: 'local', value });
  parts.extent.push(...[extentOf(did)].filter(Boolean));
  for (const origination of elementsOf(did, 'origination'))
    for (const name of eadNames(origination)) readName(parts, name, 'did/origination', 'author');
  for (const language of elementsOf(did, 'langmaterial')) readLanguages(parts, language);
  for (const abstract of elementsOf(did, 'abstract')) parts.summary.push(...textOf(abstract));
  parts.locators.push({
    role: 'original',
    ...(fonds.repository === undefined
      ? {}
      : { repository: draft.link({ kind: 'repository', name: fonds.repository }) }),
    ...(parent?.kind === 'recordset'
      ? { recordset: draft.link({ kind: 'recordset', name: parent.title, key: parent.key }) }
      : {}),
    levels: containersOf(did),
    ...(unitId === undefined ? {} : { source: unitId }),
  });
  for (const { url, words } of digitalCopies(about)) {
    if (webAddress(url) === undefined) draft.keep('dao', 'Digital copy', [words, url].filter(Boolean).join(', '));
    else parts.locators.push({ role: 'copy-consulted', url, ...(words === '' ? {} : { source: words }) });
  }
  for (const element of component.children) readAround(parts, element);
  for (const element of elementsOf(did)) {
    if (!readOfDid.has(element.name) && wordsOf(element) !== '')
      draft.keep(`did/${element.name}`, element.name, wordsOf(element));
  }
  parts.fill();
}

function textOf(element: XmlElement): { readonly text: string }[] {
  const { text } = eadWords(element);
  return text === '' ? [] : [{ text }];
}

function readLanguages(parts: DocumentParts, element: XmlElement): void {
  const languages = allWithin(element, 'language');
  for (const language of languages)
    parts.language('did/langmaterial', language.attributes['langcode'] ?? wordsOf(language));
  if (languages.length === 0 && wordsOf(element) !== '') parts.language('did/langmaterial', wordsOf(element));
}

function readAround(parts: DocumentParts, element: XmlElement): void {
  const { draft } = parts;
  const { head, text } = eadWords(element);
  if (element.name === 'did' || /^dao/.test(element.name) || text === '') return;
  if (element.name === 'scopecontent') parts.summary.push({ text });
  else if (element.name === 'userestrict' || element.name === 'accessrestrict') parts.rightsNotes.push(text);
  else if (element.name === 'bioghist') parts.history('creatorHistory', text);
  else if (element.name === 'custodhist' || element.name === 'acqinfo') parts.history('custodialHistory', text);
  else if (element.name === 'controlaccess') readTerms(parts, element);
  else draft.keep(element.name, head || element.name, text);
}

/** A name in the role that `relator`, in EAD 2002 `role`, gives it: *creator*, *Interpreter (itr)*, or a relator's address. */
function readName(parts: DocumentParts, element: XmlElement, field: string, otherwise: 'author' | 'mentioned'): void {
  const { role = '', relator = role } = element.attributes;
  const [, before = relator, code = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(relator.trim()) ?? [];
  const words = [before, code].filter((word) => word.trim() !== '');
  if (words.length === 0) parts.agent(agentOf(element), otherwise);
  else parts.agentAs(field, agentOf(element), words, otherwise);
}

function readTerms(parts: DocumentParts, element: XmlElement): void {
  for (const term of allWithin(element, 'persname', 'corpname', 'famname', 'name'))
    readName(parts, term, `controlaccess/${term.name}`, 'mentioned');
  for (const place of allWithin(element, 'geogname')) parts.place({ name: eadName(place), ...outsideOf(place) });
  for (const subject of allWithin(element, 'subject', 'function', 'occupation', 'title'))
    parts.subject({ name: eadName(subject), ...outsideOf(subject) });
  for (const genre of allWithin(element, 'genreform')) parts.typed('controlaccess/genreform', eadName(genre));
  for (const paragraph of elementsOf(element, 'p'))
    parts.draft.keep('controlaccess/p', 'Index terms', wordsOf(paragraph));
}
