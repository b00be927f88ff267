import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bib } from '../../bib.ts';
import { dcXml } from '../../dc-xml.ts';
import type { PublishedDocument } from '../../format.ts';
import { modsXml } from '../../mods-xml.ts';
import { ris } from '../../ris.ts';
import { madeUpArchive, madeUpDocument } from '../../testing/made-up-document.ts';
import { bibtexFormat } from '../bibtex/bibtex.ts';
import { dcFormat } from '../dc/dc.ts';
import type { ImportFormat } from '../import-format.ts';
import { modsFormat } from '../mods/mods.ts';
import { risFormat } from '../ris/ris.ts';
import { fileOf, recordsOf } from '../table/testing.ts';

/** Words as a description has them: one line, nothing that XML forbids. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('aZ9 &<>"\'{}\\$%#_~^-`,;:.!?éßøЖ毛ع')),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) =>
    text
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

const anyDescribed: fc.Arbitrary<PublishedDocument> = fc.tuple(words, words, words).map(([title, summary, other]) => {
  const made = madeUpDocument();
  return {
    ...made,
    entry: { ...made.entry, title: { text: title, language: 'ru' }, summary: { text: summary, language: 'ru' } },
    body: {
      ...made.body,
      title: { text: title, language: 'ru' },
      summary: [{ text: summary, language: 'ru' }],
      originalTitle: { text: other, language: 'ko' },
    },
  };
});

async function single(format: ImportFormat, printed: string) {
  const [record, ...others] = await recordsOf(format, fileOf(printed, 50));
  expect(others).toEqual([]);
  return record?.body ?? {};
}

const names = (list: unknown) =>
  Array.isArray(list)
    ? list.map((each: { agent?: { name: string }; role?: string }) => `${each.role ?? ''} ${each.agent?.name ?? ''}`)
    : [];

describe('what was exported comes back', () => {
  it('as MODS: titles, summary, date, languages, people with their roles, collection, identifiers, rights', async () => {
    await fc.assert(
      fc.asyncProperty(anyDescribed, async (document) => {
        const body = await single(modsFormat, modsXml.print(document, madeUpArchive));
        expect(body).toMatchObject({
          title: { text: document.body.title.text, language: 'ru' },
          originalTitle: document.body.originalTitle,
          alternativeTitles: document.body.alternativeTitles.filter(({ text }) => text !== document.body.title.text),
          summary: document.body.summary,
          dates: [{ edtf: '1953-07-27', kind: 'created' }],
          type: 'telegram',
          languages: ['ru', 'ko'],
          extent: '3 pages',
          rights: {
            work: { statement: 'https://creativecommons.org/publicdomain/mark/1.0/', note: 'Made up for tests' },
          },
        });
        expect(names(body['agents'])).toEqual([
          'sender A. Vymyshlenny',
          'recipient B. Madeup',
          'author A. Vymyshlenny',
        ]);
        expect(body['identifiers']).toContainEqual({ scheme: 'local', value: 'MU-12' });
        expect(body['collections']).toMatchObject([{ name: 'Made-up collection' }]);
      }),
    );
  });

  it('as Dublin Core: titles, summary, date, type, languages, identifiers, rights', async () => {
    await fc.assert(
      fc.asyncProperty(anyDescribed, async (document) => {
        const body = await single(dcFormat, dcXml.print(document, madeUpArchive));
        expect(body).toMatchObject({
          title: { text: document.body.title.text, language: 'ru' },
          summary: document.body.summary,
          dates: [{ edtf: '1953-07-27', kind: 'created' }],
          type: 'telegram',
          languages: ['ru', 'ko'],
          extent: '3 pages',
          rights: {
            work: { statement: 'https://creativecommons.org/publicdomain/mark/1.0/', note: 'Made up for tests' },
          },
        });
        expect(body['identifiers']).toContainEqual({ scheme: 'local', value: 'MU-12' });
      }),
    );
  });

  it('as RIS: title, author, date, summary, type, number, language', async () => {
    await fc.assert(
      fc.asyncProperty(anyDescribed, async (document) => {
        const body = await single(risFormat, ris.print(document, madeUpArchive));
        expect(body).toMatchObject({
          title: { text: document.body.title.text },
          summary: [{ text: document.entry.summary?.text }],
          dates: [{ edtf: '1953-07-27' }],
          type: 'telegram',
          numbers: [{ value: '12' }],
          languages: ['ru'],
        });
      }),
    );
  });

  it('as BibTeX: title to the letter through TeX, date, type, number', async () => {
    await fc.assert(
      fc.asyncProperty(anyDescribed, async (document) => {
        const body = await single(bibtexFormat, bib.print(document, madeUpArchive));
        expect(body).toMatchObject({
          title: { text: document.body.title.text },
          dates: [{ edtf: '1953-07-27' }],
          type: 'telegram',
          numbers: [{ value: '12' }],
        });
      }),
    );
  });
});
