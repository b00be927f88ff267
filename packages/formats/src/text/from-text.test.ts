/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { plainText, sanitizeText } from '@fonds/domain/text/semantic-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConversionError } from './converted.ts';
import { textFromDocx } from './from-docx.ts';
import { textFromMarkdown } from './from-markdown.ts';
import { textFromPlainText } from './from-plain.ts';
import { textFromTei } from './from-tei.ts';

const fixture = (name: string) => readFileSync(new URL(`../../tests/fixtures/${name}`, import.meta.url));
const golden = async (name: string, { html, notUnderstood }: { html: string; notUnderstood: readonly object[] }) => {
  const report = notUnderstood.map((one) => JSON.stringify(one)).join('\n');
  await expect(`${html}\n\n${report}\n`).toMatchFileSnapshot(`../../tests/fixtures/${name}`);
};

/** The words of anything, however they are parted. */
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('plain text', () => {
  it('keeps its paragraphs and lines', () => {
    expect(textFromPlainText('\uFEFFOne\r\ntwo\n\n<b>three</b> &amp;').html).toBe(
      '<p>One<br>two</p>\n<p>&lt;b&gt;three&lt;/b&gt; &amp;amp;</p>',
    );
  });

  it('keeps every word, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { html } = textFromPlainText(text);
        expect(sanitizeText(html)).toBe(html);
        expect(wordsIn(plainText(html))).toEqual(wordsIn(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('Markdown', () => {
  it('is read, and what it has beyond a text is reported', async () => {
    await golden('text-markdown.golden.txt', textFromMarkdown(fixture('text.md').toString()));
  });

  it('gives a text of the set for any input', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('# ', '\n\n', '* ', '[a](b)', '<p>', '|', '```', '> '))),
        (parts) => {
          const { html } = textFromMarkdown(parts.join(''));
          expect(sanitizeText(html)).toBe(html);
        },
      ),
    );
  });
});

describe('a Word document', () => {
  it('is read, its footnotes in their places', async () => {
    await golden('text-docx.golden.txt', await textFromDocx(new Uint8Array(fixture('text.docx'))));
  });

  it('that is none is refused in plain words', async () => {
    await expect(textFromDocx(new TextEncoder().encode('no ZIP'))).rejects.toThrow('it is not a ZIP file');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(textFromDocx(new Uint8Array(bytes))).rejects.toBeInstanceOf(ConversionError);
      }),
      { numRuns: 50 },
    );
  });

  it('that is broken is refused or read, and never breaks anything', async () => {
    const whole = new Uint8Array(fixture('text.docx'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const broken = whole.slice();
        broken[at] = value;
        const converted = await textFromDocx(broken).catch((error: unknown) => error);
        if (converted instanceof Error) expect(converted).toBeInstanceOf(ConversionError);
        else expect(converted).toHaveProperty('html');
      }),
      { numRuns: 60 },
    );
  });
});

describe('TEI', () => {
  const record = (ref: string) => (ref === '#minister' ? '01ARZ3NDEKTSV4RRFFQ69G5FAV' : undefined);

  it('is read, and what is not understood is reported with its line', async () => {
    await golden('text-tei.golden.txt', textFromTei(fixture('text.tei.xml').toString(), record));
  });

  it.each([
    ['an entity of its own', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI>&a;</TEI>', 'undefined entity'],
    [
      'a file from elsewhere',
      '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI>&a;</TEI>',
      'undefined entity',
    ],
    ['nothing', '', 'document must contain a root element'],
    ['no XML', 'words', 'text data outside of root node'],
    ['elements without end', '<a>'.repeat(1000), 'too deep'],
  ])('with %s is refused', (_, xml, message) => {
    expect(() => textFromTei(xml)).toThrow(ConversionError);
    expect(() => textFromTei(xml)).toThrow(message);
  });

  it('gives a text of the set, or a plain refusal, for any input', () => {
    const tag = fc.constantFrom(
      'p',
      'head',
      'div',
      'list',
      'item',
      'table',
      'row',
      'cell',
      'note',
      'pb',
      'gap',
      'choice',
      'persName',
      'made-up',
    );
    const xml = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ maxLength: 8 }),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 3 }))
          .map(([name, inside]) => `<${name} n="2" reason="x">${inside.join('')}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(xml, (inside) => {
        try {
          const { html } = textFromTei(`<TEI><text>${inside}</text></TEI>`);
          expect(sanitizeText(html)).toBe(html);
        } catch (error) {
          expect(error).toBeInstanceOf(ConversionError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
