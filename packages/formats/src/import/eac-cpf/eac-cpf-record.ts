import { allWithin, elementsOf, findElement, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import { eadWords } from '../ead/ead-words.ts';
import type { ImportedTarget } from '../import-format.ts';
import { RecordDraft } from '../described/record-draft.ts';
import { dateOf, identifierOf, localized, outsideIdentifier, webAddress } from '../described/source-values.ts';
import type { Reading } from '../xml/xml-records.ts';
import { eacRelations } from './eac-cpf-relations.ts';
import { eacNames } from './eac-cpf-names.ts';

const types: Readonly<Record<string, NonNullable<ImportedTarget['type']>>> = {
  person: 'person',
  corporatebody: 'organisation',
  family: 'family',
};

/** One authority record (ISAAR(CPF), as EAC-CPF has its elements). */
export function readEacCpf(
  element: XmlElement,
  row: number,
  oai: string | undefined,
  keyOf: (wanted: string) => string,
): Reading {
  const draft = new RecordDraft('agent', row);
  if (oai !== undefined) draft.identify({ scheme: 'oai', value: oai });
  const control = findElement(element, 'control');
  const descriptions = allWithin(element, 'cpfDescription');
  const [description] = descriptions;
  if (descriptions.length > 1)
    draft.remark(
      'multipleIdentities',
      `Of ${descriptions.length} identities the first was read: make the others records of their own.`,
    );
  const identity = findElement(description, 'identity');
  const names = eacNames(draft, identity);
  const [name, ...variants] = names;
  if (!name)
    return { refused: 'There is no name: identity/nameEntry/part has to hold one.', field: 'identity/nameEntry' };
  const said = identity ? wordsOf(findElement(identity, 'entityType') ?? { ...identity, children: [] }) : '';
  const type =
    types[said.toLowerCase()] ?? types[(findElement(identity, 'entityType')?.attributes['value'] ?? '').toLowerCase()];
  if (type === undefined)
    return { refused: `“${said}” is no type of agent: person, corporateBody or family.`, field: 'identity/entityType' };
  const recordId = findElement(control, 'recordId');
  const own = recordId ? wordsOf(recordId) : '';
  if (own !== '') draft.identify(identifierOf(own));
  const links: { readonly scheme: string; readonly url: string; readonly identifier?: string }[] = [];
  for (const other of [...elementsOf(control, 'otherRecordId'), ...elementsOf(identity, 'entityId')])
    readOutside(draft, links, other);
  const parts = findElement(description, 'description');
  Object.assign(draft.body, {
    name,
    variants,
    type,
    existence: existenceOf(draft, findElement(parts, 'existDates')),
    description: elementsOf(parts, 'biogHist').flatMap((history) => {
      const { text } = eadWords(history);
      return text === '' ? [] : [localized(draft, 'biogHist', text, history.attributes['xml:lang'])];
    }),
  });
  for (const child of elementsOf(parts)) readDescription(draft, child);
  draft.body['relations'] = eacRelations(draft, findElement(description, 'relations'));
  readSources(draft, links, findElement(control, 'sources'));
  draft.body['links'] = links;
  return draft.record(keyOf(oai ?? (own || name.text)));
}

type Links = { readonly scheme: string; readonly url: string; readonly identifier?: string }[];

/** An address is a link out as well as an identifier, so that the same agent is found again elsewhere. */
function readOutside(draft: RecordDraft, links: Links, element: XmlElement): void {
  const words = wordsOf(element);
  if (words === '') return;
  const outside = outsideIdentifier(words);
  const { localType } = element.attributes;
  draft.identify(
    outside ??
      (localType === undefined
        ? identifierOf(words)
        : { scheme: localType.split(/[#/]/).at(-1) ?? localType, value: words }),
  );
  const url = webAddress(words);
  if (url !== undefined)
    links.push({
      scheme: outside?.scheme ?? 'uri',
      url,
      ...(outside && outside.value !== url ? { identifier: outside.value } : {}),
    });
}

function existenceOf(draft: RecordDraft, element: XmlElement | undefined) {
  const [date, ...others] = datesWithin(draft, element);
  for (const other of others) draft.keep('existDates', 'Also dated', other.words ?? other.edtf ?? '');
  if (!date) return undefined;
  const { kind: _kind, ...existence } = date;
  return existence;
}

function datesWithin(draft: RecordDraft, element: XmlElement | undefined) {
  return allWithin(element, 'date', 'dateRange').flatMap((each) => {
    if (each.name === 'date')
      return dateOf(draft, 'existDates', wordsOf(each), { edtf: each.attributes['standardDate'] });
    const [from, to] = [findElement(each, 'fromDate'), findElement(each, 'toDate')];
    const words = [from, to].map((end) => (end ? wordsOf(end) : '')).join('–');
    const [start, end] = [from, to].map((bound) => bound?.attributes['standardDate']);
    const edtf = start === undefined && end === undefined ? undefined : `${start ?? '..'}/${end ?? '..'}`;
    return dateOf(draft, 'existDates', words === '–' ? '' : words.replace(/^–/, 'until ').replace(/–$/, '–'), { edtf });
  });
}

const labels: Readonly<Record<string, string>> = {
  place: 'Place', legalStatus: 'Legal status', function: 'Function', languageUsed: 'Language', occupation: 'Occupation',
  mandate: 'Mandate', structureOrGenealogy: 'Structure or genealogy', generalContext: 'General context', localDescription: 'Also',
}; // prettier-ignore

/** What an agent's record has no field for stands among its notes, under its own name. */
function readDescription(draft: RecordDraft, element: XmlElement): void {
  if (element.name === 'existDates' || element.name === 'biogHist') return;
  const singles = labels[element.name] === undefined ? elementsOf(element) : [element];
  for (const single of singles) {
    const { text } = eadWords(single);
    const words =
      elementsOf(single, 'p').length > 0
        ? text
        : elementsOf(single).map(wordsOf).filter(Boolean).join(', ') || wordsOf(single);
    if (words !== '') draft.keep(`description/${element.name}`, labels[single.name] ?? single.name, words);
  }
}

function readSources(draft: RecordDraft, links: Links, sources: XmlElement | undefined): void {
  for (const source of elementsOf(sources, 'source')) {
    const url = webAddress(source.attributes['xlink:href'] ?? '');
    const entry = findElement(source, 'sourceEntry');
    const words = wordsOf(entry ?? source);
    if (url !== undefined) links.push({ scheme: outsideIdentifier(url)?.scheme ?? 'uri', url });
    if (words !== '') draft.notes.push({ text: `Source: ${words}` });
  }
}
