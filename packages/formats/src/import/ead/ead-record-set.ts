import type { LocalizedText } from '@fonds/domain/language';
import { allWithin, elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import { containersOf, digitalCopies, eadAgents, extentOf, readOfDid, type About } from './ead-about.ts';
import { eadName, eadWords } from './ead-words.ts';

const fields: Readonly<Record<string, 'history' | 'scope' | 'arrangement' | 'access'>> = {
  bioghist: 'history',
  custodhist: 'history',
  acqinfo: 'history',
  scopecontent: 'scope',
  arrangement: 'arrangement',
  fileplan: 'arrangement',
  accessrestrict: 'access',
  userestrict: 'access',
  phystech: 'access',
  legalstatus: 'access',
};

/** Fills a record set with what its component says, by the elements' counterparts in ISAD(G). */
export function fillRecordSet(about: About): void {
  const { draft, component, did, fonds, parent, unitId } = about;
  const texts: Record<'history' | 'scope' | 'arrangement' | 'access', LocalizedText[]> = {
    history: [],
    scope: [],
    arrangement: [],
    access: [],
  };
  const { body } = draft;
  Object.assign(body, { title: { text: about.title }, dates: about.dates });
  if (unitId !== undefined) body['referenceCode'] = unitId;
  for (const other of elementsOf(did, 'unitid').map(wordsOf))
    if (other !== '' && other !== unitId) draft.identify({ scheme: 'local', value: other });
  if (fonds.repository !== undefined) body['repository'] = draft.link({ kind: 'repository', name: fonds.repository });
  if (parent?.kind === 'recordset')
    body['parent'] = draft.link({ kind: 'recordset', name: parent.title, key: parent.key });
  body['extent'] = extentOf(did);
  body['creators'] = elementsOf(did, 'origination')
    .flatMap(eadAgents)
    .map((agent) => draft.link({ kind: 'agent', ...agent }));
  for (const abstract of elementsOf(did, 'abstract')) pushText(texts.scope, eadWords(abstract).text);
  const found = [
    ...component.children.flatMap((element) => (element.name === 'descgrp' ? elementsOf(element) : [element])),
    ...elementsOf(did).filter(({ name }) => name === 'note' || name === 'didnote'),
  ];
  const aids: string[] = [];
  for (const element of found) {
    const field = fields[element.name];
    const { head, text } = eadWords(element);
    if (element.name === 'did' || text === '') continue;
    if (field !== undefined)
      pushText(texts[field], element.name === 'userestrict' ? `${head || 'Conditions of use'}: ${text}` : text);
    else if (element.name === 'otherfindaid') aids.push(text);
    else if (element.name === 'controlaccess') keepTerms(about, element);
    else if (!/^dao/.test(element.name)) draft.keep(element.name, head || element.name, text);
  }
  if (component.name === 'archdesc' && fonds.findingAid) aids.unshift(fonds.findingAid);
  Object.assign(body, texts, { findingAid: aids.join('\n\n') });
  keepOfDid(about);
}

function pushText(texts: LocalizedText[], text: string): void {
  if (text !== '') texts.push({ text });
}

/** Index terms describe all of a record set, whose record names them in words. */
function keepTerms({ draft }: About, element: XmlElement): void {
  const terms = allWithin(
    element,
    'persname',
    'corpname',
    'famname',
    'name',
    'geogname',
    'subject',
    'genreform',
    'function',
    'occupation',
    'title',
  );
  for (const term of terms) if (eadName(term) !== '') draft.notes.push({ text: `Index term: ${eadName(term)}` });
  if (terms.length > 0)
    draft.remark(element.name, `A record set has no index of terms; ${terms.length} stand among the notes.`);
  for (const paragraph of elementsOf(element, 'p')) draft.keep('controlaccess/p', 'Index terms', wordsOf(paragraph));
}

function keepOfDid(about: About): void {
  const { draft, did } = about;
  const containers = containersOf(did);
  if (containers.length > 0)
    draft.notes.push({ text: `In ${containers.map(({ name, value }) => `${name} ${value}`).join(', ')}` });
  for (const language of elementsOf(did, 'langmaterial'))
    if (wordsOf(language) !== '') draft.notes.push({ text: `Language: ${wordsOf(language)}` });
  for (const { url, words } of digitalCopies(about))
    draft.keep('dao', 'Digital copy', [words, url].filter(Boolean).join(', '));
  for (const element of elementsOf(did)) {
    if (!readOfDid.has(element.name) && wordsOf(element) !== '')
      draft.keep(`did/${element.name}`, element.name, wordsOf(element));
  }
}
