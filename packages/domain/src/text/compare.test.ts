import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Comparison, type Fate } from './compare.ts';
import { compareTokens } from './compare-tokens.ts';
import { sanitizeText, textFromPlain } from './semantic-html.ts';

/** The running text as one line: `[-…-]` removed, `{+…+}` added, `{!…!}` newly declassified, `¶` a line's end. */
function shown({ lines }: Comparison): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'], declassified: ['{!', '!}'] } as const;
  const wrap = (fate: Fate, words: string) => marks[fate][0] + words + marks[fate][1];
  return lines
    .map(({ runs, end }) => {
      const words = runs.map(({ fate, tokens }) =>
        wrap(fate, tokens.map(({ kind, text }) => (kind === 'gap' ? '…' : kind === 'page' ? '|' : text)).join(' ')),
      );
      return [...words, wrap(end, '¶')].join(' ');
    })
    .join(' ');
}
const compared = (first: string, second: string) => shown(compareTexts(first, second));
const gap = (extent: string) => `<span data-gap="not-declassified" data-extent="${extent}"></span>`;

describe('two texts compared', () => {
  it('of the length of a book, where no word is the same, are shown as replaced whole', () => {
    const book = (word: string) => `<p>${`${word} `.repeat(200_000).trim()}</p>`;
    expect(compareTexts(book('made'), book('up'))).toMatchObject({ words: { removed: 200_000, added: 200_000 } });
  });

  it.each([
    ['<p>The old ferry sails.</p>', '<p>The new ferry sails.</p>', 'The [-old-] {+new+} ferry sails . ¶'],
    [
      `<p>He met ${gap('3 lines')} in Moscow.</p>`,
      '<p>He met the made-up minister in Moscow.</p>',
      'He met [-…-] {!the made-up minister!} in Moscow . ¶',
    ],
    [
      `<p>He met ${gap('3 lines')}.</p>`,
      `<p>He met the minister and ${gap('1 line')}.</p>`,
      'He met [-…-] {!the minister and …!} . ¶',
    ],
    ['<p>one</p><p>two</p>', '<p>one two</p>', 'one [-¶-] two ¶'],
    ['<p>one two</p>', '<p>one</p><p>two</p>', 'one {+¶+} two ¶'],
    ['<p>停战协定</p>', '<p>停火协定</p>', '停 [-战-] {+火+} 协 定 ¶'],
    ['<p>정전 협정</p>', '<p>휴전 협정</p>', '[-정전-] {+휴전+} 협정 ¶'],
    ['<p>a <em>b</em></p>', '<p>a b</p>', 'a b ¶'],
    ['<p>a</p><hr data-page="2"><p>b</p>', '<p>a</p><p>b</p>', 'a ¶ [-|-] [-¶-] b ¶'],
    ['', '<p>all new</p>', '{+all new+} {+¶+}'],
  ])('%s with %s', (first, second, expected) => {
    expect(compared(sanitizeText(first), sanitizeText(second))).toBe(expected);
  });

  it('counts words and gaps', () => {
    const first = `<p>It was ${gap('2 lines')} then ${gap('1 word')}.</p>`;
    const second = `<p>It was a made-up secret then ${gap('1 word')} indeed.</p>`;
    expect(compareTexts(first, second)).toMatchObject({
      words: { same: 3, removed: 0, added: 1, declassified: 3 },
      opened: 1,
      coarse: false,
    });
  });

  it('a word that replaces many words beside a gap is no declassification', () => {
    expect(compared(`<p>four words and more ${gap('1 line')}</p>`, '<p>nothing</p>')).toContain('{+nothing');
  });

  it('ends soon where nothing is the same, however long the texts are', () => {
    const words = (letter: string) =>
      Array.from(
        { length: 40 },
        (_, p) => `<p>${Array.from({ length: 500 }, (_, w) => `${letter}${String(p * w)}`).join(' ')}</p>`,
      );
    const comparison = compareTexts(words('a').join('\n'), words('b').join('\n'));
    expect(comparison.words).toEqual({ same: 0, removed: 20_000, added: 20_000, declassified: 0 });
    expect(comparison.coarse).toBe(true);
  });
});

const word = fc.constantFrom(
  'made',
  'up',
  'ferry',
  'a',
  'the',
  'Москва',
  '停',
  '战',
  '정전',
  '…',
  '.',
  'é',
  'e\u0301',
  '\uD800',
);
const inline = fc.oneof(
  { weight: 8, arbitrary: word },
  word.map((text) => `<em>${text}</em>`),
  word.map((text) => `<span data-unclear="">${text}</span>`),
  fc.constantFrom(
    gap('1 word'),
    gap('3 lines'),
    '<span data-page="2"></span>',
    '<span data-gap="illegible"></span>',
    '<br>',
  ),
);
const line = fc.array(inline, { maxLength: 8 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  { weight: 5, arbitrary: line.map((words) => `<p>${words}</p>`) },
  line.map((words) => `<h2>${words}</h2>`),
  fc.array(line, { maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  line.map((words) => `<table><tbody><tr><td>${words}</td><td>made up</td></tr></tbody></table>`),
  fc.constant('<hr data-page="3">'),
);
const text = fc.oneof(
  fc.array(block, { maxLength: 6 }).map((blocks) => sanitizeText(blocks.join(''))),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map(textFromPlain),
);

/** Tokens of a comparison without those of some fates, as the tokens of one text alone. */
function without({ lines }: Comparison, fates: readonly Fate[]): string[] {
  return lines.flatMap(({ tag, runs, end }) => [
    ...runs.filter(({ fate }) => !fates.includes(fate)).flatMap(({ tokens }) => tokens.map(({ same }) => same)),
    ...(fates.includes(end) ? [] : [`end ${tag}`]),
  ]);
}
const alone = (html: string) =>
  compareTokens(html).map(({ kind, same, line }) => (kind === 'end' ? `end ${line?.tag ?? ''}` : same));

describe('every comparison', () => {
  it('gives the second text back without what was removed, and the first without what was added', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const comparison = compareTexts(first, second);
        expect(without(comparison, ['removed'])).toEqual(alone(second));
        expect(without(comparison, ['added', 'declassified'])).toEqual(alone(first));
      }),
      { numRuns: 1000 },
    );
  });

  it('of a text with itself has no mark', () => {
    fc.assert(
      fc.property(text, (html) => {
        const { lines, words, opened } = compareTexts(html, html);
        expect(lines.every(({ runs, end }) => end === 'same' && runs.every(({ fate }) => fate === 'same'))).toBe(true);
        expect([words.added, words.removed, words.declassified, opened]).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('ends for any input', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (first, second) => {
        expect(() => compareTexts(first, second)).not.toThrow();
      }),
    );
  });
});
