import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { omekaCsvFormat } from './omeka-csv-format.ts';
import { eventsOf, fileOf, recordsOf } from './testing.ts';

describe('items of Omeka as CSV', () => {
  it('of Omeka Classic may end their lines as old Macintoshes do, in no encoding that is said', async () => {
    const text =
      'Title,Creator,Publisher,Date,Collection,Identifier,tag,file\rA made-up novel,Ada Madeup,Née & Fils,1887,,MADE,mystery,http://example.org/a.jpg\r';
    const file = fileOf(new Uint8Array(iconv.encode(text, 'macintosh')));
    const { lineEnds, encodingKnownBy, questions } = await omekaCsvFormat.inspect(file);
    expect([lineEnds, encodingKnownBy]).toEqual(['CR', 'guessed']);
    expect(questions).toEqual([expect.stringMatching(/^encoding: /)]);
    await expect(eventsOf(omekaCsvFormat, file)).rejects.toThrow(/^encoding: /);
    const [record, ...more] = await recordsOf(omekaCsvFormat, file, { encoding: 'macintosh' });
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      row: 2,
      key: 'local:MADE',
      body: {
        title: { text: 'A made-up novel' },
        notes: [{ text: 'Publisher: Née & Fils' }],
        locators: [{ role: 'copy-consulted', url: 'http://example.org/a.jpg' }],
      },
      targets: { t1: { kind: 'agent', name: 'Ada Madeup' }, t2: { kind: 'subject', name: 'mystery' } },
    });
  });

  it('of Omeka S have terms for names and bars between values', async () => {
    const file = fileOf(
      'dcterms:title,dcterms:creator,dcterms:date,o:item_set,media url,o:is_public\nMade up,Ada Madeup|Bea Madeup,c. 1803|1811,Novels,https://example.org/1|https://example.org/2,1\n',
    );
    const [skipped, record] = await eventsOf(omekaCsvFormat, file);
    expect(skipped).toEqual({
      type: 'skipped',
      row: 1,
      message: 'Not read, as the mapping leaves them out: the column “o:is_public”.',
    });
    expect(record).toMatchObject({
      record: {
        body: {
          agents: [{ agent: { name: 'Ada Madeup' } }, { agent: { name: 'Bea Madeup' } }],
          dates: [
            { words: 'c. 1803', edtf: '1803~' },
            { words: '1811', edtf: '1811' },
          ],
          collections: [{ name: 'Novels' }],
          locators: [{ url: 'https://example.org/1' }, { url: 'https://example.org/2' }],
        },
      },
    });
  });

  it('with fields of item types have them where they belong', async () => {
    const file = fileOf(
      'Dublin Core:Title,Item Type Metadata:Text,Item Type Metadata:Interviewer,tags\nMade up,"One.\n\nTwo.",Nobody,a\n',
    );
    const [record] = await recordsOf(omekaCsvFormat, file);
    expect(record?.body).toMatchObject({
      texts: [{ kind: 'transcript', html: '<p>One.</p>\n<p>Two.</p>' }],
      staffNote: 'Item Type Metadata:Interviewer: Nobody',
    });
  });
});
