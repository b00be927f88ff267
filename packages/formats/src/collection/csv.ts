import { isOwnRole, roleInWords } from '@fonds/domain/by-role';
import { isoDay } from '@fonds/domain/dates/days';
import { licenceOf, locatorInWords } from '../facts.ts';
import { documentAddress, lastingAddress, publishedAt, type ArchiveFacts, type PublishedDocument } from '../format.ts';

type Value = string | null | undefined;

const columns: readonly (readonly [
  name: string,
  value: (document: PublishedDocument, archive: ArchiveFacts) => Value | readonly Value[],
])[] = [
  ['id', ({ entry }) => entry.id],
  ['address', documentAddress],
  ['lasting address', ({ entry }, archive) => lastingAddress(entry.id, archive)],
  ['title', ({ entry }) => entry.title.text],
  ['title language', ({ entry }) => entry.title.language],
  ['original title', ({ body }) => body.originalTitle?.text],
  ['date', ({ entry }) => entry.date.words],
  ['date (EDTF)', ({ entry }) => entry.date.edtf],
  ['earliest day', ({ entry }) => dayOf(entry.date.earliest)],
  ['latest day', ({ entry }) => dayOf(entry.date.latest)],
  ['date inferred', ({ entry }) => (entry.date.inferred ? 'yes' : 'no')],
  ['type', ({ entry }) => entry.type?.label],
  ['summary', ({ entry }) => entry.summary?.text],
  ['languages', ({ body }) => body.languages],
  ['authors', byRole('author', 'signatory')],
  ['from', byRole('sender')],
  ['to', byRole('recipient')],
  ['copied to', byRole('copied')],
  ['present', byRole('participant')],
  ['mentioned', byRole('mentioned')],
  [
    'other roles',
    ({ agents }) =>
      agents
        .filter(({ role }) => isOwnRole('agent-role', role))
        .map((agent) => `${roleInWords('agent-role', agent)}: ${agent.name}`),
  ],
  ['places', ({ places }) => places.map(({ name }) => name)],
  ['subjects', ({ subjects }) => subjects.map(({ name }) => name)],
  ['classification', ({ entry }) => entry.classification],
  ['extent', ({ body }) => body.extent],
  ['where it is kept', ({ body }) => body.locators.map(locatorInWords)],
  ['numbers', ({ body }) => body.numbers.map(({ value }) => value)],
  ['identifiers', ({ body }) => body.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)],
  ['collections', ({ collections }) => collections.map(({ link }) => link.name)],
  ['texts', ({ texts }) => texts.map(({ language, kind }) => `${language} ${kind}`)],
  ['rights', licenceOf],
  ['published', publishedAt],
];

/** The names of the columns, in their order. */
export const csvColumns: readonly string[] = columns.map(([name]) => name);

/** The line of names that begins a file. */
export const csvHead = csvHeadOf(csvColumns);

/** A document as a line of CSV (RFC 4180); several values of one cell are parted by ` | `. */
export function csvRow(document: PublishedDocument, archive: ArchiveFacts): string {
  return csvLine(columns.map(([, value]) => cellText(value(document, archive))));
}

function byRole(...roles: readonly string[]) {
  return ({ agents }: PublishedDocument) => agents.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
}

function dayOf(day: number | null): Value {
  return day === null ? null : isoDay(day);
}

function cellText(value: Value | readonly Value[]): string {
  if (typeof value === 'string') return value;
  return (value ?? []).filter((each) => each !== null && each !== undefined && each !== '').join(' | ');
}

/** The names of columns as the line that begins a file. The byte order mark makes spreadsheets read the file as UTF-8. */
export function csvHeadOf(names: readonly string[]): string {
  return `\uFEFF${csvLine(names)}`;
}

/** Cells as a line (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A cell. One that a spreadsheet would run as a formula gets an apostrophe before it, the way spreadsheets themselves mark
 * words as words.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
