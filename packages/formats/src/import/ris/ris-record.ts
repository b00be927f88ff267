import type { TermLabels } from '@fonds/domain/vocabularies';
import { DocumentParts } from '../described/document-parts.ts';
import type { ImportEvent } from '../import-format.ts';
import { RecordDraft } from '../described/record-draft.ts';
import { PublishedIn } from '../described/published-in.ts';
import { dateOf, identifierOf, locatorOf, webAddress } from '../described/source-values.ts';

/** A line of a reference. */
export interface RisField {
  readonly tag: string;
  readonly value: string;
  readonly row: number;
}

/** One reference as a document. */
export function readReference(
  row: number,
  fields: readonly RisField[],
  keyOf: (wanted: string) => string,
  terms: TermLabels = {},
): ImportEvent {
  const draft = new RecordDraft('document', row);
  const parts = new DocumentParts(draft, terms);
  const published = new PublishedIn();
  const held: string[] = [];
  let id: string | undefined;
  for (const { tag, value } of fields) {
    if (value === '') continue;
    if (tag === 'ID') id = value;
    else readField(parts, published, held, tag, value);
  }
  readDates(parts, fields);
  const source = published.inWords();
  if (source !== '') parts.locators.push(locatorOf(source, 'published-in'));
  if (held.length > 0) parts.locators.unshift(locatorOf(held.join(', ')));
  if (!parts.fill())
    return {
      type: 'refused',
      row,
      field: 'TI',
      message: 'The reference has no title: a line “TI  - …” has to hold it.',
    };
  return { type: 'record', record: draft.record(keyOf(id ?? draft.identifiers[0]?.value ?? parts.plainKey())) };
}

const types: Readonly<Record<string, string>> = { MAP: 'map', RPRT: 'report' };
/** Kinds of work that say nothing more than that it is a document. */
const plainTypes = new Set(['GEN', 'UNPB', 'PCOMM', 'MANSCPT', 'ART', 'MAP', 'RPRT']);
const labels: Readonly<Record<string, string>> = {
  TY: 'Kind of work', A2: 'Editor or second author', A3: 'Third author', A4: 'Translator or fourth author', ED: 'Editor', TA: 'Translator',
  SN: 'ISBN or ISSN', ET: 'Edition', DP: 'Provided by', CN: 'Call number', RI: 'Reviewed item', SE: 'Section', NV: 'Number of volumes',
  OP: 'Original publication', RP: 'Reprint', AN: 'Accession number', AD: 'Address', CA: 'Caption', Y2: 'Read on', RD: 'Read on',
}; // prettier-ignore

function readField(parts: DocumentParts, published: PublishedIn, held: string[], tag: string, value: string): void {
  const { draft } = parts;
  switch (tag) {
    case 'TY':
      if (types[value] !== undefined) parts.type = types[value];
      else if (!plainTypes.has(value)) draft.keep(tag, 'Kind of work', value);
      return;
    case 'TI':
    case 'T1':
    case 'CT':
      parts.titles.push({ text: value });
      return;
    case 'BT':
      if (parts.titles.length === 0) parts.titles.push({ text: value });
      else published.add('in', value);
      return;
    case 'ST':
    case 'TT':
    case 'OT':
      parts.alternatives.push({ text: value });
      return;
    case 'AU':
    case 'A1':
      parts.agent({ name: nameOf(value) }, 'author');
      return;
    case 'A2':
    case 'A3':
    case 'A4':
    case 'ED':
    case 'TA':
      parts.agentAs(tag, { name: nameOf(value) }, [labels[tag] ?? tag]);
      return;
    case 'AB':
    case 'N2':
      parts.summary.push({ text: value });
      return;
    case 'KW':
      parts.subject({ name: value });
      return;
    case 'N1':
    case 'RN':
      draft.notes.push({ text: value });
      return;
    case 'M1':
      parts.numbers.push({ value });
      return;
    case 'M3':
      // What is more exact than the kind of work takes its place.
      parts.type = undefined;
      parts.typed(tag, value);
      return;
    case 'LA':
      parts.language(tag, value);
      return;
    case 'DO':
      draft.identify({ scheme: 'doi', value: value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') });
      return;
    case 'UR':
    case 'L1':
    case 'L2':
    case 'L3':
    case 'L4':
    case 'LK':
      if (webAddress(value) === undefined) draft.keep(tag, 'Link', value);
      else if (tag === 'UR') draft.identify(identifierOf(value));
      else parts.locators.push({ role: 'copy-consulted', url: value });
      return;
    case 'DB':
    case 'AV':
      held.push(value);
      return;
    case 'CY':
    case 'PP':
      if (held.length > 0) held.push(value);
      else published.add('place', value);
      return;
    case 'PY':
    case 'Y1':
    case 'DA':
      return;
    default:
      if (!published.addTag(tag, value)) draft.keep(tag, labels[tag] ?? tag, value);
  }
}

/** *Shannon,Claude E.*: with a blank after the comma, as names are compared. */
function nameOf(value: string): string {
  return value
    .replace(/\s*,\s*/g, ', ')
    .replace(/,\s*$/, '')
    .trim();
}

/** The fullest of DA, Y1 and PY; another that says something else is told. */
function readDates(parts: DocumentParts, fields: readonly RisField[]): void {
  const given = ['DA', 'Y1', 'PY'].flatMap((tag) => fields.filter((field) => field.tag === tag && field.value !== ''));
  const [first, ...others] = given;
  if (!first) return;
  const { edtf, note } = slashed(first.value);
  const dates = dateOf(parts.draft, first.tag, edtf === undefined ? first.value : '', { edtf, note });
  parts.dates.push(...dates);
  for (const { tag, value } of others) {
    const same = slashed(value).edtf ?? value;
    if (dates[0]?.edtf?.startsWith(same) !== true) parts.draft.keep(tag, 'Date', value);
  }
}

/** *YYYY/MM/DD/other*; the last says what a date in figures can't, such as *circa*. */
function slashed(value: string): { readonly edtf?: string; readonly note?: string } {
  const [, year, month, day, other = ''] = /^(\d{4})\/?(\d{1,2})?\/?(\d{1,2})?\/?(.*)$/s.exec(value) ?? [];
  if (year === undefined || (other !== '' && !value.includes('/'))) return {};
  const plain = [year, month?.padStart(2, '0'), month === undefined ? undefined : day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  const until = /^to (\d{4}(?:-\d\d){0,2})$/.exec(other)?.[1];
  if (until !== undefined) return { edtf: `${plain}/${until}` };
  if (/^(?:circa|ca\.?|c\.)$/i.test(other)) return { edtf: `${plain}~` };
  return { edtf: plain, ...(other.trim() === '' ? {} : { note: other.trim() }) };
}
