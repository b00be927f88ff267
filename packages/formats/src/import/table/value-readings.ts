import { readTypedDate } from '@fonds/domain/dates/typed-date';
import { recordSetLevels } from '@fonds/domain/recordset';
import { outsideIdentifier, webAddress } from '../described/source-values.ts';
import type { CellValue, RowDraft } from './row-draft.ts';

/** A date as the record keeps it: the words always, EDTF where they can mean one day or stretch alone. */
export function readDate(draft: RowDraft, { column, words }: CellValue): { words: string; edtf?: string } {
  const read = readTypedDate(words);
  if (read.kind === 'date')
    return { words, edtf: read.edtf, ...(read.calendar !== undefined && { calendar: read.calendar }) };
  if (read.kind === 'ambiguous') {
    const readings = read.readings.map((reading) => reading.words).join(' or ');
    draft.remark(column, `“${words}” may be ${readings}: the words are kept, without a date.`);
  } else
    draft.remark(column, `“${words.slice(0, 200)}” isn’t understood as a date: the words are kept, without a date.`);
  return { words };
}

/** A link out by its address; undefined for what is no web address. */
export function outsideLinkOf(words: string): { scheme: string; identifier?: string; url: string } | undefined {
  const known = outsideIdentifier(words);
  if (!known) return undefined;
  return known.scheme === 'uri'
    ? { scheme: 'web', url: words }
    : { scheme: known.scheme, identifier: known.value, url: words };
}

export function isWebAddress(words: string): boolean {
  return webAddress(words) !== undefined;
}

const levelWords: Readonly<Record<string, (typeof recordSetLevels)[number]>> = {
  fond: 'fonds',
  фонд: 'fonds',
  全宗: 'fonds',
  collection: 'fonds',
  'record group': 'fonds',
  'sub-fonds': 'subfonds',
  подфонд: 'subfonds',
  opis: 'series',
  опись: 'series',
  系列: 'series',
  'sub-series': 'subseries',
  delo: 'file',
  дело: 'file',
  folder: 'file',
  案卷: 'file',
  件: 'item',
  документ: 'item',
};

/** The level of ISAD(G) that a word means; undefined where it is none that is known. */
export function levelOf(words: string): (typeof recordSetLevels)[number] | undefined {
  const plain = words.trim().toLowerCase();
  return (
    recordSetLevels.find((level) => level === plain) ??
    (Object.hasOwn(levelWords, plain) ? levelWords[plain] : undefined)
  );
}
