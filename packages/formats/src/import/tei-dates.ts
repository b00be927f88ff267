import { parseEdtf } from '@fonds/domain/dates/edtf';
import { readTypedDate } from '@fonds/domain/dates/typed-date';
import type { NotUnderstood } from '../text/converted.ts';
import { allWithin, elementsOf, findElement, wordsOf, type XmlElement } from '../text/xml-tree.ts';
import { asEdtf } from './described/source-values.ts';

/** A date as a file says it, in words and for machines. */
export interface TeiDate {
  readonly words?: string;
  readonly edtf?: string;
}

/** The date that stands at the beginning of a document: in its dateline, its opener or its heading. */
export function datelineOf(element: XmlElement | undefined): TeiDate | undefined {
  const [dateline] = allWithin(element, 'dateline');
  const opener = findElement(element, 'opener') ?? findElement(element, 'body', 'opener');
  const date =
    allWithin(dateline, 'date')[0] ?? allWithin(opener, 'date')[0] ?? allWithin(headElement(element), 'date')[0];
  if (date) return dateOf(date);
  if (!dateline) return undefined;
  // A dateline without a date for machines may name the place before it.
  const words = wordsOf(dateline);
  const edtf = [words, words.slice(words.indexOf(',') + 1)].map(readTypedDate).find(({ kind }) => kind === 'date');
  return edtf?.kind === 'date' ? { words, edtf: edtf.edtf } : { words };
}

/** The date of a document's making where the header says it beside that of the file's own publication. */
export function createdDate(
  header: XmlElement | undefined,
  consumed: (element: XmlElement | undefined) => void,
): TeiDate | undefined {
  const created = elementsOf(findElement(header, 'fileDesc', 'publicationStmt'), 'date').find(
    ({ attributes }) => attributes['type'] === 'created',
  );
  consumed(created);
  return created && dateOf(created);
}

/** The day, or the days between which it is, that volumes of *Foreign Relations* give a document for machines. */
export function machineDate({ attributes }: XmlElement): TeiDate | undefined {
  const [from, to] = ['frus:doc-dateTime-min', 'frus:doc-dateTime-max'].map((name) => attributes[name]?.slice(0, 10));
  const edtf = from === undefined ? undefined : asEdtf(to === undefined ? from : `${from}/${to}`);
  return edtf === undefined ? undefined : { edtf };
}

/** Two dates of the same file that can't both be right. */
export function contradiction(
  date: TeiDate | undefined,
  created: TeiDate | undefined,
  header: XmlElement | undefined,
): NotUnderstood[] {
  const [own, other] = [date, created].map((said) => (said?.edtf === undefined ? undefined : parseEdtf(said.edtf)));
  if (!own?.ok || !other?.ok) return [];
  const apart =
    (own.latest ?? Infinity) < (other.earliest ?? -Infinity) ||
    (other.latest ?? Infinity) < (own.earliest ?? -Infinity);
  if (!apart) return [];
  const message = `The header says that the document is of ${created?.edtf ?? ''}, its dateline ${date?.edtf ?? ''}: the dateline was taken.`;
  return [{ line: header?.line ?? null, message, words: created?.words ?? '' }];
}

/** A date as the file says it: its words, and by its attributes (or, without them, its words) as EDTF. */
export function dateOf(element: XmlElement): TeiDate | undefined {
  const { when, from, to, notBefore, notAfter } = element.attributes;
  const words = wordsOf(element);
  const interval = (start: string | undefined, end: string | undefined) =>
    start === undefined && end === undefined ? undefined : `${start ?? '..'}/${end ?? '..'}`;
  const read = readTypedDate(words);
  const said = read.kind === 'date' ? read.edtf : undefined;
  const machine = when ?? interval(from, to) ?? interval(notBefore, notAfter);
  const edtf = (machine === undefined ? undefined : asEdtf(machine)) ?? said;
  if (words === '' && edtf === undefined) return undefined;
  return { ...(words === '' ? {} : { words }), ...(edtf === undefined ? {} : { edtf }) };
}

export function headElement(element: XmlElement | undefined): XmlElement | undefined {
  return allWithin(element, 'head')[0];
}
