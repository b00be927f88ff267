import type { ImportItem } from '@fonds/api/import/items';

/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Tongue {
  readonly language: string;
  readonly vocabulary: readonly string[];
  readonly gap: string;
}

const vocabularySize = 20_000;

function wordsFrom(seed: number, syllables: readonly string[], longest: number): string[] {
  const next = chance(seed);
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const length = 1 + Math.floor(next() * longest);
    words.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join(''));
  }
  return [...words];
}

function characters(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String.fromCodePoint(from + index));
}

const latin =
  'the of and to in for on ar is tal men cor pre ist der ent ing ion ver est com con pro dis ter mar sol vin'.split(
    ' ',
  );
const cyrillic = 'про ста ние го ов по на ре ко во при мир вер ход лен сто тел ный ком дог пре чен лит пос'.split(' ');

/** Made-up words whose frequencies follow Zipf's law; nothing in them is a real document's. */
export const tongues: readonly Tongue[] = [
  { language: 'en', vocabulary: wordsFrom(1, latin, 4), gap: ' ' },
  { language: 'ru', vocabulary: wordsFrom(2, cyrillic, 4), gap: ' ' },
  { language: 'zh-Hans', vocabulary: wordsFrom(3, characters(0x4e00, 2500), 2), gap: '' },
  { language: 'ko', vocabulary: wordsFrom(4, characters(0xac00, 1200), 3), gap: ' ' },
];

/** A rank drawn by Zipf's law with exponent 1, from 0. */
function zipf(next: () => number): number {
  return Math.min(vocabularySize - 1, Math.floor(vocabularySize ** next()) - 1);
}

function sentence(tongue: Tongue, words: number, next: () => number): string {
  return Array.from({ length: words }, () => tongue.vocabulary[zipf(next)] ?? '').join(tongue.gap);
}

export const people = 5000;
const places = 300;
const subjects = 200;
const files = 500;
const types = ['letter', 'telegram', 'conversation', 'report', 'decision', 'statement', 'minutes', 'note'];
const levels = ['Confidential', 'Secret', 'Top Secret'];
/** Words of a document's text, unless told otherwise. */
export const wordsOfText = 300;
/** Documents of the first collection, whose page is measured. */
export const documentsOfCollection = 5000;

/** The people, and the two collections, that the made-up documents speak of. */
export function madeUpAuthorities(): ImportItem[] {
  const next = chance(11);
  return [
    {
      row: 1,
      matchKey: 'measured',
      kind: 'collection',
      body: {
        title: { text: 'Made-up collection' },
        introduction: [{ text: 'Made up for measuring.', language: 'en' }],
      },
    },
    { row: 2, matchKey: 'rest', kind: 'collection', body: { title: { text: 'All other made-up documents' } } },
    {
      row: 3,
      matchKey: 'repository',
      kind: 'repository',
      body: { name: { text: 'Made-up archive of measurements' }, variants: [{ text: 'MAM' }] },
    },
    ...Array.from({ length: files }, (_, index): ImportItem => ({
      row: 10_000 + index,
      matchKey: `file-${String(index)}`,
      kind: 'recordset',
      body: {
        title: { text: `Made-up file ${String(index)}` },
        level: 'file',
        referenceCode: `f. 1, op. ${String(index % 10)}, d. ${String(index)}`,
        repository: { id: '@repository', name: 'MAM' },
      },
    })),
    ...named('place', places, next),
    ...named('subject', subjects, next),
    ...Array.from({ length: people }, (_, index): ImportItem => {
      const name = (tongue: Tongue | undefined) =>
        tongue ? `${sentence(tongue, 1, next)} ${sentence(tongue, 1, next)}` : '';
      return {
        row: 10 + index,
        matchKey: `person-${String(index)}`,
        kind: 'agent',
        body: {
          type: 'person',
          name: { text: `${name(tongues[0])} (made-up person ${String(index)})` },
          variants: [{ text: name(tongues[1]), language: 'ru' }],
        },
      };
    }),
  ];
}

function named(kind: 'place' | 'subject', count: number, next: () => number): ImportItem[] {
  const [english] = tongues;
  return Array.from({ length: count }, (_, index): ImportItem => ({
    row: (kind === 'place' ? 20_000 : 30_000) + index,
    matchKey: `${kind}-${String(index)}`,
    kind,
    body: { name: { text: `${english ? sentence(english, 2, next) : ''} (made-up ${kind} ${String(index)})` } },
  }));
}

/** Made-up documents numbered from `first`: 1945–1991, in four languages, with a sender, a recipient and what facets count. */
export function madeUpDocuments(first: number, count: number, words = wordsOfText): ImportItem[] {
  return Array.from({ length: count }, (_, offset) => madeUpDocument(first + offset, words));
}

function madeUpDocument(number: number, words: number): ImportItem {
  const next = chance(1000 + number);
  // Seven in ten are English, and one each of the others.
  const tongue = tongues[Math.max(0, Math.floor(next() * 10) - 6)] ?? tongues[0];
  if (!tongue) throw new Error('There is no language to make words of.');
  const day = new Date(Date.UTC(1945, 0, 1) + Math.floor(next() * 17_166) * 86_400_000).toISOString().slice(0, 10);
  const person = () => {
    const index = Math.floor(people ** next()) - 1;
    return { id: `@person-${String(index)}`, name: `Made-up person ${String(index)}` };
  };
  const one = (kind: string, of: number) => {
    const index = Math.floor(of ** next()) - 1;
    return { id: `@${kind}-${String(index)}`, name: `Made-up ${kind} ${String(index)}` };
  };
  const file = Math.floor(next() * files);
  const collection = number < documentsOfCollection ? 'measured' : 'rest';
  return {
    row: number,
    matchKey: `document-${String(number)}`,
    kind: 'document',
    body: {
      title: { text: `Made-up document ${String(number)}: ${sentence(tongue, 6, next)}`, language: tongue.language },
      dates: [{ edtf: day, kind: 'created', basis: 'on-document' }],
      summary: [{ text: `Made up for measuring. ${sentence(tongue, 24, next)}`, language: tongue.language }],
      type: types[Math.floor(next() * types.length)] ?? 'note',
      languages: [tongue.language],
      agents: [
        { agent: person(), role: 'sender' },
        { agent: person(), role: 'recipient' },
      ],
      places: [{ place: one('place', places), role: 'created-at' }],
      subjects: [one('subject', subjects)],
      ...(next() < 0.3
        ? { classification: { scheme: 'made up', level: levels[Math.floor(next() * levels.length)] ?? 'Secret' } }
        : {}),
      locators: [
        {
          role: 'original',
          repository: { id: '@repository', name: 'MAM' },
          recordset: { id: `@file-${String(file)}`, name: `Made-up file ${String(file)}` },
          source: `MAM, f. 1, op. ${String(file % 10)}, d. ${String(file)}, l. ${String(number % 300)}`,
        },
      ],
      collections: [{ id: `@${collection}`, name: collection }],
      texts: [
        {
          key: 'original',
          language: tongue.language,
          kind: 'transcript',
          html: Array.from({ length: 5 }, () => `<p>${sentence(tongue, words / 5, next)}</p>`).join('\n'),
        },
      ],
    },
  };
}
