import type { AgentRole } from '@fonds/domain/document';
import type { Cited } from './cited.ts';
import { cslDate } from './csl-date.ts';
import { cslName } from './csl-names.ts';
import type { CslItem, CslName, CslType } from './csl.ts';
import { keptAt, otherPlaces, placeInWords } from './kept-at.ts';

const types: Readonly<Record<string, CslType>> = {
  letter: 'personal_communication',
  telegram: 'personal_communication',
  report: 'report',
  memorandum: 'report',
  statement: 'speech',
  treaty: 'treaty',
  map: 'map',
  photograph: 'graphic',
};

/**
 * A document as CSL-JSON. When it was read is the reader's to say, so `accessed` is left out. The archive and location are
 * the original's, else those of the first place known; copies and publications stand in the note.
 */
export function cslItem(cited: Cited): CslItem {
  const { entry, body, texts } = cited.view;
  const [place, ...others] = keptAt(cited).filter(({ role }) => role !== 'published-in');
  const published = keptAt(cited).filter(({ role }) => role === 'published-in');
  const notes = [
    otherPlaces([...others, ...published]),
    cited.paragraph === null ? '' : `paragraph ${cited.paragraph}`,
    body.transmission && body.transmission !== 'original' ? `held as ${body.transmission}` : '',
  ].filter(Boolean);
  const issued = cslDate(entry.date.edtf);
  const archive = place?.archive === '' ? undefined : place?.archive;
  return {
    id: entry.slug,
    type: types[entry.type?.id ?? ''] ?? 'document',
    title: entry.title.text,
    ...given('original-title', body.originalTitle?.text),
    ...listed('author', authorsOf(cited)),
    ...listed('recipient', namesOf(cited, 'recipient')),
    ...listed('translator', translatorsOf(texts)),
    ...(issued ? { issued } : {}),
    ...given('archive', archive ?? (place ? placeInWords({ ...place, collection: '' }) : undefined)),
    ...given('archive_collection', place?.collection),
    ...given('archive_location', archive === undefined ? undefined : place?.location),
    ...given('genre', entry.type?.label),
    ...given('number', body.numbers[0]?.value),
    ...given('language', entry.languages[0]?.id),
    ...given('abstract', entry.summary?.text),
    ...given('note', notes.map((note, index) => (index === 0 ? capital(note) : note)).join('; ')),
    source: cited.archiveName,
    URL: cited.url,
  };
}

/** Who answers for the words: the author, else who signed, else who sent. Somebody who was present is none of these. */
export function authorsOf(cited: Cited): readonly CslName[] {
  for (const role of ['author', 'signatory', 'sender'] as const) {
    const names = namesOf(cited, role);
    if (names.length > 0) return names;
  }
  return [];
}

function namesOf({ view, records }: Cited, role: AgentRole): readonly CslName[] {
  return view.agents
    .filter((agent) => agent.role === role)
    .map(({ id, name }) =>
      cslName(
        name,
        records.find((record) => record.id === id),
      ),
    );
}

function translatorsOf(texts: Cited['view']['texts']): readonly CslName[] {
  const names = texts.flatMap(({ kind, translator }) => (kind === 'translation' && translator ? [translator] : []));
  return [...new Set(names)].map((literal) => ({ literal }));
}

function listed<Key extends string>(key: Key, names: readonly CslName[]): { readonly [K in Key]?: readonly CslName[] } {
  return names.length === 0 ? {} : keyed(key, names);
}

function given<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return value === undefined || value === '' ? {} : keyed(key, value);
}

function keyed<Key extends string, Value>(key: Key, value: Value): { readonly [K in Key]?: Value } {
  const made: { [K in Key]?: Value } = {};
  made[key] = value;
  return made;
}

export function capital(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** Items as the one JSON array that reference managers read. */
export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
