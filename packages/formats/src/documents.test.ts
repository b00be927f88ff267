import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { documentFormats } from './all.ts';
import { anyDocument } from './testing/made-up-anything.ts';
import { madeUpArchive, madeUpDocument } from './testing/made-up-document.ts';

/** Reads XML strictly, namespaces and ids too. Throws where it isn't well-formed. */
function readXml(xml: string): void {
  const ids = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', ({ name, value }) => {
    if (name !== 'xml:id') return;
    if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(value) || ids.has(value)) throw new Error(`the id ${value}`);
    ids.add(value);
  });
  parser.write(xml).close();
}

const isXml = (mediaType: string) => /\bxml$/.test(mediaType);
const isJson = (mediaType: string) => /\bjson$/.test(mediaType);

describe('the formats of a document', () => {
  it.each(documentFormats)('$extension is as it was agreed', async (format) => {
    const printed = format.print(madeUpDocument(), madeUpArchive);
    await expect(printed).toMatchFileSnapshot(
      `../tests/golden/document.${format.extension}${format.typeset ? '.json' : ''}`,
    );
  });

  it('have extensions and media types of their own', () => {
    expect(new Set(documentFormats.map(({ extension }) => extension)).size).toBe(documentFormats.length);
    expect(new Set(documentFormats.map(({ mediaType }) => mediaType)).size).toBe(documentFormats.length);
  });

  it.each(documentFormats.filter(({ mediaType }) => isXml(mediaType)))(
    '$extension is well-formed, whatever the words',
    (format) => {
      fc.assert(
        fc.property(anyDocument, (document) => {
          readXml(format.print(document, madeUpArchive));
        }),
      );
    },
  );

  it.each(documentFormats.filter(({ mediaType, typeset }) => isJson(mediaType) || typeset))(
    '$extension can be parsed, whatever the words',
    (format) => {
      fc.assert(
        fc.property(anyDocument, (document) => {
          expect(typeof JSON.parse(format.print(document, madeUpArchive))).toBe('object');
        }),
      );
    },
  );

  it('give what there is of a document without text, date or anybody', () => {
    const bare = madeUpDocument();
    const { title } = bare.body;
    const document = {
      ...bare,
      entry: {
        ...bare.entry,
        date: { words: 'undated', edtf: null, earliest: null, latest: null, inferred: false },
        summary: null,
        type: null,
        classification: null,
      },
      body: {
        title,
        dates: [],
        summary: [],
        alternativeTitles: [],
        numbers: [],
        languages: [],
        releases: [],
        locators: [],
        agents: [],
        places: [],
        subjects: [],
        collections: [],
        relations: [],
        scans: [],
        notes: [],
        identifiers: [],
      },
      agents: [],
      places: [],
      subjects: [],
      collections: [],
      relations: [],
      texts: [],
    };
    for (const format of documentFormats) {
      const printed = format.print(document, madeUpArchive);
      expect(printed).toContain('lamps');
      if (isXml(format.mediaType)) readXml(printed);
    }
  });
});
