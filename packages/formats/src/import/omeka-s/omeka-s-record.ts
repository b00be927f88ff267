import type { TermLabels } from '@fonds/domain/vocabularies';
import type { ImportEvent, ImportedTarget } from '../import-format.ts';
import { readTerm } from '../dc/dc-record.ts';
import { dublinCoreTerms } from '../dc/dc-terms.ts';
import { DocumentParts } from '../described/document-parts.ts';
import { RecordDraft } from '../described/record-draft.ts';
import { localized, outsideIdentifier, webAddress } from '../described/source-values.ts';
import { isObject, listOf, textOf, valuesOfProperty, type JsonObject, type OmekaValue } from './omeka-s-values.ts';

/** An item as a document, an item set as a collection; anything else is told. */
export function readOmekaResource(
  resource: JsonObject,
  row: number,
  keyOf: (wanted: string) => string,
  terms: TermLabels = {},
): ImportEvent {
  const types = listOf(resource['@type']).map(textOf);
  const address = textOf(resource['@id']);
  if (types.includes('o:Media')) {
    return {
      type: 'skipped',
      row,
      message: `A medium is a file of an item, and no record: ${textOf(resource['o:original_url']) || address}.`,
    };
  }
  if (types.includes('o:ItemSet')) return itemSet(resource, row, keyOf);
  if (!types.includes('o:Item')) {
    return {
      type: 'refused',
      row,
      field: '@type',
      message: `“${types.join(', ')}” is neither an item nor an item set of Omeka S.`,
    };
  }
  const draft = new RecordDraft('document', row);
  const parts = new DocumentParts(draft, terms);
  if (address !== '') draft.identify({ scheme: 'uri', value: address });
  const later: (() => void)[] = [];
  for (const [property, value] of Object.entries(resource)) readProperty(parts, property, value, later);
  for (const step of later) step();
  readSets(parts, resource);
  readMedia(parts, resource);
  const title = textOf(resource['o:title']);
  if (parts.titles.length === 0 && title !== '') parts.titles.push({ text: title });
  if (!parts.fill()) return { type: 'refused', row, field: 'dcterms:title', message: 'The item has no title.' };
  return { type: 'record', record: draft.record(keyOf(address || parts.plainKey())) };
}

function itemSet(resource: JsonObject, row: number, keyOf: (wanted: string) => string): ImportEvent {
  const draft = new RecordDraft('collection', row);
  const address = textOf(resource['@id']);
  if (address !== '') draft.identify({ scheme: 'uri', value: address });
  const texts = (property: string) =>
    (valuesOfProperty(resource[property]) ?? [])
      .map(({ words, language }) => localized(draft, property, words, language))
      .filter(({ text }) => text !== '');
  const [title, ...others] = texts('dcterms:title');
  const said = title ?? (textOf(resource['o:title']) === '' ? undefined : { text: textOf(resource['o:title']) });
  if (!said) return { type: 'refused', row, field: 'dcterms:title', message: 'The item set has no title.' };
  draft.body['title'] = said;
  draft.body['introduction'] = [...texts('dcterms:description'), ...texts('dcterms:abstract')];
  for (const { text } of others) draft.keep('dcterms:title', 'Also titled', text);
  for (const [property, value] of Object.entries(resource)) {
    if (/^dcterms:(?:title|description|abstract)$/.test(property)) continue;
    for (const { words, label, language } of valuesOfProperty(value) ?? []) {
      if (isTerm(property))
        draft.keep(property, label || property, words, localized(draft, property, words, language).language);
    }
  }
  return { type: 'record', record: draft.record(keyOf(address || `item set ${said.text}`)) };
}

/** `dcterms:title`, `bibo:content`: what describes, apart from Omeka’s own bookkeeping. */
function isTerm(property: string): boolean {
  return /^[a-z][\w-]*:/i.test(property) && !/^(?:o|o-[\w-]+|rdf):/.test(property);
}

const peopleAndPlaces: Readonly<Record<string, ImportedTarget['kind']>> = {
  creator: 'agent',
  subject: 'subject',
  spatial: 'place',
  coverage: 'place',
};

function readProperty(parts: DocumentParts, property: string, value: unknown, later: (() => void)[]): void {
  if (!isTerm(property)) return;
  const { draft } = parts;
  const values = valuesOfProperty(value);
  if (!values) {
    draft.remark(property, `This was left out, as it is no list of values: ${JSON.stringify(value).slice(0, 300)}`);
    return;
  }
  const [prefix, name = ''] = property.split(':');
  for (const each of values) {
    if (each.words === '') continue;
    if (each.isHidden)
      draft.remark(property, `“${each.words}” is not public there; here it is a part of the record like the rest.`);
    const isDublinCore = (prefix === 'dcterms' || prefix === 'dc') && dublinCoreTerms.has(name);
    if (!isDublinCore)
      draft.keep(
        property,
        each.label || property,
        each.words,
        localized(draft, property, each.words, each.language).language,
      );
    else if (each.address !== undefined && peopleAndPlaces[name] !== undefined) link(parts, name, each);
    else {
      const words =
        each.address === undefined || each.words === each.address || name === 'rights' || name === 'license'
          ? (each.address ?? each.words)
          : `${each.words}, ${each.address}`;
      if (each.words !== each.address && each.address !== undefined && words === each.address)
        draft.remark(property, `Its label “${each.words}” was left out beside its address.`);
      readTerm(
        parts,
        {
          name,
          attributes: each.language === undefined ? {} : { 'xml:lang': each.language },
          children: [words],
          line: draft.row,
        },
        later,
      );
    }
  }
}

/** A value that is a thing of its own, there or in an authority file: found again by its address. */
function link(parts: DocumentParts, name: string, { words, address = '', isResource }: OmekaValue): void {
  const identifier = isResource ? { scheme: 'uri', value: address } : outsideIdentifier(address);
  const target = { name: words, ...(identifier === undefined ? {} : { identifiers: [identifier] }) };
  if (name === 'creator') parts.agent(target, 'author');
  else if (name === 'subject') parts.subject(target);
  else parts.place(target);
}

function readSets(parts: DocumentParts, resource: JsonObject): void {
  for (const set of listOf(resource['o:item_set']).filter(isObject)) {
    const address = textOf(set['@id']);
    const name = textOf(set['o:title']) || textOf(set['display_title']) || `Item set ${textOf(set['o:id']) || address}`;
    parts.collection({
      name,
      ...(address === '' ? {} : { key: address, identifiers: [{ scheme: 'uri', value: address }] }),
    });
  }
}

function readMedia(parts: DocumentParts, resource: JsonObject): void {
  const { draft } = parts;
  for (const medium of listOf(resource['o:media']).filter(isObject)) {
    const original = webAddress(textOf(medium['o:original_url']));
    const source = textOf(medium['o:source']) || textOf(medium['o:title']);
    if (original === undefined)
      draft.remark('o:media', `A file of the item is not brought in: ${textOf(medium['@id']) || source}.`);
    else {
      parts.locators.push({ role: 'copy-consulted', url: original, ...(source === '' ? {} : { source }) });
      draft.remark(
        'o:media',
        `A file of the item is not brought in; its address stands among the places where it is kept: ${original}.`,
      );
    }
  }
  if (resource['o:is_public'] === false) draft.remark('o:is_public', 'The item is not public there.');
}
