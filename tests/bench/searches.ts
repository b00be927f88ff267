import { chance, tongues } from './made-up.ts';

/** Kinds of question, each with addresses of searches that were never asked before. */
export function searchAddresses(reader: string, each: number): Map<string, string[]> {
  const next = chance(77);
  const word = (language: number, from: number, to: number) =>
    tongues[language]?.vocabulary[from + Math.floor(next() * (to - from))] ?? '';
  const many = (make: () => string) => Array.from({ length: each }, () => `${reader}/search?${make()}`);
  const q = (text: string) => `q=${encodeURIComponent(text)}`;
  return new Map([
    ['rare word', many(() => q(word(0, 5000, 20_000)))],
    ['common word', many(() => q(word(0, 3, 30)))],
    ['three words', many(() => q([word(0, 5, 200), word(0, 5, 200), word(0, 5, 200)].join(' ')))],
    ['Russian word', many(() => q(word(1, 50, 5000)))],
    [
      'Chinese, two characters',
      many(() => q([...word(2, 3000, 20_000), ...word(2, 3000, 20_000)].slice(0, 2).join(''))),
    ],
    ['Korean word', many(() => q(word(3, 50, 5000)))],
    [
      'word within a span of time',
      many(() => `${q(word(0, 100, 5000))}&from=${String(1945 + Math.floor(next() * 20))}&to=1980`),
    ],
  ]);
}
