import type { ShelfLevel } from './shelf-mark.ts';

/** One way to write one level within a text. */
export interface LevelForm {
  readonly level: ShelfLevel;
  /** Sticky; its group `value` is the level's value. */
  readonly pattern: RegExp;
  /** Says enough alone. The others (`д. 5` is a house as well, `f. 5` a folio) count only beside other levels. */
  readonly alone: boolean;
}

const dash = '[-–—−]';
const end = String.raw`(?![\p{L}\p{N}\p{M}]|[-–]\p{L})`;
const number = String.raw`\d{1,7}(?:\p{L}(?!\p{L}))?`;
const range = `${number}(?:${dash}${number})?`;
const side = String.raw`\d{1,6}\s?(?:\p{L}(?!\p{L}))?(?:\s?(?:об(?:орот)?\.?|ob\.?|verso|recto)(?!\p{L}))?`;
const leaves = `${side}(?:\\s?${dash}\\s?${side})?`;
// Р-9401 in Russian and Ukrainian archives; A1, P and UD are series of entries in the National Archives in Washington.
const fondNumber = String.raw`(?:[РПКRPK]${dash}?\s?)?${number}`;
const entryNumber = String.raw`(?:(?:A1|P|UD|NN\d)[-\s]?)?${number}`;
const decimalFile = String.raw`\d{1,7}(?:[./-]\d{1,7}){0,4}`;

function form(level: ShelfLevel, words: string, value: string, alone: boolean): LevelForm {
  const sign = String.raw`['’ʹ]?\.?[\s-]{0,2}(?:(?:№|no\.|#|:)\s{0,2})?`;
  return { level, alone, pattern: new RegExp(`(?:${words})${sign}(?<value>${value})${end}`, 'iuy') };
}

/** How levels are written in Russian, Ukrainian and English, and in Russian put into Latin letters. */
export const levelForms: readonly LevelForm[] = [
  form('fond', 'ф|фонд[ауе]?|fonds?', fondNumber, true),
  form('fond', 'f', fondNumber, false),
  form('opis', 'оп|опис[ьи]|opis', range, true),
  form('opis', 'op', range, false),
  form('delo', String.raw`дел[оау]|справа|спр|ед\.?\s?хр|delo|ed\.?\s?khr`, range, true),
  form('delo', 'дд?|dd?', range, false),
  form('leaf', 'лл|л(?=[^\\p{L}]{0,2}\\d{1,6}\\s?об)', leaves, true),
  form('leaf', 'лл?|лист(?:ы|ов)?|арк|ll?|list|leaf|leaves|fols?|folios?|pp', leaves, false),
  form('folder', 'folders?|папка', range, true),
  form('folder', 'п|p|papka', range, false),
  form('record-group', String.raw`rg|record[\s-]+group`, number, true),
  form('series', 'series', number, true),
  form('entry', 'entry', entryNumber, true),
  form('box', String.raw`(?<!\bp\.?\s?o\.?\s{0,2})box(?:es)?`, range, true),
  form('file', 'files?', decimalFile, false),
];

const slashed = String.raw`\s?/\s?(?<opis>${number})(?:\s?/\s?(?<delo>${number})(?:\s?/\s?(?<leaf>${leaves}))?)?${end}`;
/** What may follow a fond at once, without words: `ф. 5/49/131`. */
export const afterFond = new RegExp(slashed, 'uy');

/** Capitals that may shorten a repository's name, with a fond, opis and delo right after them: `РГАНИ 5/49/131`. */
export const afterRepository = new RegExp(
  String.raw`(?<name>(?=\p{L}{2,8}\P{L})(?:\p{Lu}\p{Ll}?){2,8}),?\s+(?<numbers>(?<fond>${number})/(?<opis>${number})/(?<delo>${number})(?:/(?<leaf>${leaves}))?)${end}(?!/)`,
  'uy',
);

/** `7/27/53` behind Latin capitals is a day. */
export function isLikeDate(fond: string, opis: string, delo: string): boolean {
  const [one, other] = [Number(fond), Number(opis)];
  return (
    /^(?:\d\d|1[89]\d\d|20\d\d)$/.test(delo) &&
    one >= 1 &&
    other >= 1 &&
    Math.min(one, other) <= 12 &&
    one <= 31 &&
    other <= 31
  );
}

// Names that a record's own levels bear; there one letter can't be anything else.
const names: readonly (readonly [ShelfLevel, RegExp])[] = [
  ['fond', /^(?:ф|фонд|f|fonds?|fund|zespół|全宗)$/iu],
  ['opis', /^(?:оп|опись|опис|op|opis['’ʹ]?|inventory|目录|目錄)$/iu],
  ['delo', /^(?:д|дело|справа|спр|ед\.? ?хр|единица хранения|d|delo|ed\.? ?khr|案卷)$/iu],
  ['record-group', /^(?:rg|record[ -]group)$/iu],
  ['series', /^(?:series)$/iu],
  ['entry', /^(?:entry)$/iu],
  ['box', /^(?:box|коробка|karton)$/iu],
  ['folder', /^(?:folder|папка|п|p|papka)$/iu],
  ['file', /^(?:file|dossier)$/iu],
];

/** The level that an archive's own name means; undefined for leaves and for names that aren't known. */
export function levelOfName(name: string): ShelfLevel | undefined {
  const plain = name.trim().replace(/\.$/u, '');
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
}
