import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, blocksOf, type AlignedRow } from './align-texts.ts';
import { textFromPlain } from './semantic-html.ts';

const rows = (left: string, right: string): string[] =>
  alignTexts(blocksOf(left), blocksOf(right)).map(({ left: a, right: b }) => `${a.to - a.from}:${b.to - b.from}`);

const long = 'words that were made up for a test, '.repeat(8);
const short = 'made up';

describe('two texts side by side', () => {
  it('pair paragraph with paragraph', () => {
    expect(rows(`<p>${long}</p><p>${short}</p>`, `<p>${long}</p><p>${short}</p>`)).toEqual(['1:1', '1:1']);
  });

  it('pair two paragraphs with the one that renders both', () => {
    expect(rows(`<p>${long}</p><p>${long}</p><p>${short}</p>`, `<p>${long}${long}</p><p>${short}</p>`)).toEqual([
      '2:1',
      '1:1',
    ]);
  });

  it('leave one alone that the other text lacks', () => {
    expect(rows(`<h2>Head</h2><p>${long}</p>`, `<p>${long}</p>`)).toEqual(['1:0', '1:1']);
  });

  it('begin pages that both number together', () => {
    const left = `<p>${long}</p><p>${long}</p><hr data-page="2"><p>${short}</p>`;
    const right = `<p>${short}</p><hr data-page="2"><p>${long}</p><p>${short}</p>`;
    const aligned = alignTexts(blocksOf(left), blocksOf(right));
    const page = aligned.find((row) => row.left.from === 2);
    expect(page).toEqual({ left: { from: 2, to: 3 }, right: { from: 1, to: 2 } });
  });

  it('end soon for thousands of paragraphs on one page', () => {
    const many = blocksOf(`<p>${short}</p>`.repeat(3000));
    expect(alignTexts(many, many)).toHaveLength(3000);
  });

  it('hold every block of both once, in order', () => {
    const block = fc.oneof(
      fc.string({ maxLength: 80 }).map((words) => textFromPlain(words || 'x').replace(/\n/g, '')),
      fc.constantFrom('<h2>h</h2>', '<hr data-page="1">', '<hr data-page="2">', '<ul><li>a</li></ul>'),
    );
    const text = fc.array(block, { maxLength: 12 }).map((blocks) => blocksOf(blocks.join('')));
    const places = (aligned: readonly AlignedRow[], side: 'left' | 'right') =>
      aligned.flatMap((row) => Array.from({ length: row[side].to - row[side].from }, (_, at) => row[side].from + at));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const aligned = alignTexts(left, right);
        expect(places(aligned, 'left')).toEqual(left.map((_, at) => at));
        expect(places(aligned, 'right')).toEqual(right.map((_, at) => at));
      }),
    );
  });
});
