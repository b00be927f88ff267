import { emptySearch, type Search } from '@fonds/domain/search-address';
import { chance, tongues } from '../made-up.ts';

/** A kind of question, with as many of it as are measured, and what plain FTS5 would be asked instead. */
export interface QuestionKind {
  readonly name: string;
  readonly searches: readonly Search[];
  /** For the ratio: an expression of FTS5 for each search; undefined where FTS5 alone has no answer. */
  readonly plain: ((search: Search) => string) | undefined;
}

const quoted = (words: string) => `"${words.replaceAll('"', '')}"`;

/** Questions of every kind, no two alike. Words are as frequent as their rank says: see `tongues`. */
export function questionKinds(each: number): QuestionKind[] {
  const next = chance(77);
  const word = (from: number, to: number, tongue = 0) =>
    tongues[tongue]?.vocabulary[from + Math.floor(next() * (to - from))] ?? '';
  const years = () => ({ from: String(1945 + Math.floor(next() * 20)), to: String(1968 + Math.floor(next() * 20)) });
  const kind = (name: string, make: () => Partial<Search>, plain?: QuestionKind['plain']): QuestionKind => ({
    name,
    searches: different(each, () => ({ ...emptySearch, ...make() })),
    plain,
  });
  const words = ({ q }: Search) => q.split(' ').map(quoted).join(' AND ');
  return [
    kind('rare word', () => ({ q: word(5000, 20_000) }), words),
    kind('word of over 20% of documents', () => ({ q: word(0, 40), ...someYears(next, 0.8) }), words),
    kind(
      'phrase',
      () => ({ q: `"${word(0, 60)} ${word(0, 60)}"` }),
      ({ q }) => q,
    ),
    kind(
      'prefix',
      () => ({ q: `${word(100, 20_000).slice(0, 5)}*` }),
      ({ q }) => `${quoted(q.slice(0, -1))} *`,
    ),
    kind('three words', () => ({ q: `${word(5, 200)} ${word(5, 200)} ${word(5, 2000)}` }), words),
    kind(
      'any of ten words',
      () => ({ q: Array.from({ length: 10 }, () => word(50, 5000)).join(' OR ') }),
      ({ q }) => q.split(' OR ').map(quoted).join(' OR '),
    ),
    kind(
      'Chinese, two characters',
      () => ({ q: [...word(0, 3000, 2), ...word(0, 3000, 2)].slice(0, 2).join('') }),
      ({ q }) => quoted([...q].join(' ')),
    ),
    kind('Russian word', () => ({ q: word(20, 5000, 1) }), words),
    kind('filters alone', () => ({ ...years(), type: [next() < 0.5 ? 'letter' : 'telegram'], sort: 'date' })),
    kind('all facets together', () => ({
      q: word(5, 300),
      ...years(),
      type: ['letter', 'telegram', 'report'],
      language: ['en'],
      classification: ['Secret (made up)', 'Top Secret (made up)'],
      has: ['text'],
    })),
  ];
}

/** Each word of a small choice is asked again within other years, so that no answer is ready. */
function someYears(next: () => number, share: number): Partial<Search> {
  return next() < share
    ? { from: String(1945 + Math.floor(next() * 15)), to: String(1970 + Math.floor(next() * 20)) }
    : {};
}

function different(count: number, make: () => Search): Search[] {
  const found = new Map<string, Search>();
  for (let tries = 0; found.size < count && tries < count * 50; tries += 1) {
    const search = make();
    found.set(JSON.stringify(search), search);
  }
  return [...found.values()];
}

/** The beginnings of words, as somebody types them. */
export function beginnings(count: number): string[] {
  const next = chance(78);
  return Array.from({ length: count }, () => {
    const { vocabulary = [] } = tongues[Math.floor(next() * tongues.length)] ?? {};
    return (vocabulary[Math.floor(next() * 5000)] ?? 'a').slice(0, 1 + Math.floor(next() * 4));
  });
}
