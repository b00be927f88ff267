import type { Document } from '@fonds/domain/document';
import type { Cited } from './cited.ts';

type Locator = Document['locators'][number];

/** A place where a document is kept, in the words of a citation; empty strings for what isn't known. */
export interface KeptAt {
  readonly role: Locator['role'];
  readonly archive: string;
  /** The record set, where the levels don't name it. */
  readonly collection: string;
  readonly location: string;
  readonly citationForm: string | null;
}

type Letters = 'latin' | 'cyrillic';

const shortForms: readonly { readonly level: RegExp; readonly latin: string; readonly cyrillic: string }[] = [
  { level: /^(?:fonds?|фонд|ф)$/, latin: 'f.', cyrillic: 'ф.' },
  { level: /^(?:opis|opis'|opisʹ|опись|оп)$/, latin: 'op.', cyrillic: 'оп.' },
  { level: /^(?:delo|дело|д)$/, latin: 'd.', cyrillic: 'д.' },
  { level: /^(?:papka|папка|п)$/, latin: 'p.', cyrillic: 'п.' },
  { level: /^(?:poryadok|портфель|порядок|пор)$/, latin: 'por.', cyrillic: 'пор.' },
  { level: /^(?:leaf|leaves|list|listy|лист|листы|л|лл|l|ll)$/, latin: 'l.', cyrillic: 'л.' },
];

/** The levels of an archive in the short form in which they are cited: *f. 0102, op. 9, d. 35, ll. 12–14*, *RG 59, box 3*. */
export function levelsInWords(levels: Locator['levels'], letters: Letters = 'latin'): string {
  return levels.map((level) => levelInWords(level, letters)).join(', ');
}

function levelInWords({ name, value }: Locator['levels'][number], letters: Letters): string {
  const level = name.trim().toLowerCase().replace(/\.$/, '');
  const short = shortForms.find((form) => form.level.test(level));
  if (short) {
    const several = short.latin === 'l.' && /\d\D*[-–—,]\D*\d/.test(value);
    return `${several ? short[letters].slice(0, 1) : ''}${short[letters]} ${value}`;
  }
  if (level === 'record group' || level === 'rg') return `RG ${value.replace(/^RG\s*/i, '')}`;
  // A value that names its own level (*NSC Series*, *Box 3*) says it once.
  return value.toLowerCase().includes(level) ? value : `${level} ${value}`;
}

/** Where a document is kept and has been published, current places only, the original first. */
export function keptAt({ view, records }: Cited, letters: Letters = 'latin'): readonly KeptAt[] {
  const order = ['original', 'copy-consulted', 'microfilm', 'published-in'];
  return view.body.locators
    .filter((locator) => locator.current)
    .map((locator) => placeOf(locator, records, letters))
    .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

function placeOf(locator: Locator, records: Cited['records'], letters: Letters): KeptAt {
  const { role, repository, recordset, levels, source } = locator;
  const record = records.find(({ id }) => id === repository?.id);
  const archive = record?.name ?? repository?.name ?? '';
  const parsed = levelsInWords(levels, letters);
  const location = parsed === '' ? (source?.trim() ?? '') : parsed;
  // A source's own words often begin with the archive; then they stand alone.
  const inside = parsed === '' && archive !== '' && location.toLowerCase().includes(archive.toLowerCase());
  const isNamed = recordset && location.toLowerCase().includes(recordset.name.toLowerCase());
  const collection = recordset && !isNamed ? recordset.name : '';
  return {
    role,
    archive: inside ? '' : archive,
    collection,
    location,
    citationForm: record?.citationForm ?? null,
  };
}

/** *Archive, collection, location*: a place in one line. */
export function placeInWords({ archive, collection, location }: KeptAt): string {
  return [archive, collection, location].filter(Boolean).join(', ');
}

const otherRoles = {
  original: 'original in',
  'copy-consulted': 'copy in',
  microfilm: 'microfilm in',
  'published-in': 'published in',
} as const satisfies Record<Locator['role'], string>;

/** What is said of the places beside the first: *copy in National Security Archive, box 3*. */
export function otherPlaces(places: readonly KeptAt[]): string {
  return places
    .map((place) => ({ role: place.role, words: placeInWords(place) }))
    .filter(({ words }) => words !== '')
    .map(({ role, words }) => `${otherRoles[role]} ${words}`)
    .join(', ');
}
