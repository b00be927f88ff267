import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHtml, htmlTree } from '../testing/any-html.ts';
import { cleanText, paragraphs, plainText, sanitizeText, textFromPlain, withParagraphIds } from './semantic-html.ts';

const inline = 'em|strong|sup|sub|span|a|br';
const children: Readonly<Record<string, RegExp>> = {
  '': /^(?:p|h[234]|ul|ol|table|blockquote|aside|hr)$/,
  ul: /^li$/,
  ol: /^li$/,
  li: new RegExp(`^(?:ul|ol|${inline})$`),
  table: /^(?:caption|thead|tbody)$/,
  thead: /^tr$/,
  tbody: /^tr$/,
  tr: /^t[dh]$/,
};
const lineChildren = new RegExp(`^(?:${inline})$`);
const attributes =
  /^(?: (?:id="p[1-9]\d*"|lang="[A-Za-z\d-]+"|start="\d+"|(?:col|row)span="\d+"|scope="(?:row|col)"|data-page="\d+"|data-gap="(?:not-declassified|illegible|damaged)"|data-extent="[^"<>]+"|data-unclear=""|data-note="(?:original|editor|translator)"|data-record="[\dA-Z]{26}"|href="(?:https?:\/\/[^/"<>\s\\][^"<>\s\\]*|mailto:[^"<>\s\\]*|\/(?![/\\])[^"<>\s\\]*)"))*$/i;

/** Reads the output on its own terms, strictly; gives what is wrong, or nothing. */
function wrongIn(html: string): string | undefined {
  const open: string[] = [];
  const ids = new Set<string>();
  for (const [whole, slash, name = '', given = '', text] of html.matchAll(
    /<(\/?)([a-z\d]+)((?: [a-z-]+="[^"]*")*)>|([^<]+)|</g,
  )) {
    const parent = open.at(-1) ?? '';
    if (text !== undefined) {
      if (/>|&(?!(?:amp|lt|gt|quot);)/.test(text)) return `unescaped ${whole}`;
      if (text.trim() !== '' && /^(?:|ul|ol|table|thead|tbody|tr|blockquote|aside)$/.test(parent))
        return `words in ${parent}`;
    } else if (name === '') return `a bare < in ${html}`;
    else if (slash) {
      if (open.pop() !== name) return `${name} closed in ${parent}`;
    } else {
      const blocks = /^(?:blockquote|aside)$/.test(parent) ? children[''] : children[parent];
      if (!(blocks ?? lineChildren).test(name)) return `${name} in ${parent}`;
      if (!attributes.test(given)) return `attributes ${given}`;
      if ((name === 'a' || name === 'span' || name === 'hr') && given === '') return `bare ${name}`;
      const id = / id="(p\d+)"/.exec(given)?.[1];
      if (id !== undefined && ids.has(id)) return `${id} twice`;
      if (id !== undefined) ids.add(id);
      if (name !== 'br' && name !== 'hr') open.push(name);
    }
  }
  return open.length > 0 ? `${open.join()} left open` : undefined;
}

const wordsOf = (text: string): string[] => (text.match(/w[abc]/g) ?? []).sort();

describe('properties', () => {
  it('no input yields anything outside the set, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const clean = sanitizeText(html);
        expect(wrongIn(clean)).toBeUndefined();
        expect(sanitizeText(clean)).toBe(clean);
      }),
      { numRuns: 3000 },
    );
  });

  it('no word is lost', () => {
    fc.assert(
      fc.property(htmlTree, (html) => {
        const clean = sanitizeText(html);
        expect(wrongIn(clean)).toBeUndefined();
        expect(wordsOf(plainText(clean))).toEqual(wordsOf(html));
      }),
      { numRuns: 1000 },
    );
  });

  it('ids are on every paragraph, once, without a change to anything else, and stay when set again', () => {
    fc.assert(
      fc.property(anyHtml, anyHtml, (one, other) => {
        const previous = withParagraphIds(sanitizeText(one));
        const clean = sanitizeText(other);
        const marked = withParagraphIds(clean, previous);
        expect(wrongIn(marked)).toBeUndefined();
        expect(cleanText(other, previous)).toBe(marked);
        expect(sanitizeText(marked)).toBe(marked);
        expect(withParagraphIds(marked, previous)).toBe(marked);
        expect(plainText(marked)).toBe(plainText(clean));
        const strip = (html: string): string => html.replace(/(<\w+) id="p\d+"/g, '$1');
        expect(strip(marked)).toBe(strip(clean));
        expect(paragraphs(marked).every((paragraph) => paragraph.id !== null)).toBe(true);
        expect(withParagraphIds(strip(previous), previous)).toBe(strip(previous) === strip(clean) ? marked : previous);
      }),
      { numRuns: 1000 },
    );
  });

  it('ids put on unclean markup leave nothing outside the set', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        expect(wrongIn(withParagraphIds(html))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('plain words come out as they went in, but for hyphens at line ends', () => {
    const lines = fc
      .array(fc.constantFrom('a', 'B', 'я', '1', '-', '\u00AD', ' ', '\n'))
      .map((signs) => signs.join(''));
    const bare = (text: string): string => text.replace(/[-\u2010\u00AD\u00AC](?=\s|$)/g, '').replace(/\s/g, '');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), lines), (plain) => {
        const html = textFromPlain(plain);
        expect(sanitizeText(html)).toBe(html);
        expect(bare(plainText(html))).toBe(bare(plain));
      }),
      { numRuns: 1000 },
    );
  });
});
