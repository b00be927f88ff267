import { parseEdtf } from '@fonds/domain/dates/edtf';
import type { DateKind, HistoricalDate } from '@fonds/domain/dates/historical-date';
import { readTypedDate } from '@fonds/domain/dates/typed-date';
import { readLevels } from '@fonds/domain/locator-as-typed';
import type { LocalizedText } from '@fonds/domain/language';
import type { Identifier } from '@fonds/domain/record-parts';
import { languageOf } from './source-language.ts';
import type { RecordDraft } from './record-draft.ts';

/** What a source says of a date besides its words. */
export interface SaidOfDate {
  readonly kind?: DateKind;
  /** The machine's form of it: EDTF, or W3CDTF, which is a part of that. */
  readonly edtf?: string | undefined;
  readonly note?: string | undefined;
}

/** A source's date: its words, and what they mean where that is certain; a doubt is remarked upon. */
export function dateOf(draft: RecordDraft, field: string, words: string, said: SaidOfDate = {}): HistoricalDate[] {
  const { kind = 'created', note } = said;
  const more = note === undefined ? {} : { note };
  const given = said.edtf === undefined || said.edtf === '' ? undefined : said.edtf;
  if (words === '' && given === undefined) return [];
  const kept = words === '' || words === given ? {} : { words };
  if (given !== undefined) {
    const edtf = asEdtf(given);
    if (edtf !== undefined) {
      if (edtf !== given) draft.remark(field, `“${given}” was taken as ${edtf}.`);
      doubtAgainst(draft, field, words, edtf);
      return [{ ...kept, edtf, kind, ...more }];
    }
    draft.remark(
      field,
      `“${given}” is no date in EDTF; ${words === '' ? 'it is kept as words' : 'the words alone are kept'}.`,
    );
    if (words === '') return [{ words: given, kind, ...more }];
  }
  const read = readTypedDate(words);
  if (read.kind === 'date') {
    const calendar = read.calendar === undefined ? {} : { calendar: read.calendar };
    return [{ ...(words === read.edtf ? {} : { words }), edtf: read.edtf, kind, ...calendar, ...more }];
  }
  const timed = asEdtf(words);
  if (timed !== undefined) return [{ words, edtf: timed, kind, ...more }];
  const meant = read.kind === 'ambiguous' ? ` It may be ${read.readings.map(({ edtf }) => edtf).join(' or ')}.` : '';
  draft.remark(field, `“${words}” is not understood as one date for certain: its words are kept without one.${meant}`);
  return [{ words, kind, ...more }];
}

/** Where the machine's date and the words of the same source differ, both are shown. */
function doubtAgainst(draft: RecordDraft, field: string, words: string, edtf: string): void {
  const read = words === '' ? undefined : readTypedDate(words);
  if (read?.kind !== 'date') return;
  const [said, meant] = [parseEdtf(edtf), parseEdtf(read.edtf)];
  if (!said.ok || !meant.ok || (said.earliest === meant.earliest && said.latest === meant.latest)) return;
  const apart =
    (said.latest ?? Infinity) < (meant.earliest ?? -Infinity) ||
    (said.earliest ?? -Infinity) > (meant.latest ?? Infinity);
  const how = apart ? 'contradict each other' : 'differ';
  draft.remark(
    field,
    `The source’s own form says ${edtf}, its words “${words}” (${read.edtf}): they ${how}. The former was taken.`,
  );
}

/** EDTF as it is; a time without seconds, or the ISO's basic form, as the day; an interval of those. */
export function asEdtf(text: string): string | undefined {
  const plain = text.trim();
  if (parseEdtf(plain).ok && !/^([^/]+)\/\1$/.test(plain)) return plain;
  const whole = plain
    .split('/')
    .map((end) =>
      end.replace(/^(\d{4}-\d\d-\d\d)T[\d:.,]+(?:Z|[+-][\d:]+)?$/, '$1').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    );
  const [from, to] = whole;
  const edtf = whole.length === 2 && from === to && from !== undefined ? from : whole.join('/');
  return parseEdtf(edtf).ok ? edtf : undefined;
}

