import { kindedBody } from '@fonds/domain/bodies';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../export/csv.ts';
import { madeUpArchive } from '../../testing/made-up-document.ts';
import { exportedOf } from '../../testing/made-up-records.ts';
import { csvFormat } from './csv-format.ts';
import { fileOf, recordsOf } from './testing.ts';

const table = async (head: string, ...rows: readonly string[]) =>
  recordsOf(csvFormat, fileOf([head, ...rows].join('\n'), 50), { delimiter: ',' });

describe('releases and regradings in a table', () => {
  it('are put together by the places of their values; an empty one keeps its place', async () => {
    const [record] = await table(
      'title,classification scheme,classification,regraded to,regrading date,release date,releasing agency,release outcome,withheld,release note',
      'Made up,Made-up State,Secret,Confidential | declassified,1961 | 3 May 2004,1999|2004-05-03,CIA,in part | RIF,2 lines [(b)(1)]; page 3 |, | made up',
    );
    expect(record?.body['releases']).toEqual([
      {
        ...{ key: 'r1', edtf: '1999', agency: 'CIA', outcome: 'in-part' },
        withheld: [{ what: '2 lines', exemption: '(b)(1)' }, { what: 'page 3' }],
      },
      { key: 'r2', edtf: '2004-05-03', outcome: 'in-full', note: 'made up' },
    ]);
    expect(record?.body['classification']).toEqual({
      ...{ scheme: 'Made-up State', level: 'Secret' },
      regradings: [
        { to: 'Confidential', edtf: '1961' },
        { to: 'declassified', words: '3 May 2004', edtf: '2004-05-03' },
      ],
    });
    expect(record?.remarks).toEqual([]);
  });

  it('that say too little, or what isn’t known, are kept in words and told of', async () => {
    const [record] = await table(
      'title,regraded to,release outcome,release date',
      'Made up,declassified,perhaps,some day',
    );
    expect(record?.body['releases']).toEqual([{ key: 'r1', words: 'some day' }]);
    expect(record?.body['notes']).toEqual([
      { text: 'regraded to: declassified' },
      { text: 'release outcome: perhaps' },
    ]);
    expect(record?.remarks.map(({ field }) => field)).toEqual(['regraded to', 'release date', 'release outcome']);
  });

  it('come back out of our own table as they were, whatever their words', async () => {
    const words = fc
      .oneof(
        fc.stringMatching(/^[ab |;[\]\\"',=\n]{1,9}$/),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
      )
      .map((given) => given.toWellFormed().replace(/\r/g, '').trim())
      // An apostrophe before a formula is the spreadsheet's, and a value of blanks alone is none.
      .filter((given) => given !== '' && !/^'[\s\0]*[=+\-@＝＋－＠]/u.test(given));
    const some = fc.option(words, { nil: undefined });
    const release = fc.record({
      ...{ agency: some, caseNumber: some, basis: some, note: some, words: some },
      edtf: fc.constantFrom('2004', '1999-05~', undefined),
      outcome: fc.constantFrom('in-full', 'in-part', 'denied', undefined),
      withheld: fc.array(fc.record({ what: words, exemption: some }), { maxLength: 3 }),
    });
    const regrading = fc.record({ to: words, authority: some, note: some, edtf: fc.constantFrom('2004', undefined) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(release, { maxLength: 4 }),
        fc.array(regrading, { maxLength: 3 }),
        words,
        async (releases, regradings, level) => {
          // Words alone are read for a date; here they are to be what they were.
          const dated = releases.map((row) => (row.edtf === undefined ? { ...row, words: undefined } : row));
          const record = kindedBody('document', {
            title: { text: 'Made up' },
            classification: { scheme: 'Made-up State', level, caveats: [], regradings },
            releases: dated.map((row, at) => ({ ...row, key: `k${at}`, ...(at > 0 && { replaces: 'k0' }) })),
          });
          const facts = {
            archive: madeUpArchive,
            kinds: ['document'] as const,
            terms: {},
            ownTerms: [],
            published: false,
            writtenAt: '',
          };
          const writer = csv.begin(facts);
          const file = `${String(writer.head())}${String(writer.add([{ exported: exportedOf(record), document: null }]))}`;
          const [read] = await recordsOf(csvFormat, fileOf(file, 500), { delimiter: ',' });
          const back = kindedBody('document', {
            title: { text: 'Made up' },
            classification: read?.body['classification'],
            releases: read?.body['releases'] ?? [],
          });
          expect(back.body).toEqual(record.body);
        },
      ),
      { numRuns: 150 },
    );
  });
});