/** Words with the language that the source says they are in. */
export function localized(
  draft: RecordDraft,
  field: string,
  text: string,
  language: string | undefined,
): LocalizedText {
  if (language === undefined || language === '') return { text };
  const tag = languageOf(language);
  if (tag !== undefined) return { text, language: tag };
  draft.remark(field, `“${language}” is no language known here; the words are kept without it.`);
  return { text };
}

/** An identifier as sources write it: an address, `doi:…` or a plain DOI, `ark:/…`, or one of a scheme of its own before a colon. */
export function identifierOf(text: string): Identifier {
  const [plain] = /^10\.\d{4,9}\/\S+$/.exec(text) ?? [];
  const doi = plain ?? /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\S+)$/i.exec(text)?.[1];
  if (doi !== undefined) return { scheme: 'doi', value: doi };
  if (/^https?:\/\//i.test(text)) return { scheme: 'uri', value: text };
  const own = /^(ark|urn|oai|info):/i.exec(text)?.[1];
  if (own !== undefined) return { scheme: own.toLowerCase(), value: text };
  const [, scheme, value] = /^([a-z][a-z-]{1,30}):\s*(\S.*)$/su.exec(text) ?? [];
  return scheme === undefined || value === undefined ? { scheme: 'local', value: text } : { scheme, value };
}

/** Where a source says that something is kept, parsed where its words allow it. */
export function locatorOf(source: string, role: 'original' | 'copy-consulted' | 'published-in' = 'original') {
  return { role, source, levels: role === 'published-in' ? [] : readLevels(source) };
}

/** Splits a field that holds several values, and says so. */
export function valuesOf(draft: RecordDraft, field: string, words: string): string[] {
  if (!words.includes(';')) return words === '' ? [] : [words];
  const values = words
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length > 1) draft.remark(field, `“${words}” was taken for ${values.length} values, parted by “;”.`);
  return values;
}

const types: Readonly<Record<string, string>> = {
  letter: 'letter', letters: 'letter', correspondence: 'letter',
  telegram: 'telegram', telegrams: 'telegram', cable: 'telegram',
  'record of conversation': 'conversation', 'memorandum of conversation': 'conversation',
  report: 'report', reports: 'report', decision: 'decision', decisions: 'decision',
  statement: 'statement', statements: 'statement', minutes: 'minutes', note: 'note', notes: 'note',
  memorandum: 'memorandum', memoranda: 'memorandum', memorandums: 'memorandum', memo: 'memorandum',
  treaty: 'treaty', treaties: 'treaty', map: 'map', maps: 'map',
  photograph: 'photograph', photographs: 'photograph', photo: 'photograph',
}; // prettier-ignore

/** The type of document that words mean, of those that every archive starts with. */
export function documentTypeOf(words: string): string | undefined {
  return types[words.trim().toLowerCase()];
}

/** A link out by its address, or undefined for what is none. */
export function webAddress(text: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
}

/** Identifiers of outside authority files by the addresses that sources give for a name. */
export function outsideIdentifier(address: string): Identifier | undefined {
  for (const [scheme, pattern] of authorities) {
    const value = pattern.exec(address)?.[1];
    if (value !== undefined) return { scheme, value };
  }
  return webAddress(address) === undefined ? undefined : { scheme: 'uri', value: address };
}

const authorities = [
  ['wikidata', /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/],
  ['viaf', /^https?:\/\/(?:www\.)?viaf\.org\/viaf\/(\d+)\/?$/],
  ['gnd', /^https?:\/\/d-nb\.info\/gnd\/([\dX-]+)$/],
  ['geonames', /^https?:\/\/(?:www|sws)\.geonames\.org\/(\d+)(?:\/.*)?$/],
  ['lcnaf', /^https?:\/\/id\.loc\.gov\/authorities\/names\/(\w+)$/],
  ['lcsh', /^https?:\/\/id\.loc\.gov\/authorities\/subjects\/(\w+)$/],
  ['fast', /^https?:\/\/id\.worldcat\.org\/fast\/(\d+)\/?$/],
  ['orcid', /^https?:\/\/orcid\.org\/([\dX-]+)$/],
] as const;
