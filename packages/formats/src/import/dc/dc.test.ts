import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, recordsOf } from '../table/testing.ts';
import { dcFormat } from './dc.ts';

const harvest = (records: string) =>
  `<?xml version="1.0"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2020-01-01</responseDate><ListRecords>\n${records}\n</ListRecords></OAI-PMH>`;
const record = (id: string, terms: string) =>
  `<record><header><identifier>oai:made.up:${id}</identifier></header><metadata><oai_dc:dc>${terms}</oai_dc:dc></metadata></record>`;

const holding = (words: string): unknown => expect.stringContaining(words);

describe('Dublin Core', () => {
  it('of a harvest gives a record for each that stands, and tells which were deleted', async () => {
    const deleted = '<record><header status="deleted"><identifier>oai:made.up:1</identifier></header></record>';
    const events = await eventsOf(
      dcFormat,
      fileOf(harvest(`${deleted}\n${record('2', '<dc:title>Made up</dc:title>')}`)),
    );
    expect(events.map(({ type }) => type)).toEqual(['skipped', 'record']);
    expect(events[0]).toMatchObject({ row: 3, message: holding('oai:made.up:1') });
    expect(events[1]).toMatchObject({
      record: { row: 4, key: 'oai:made.up:2', body: { identifiers: [{ scheme: 'oai', value: 'oai:made.up:2' }] } },
    });
  });

  it('without a title is refused alone', async () => {
    const events = await eventsOf(
      dcFormat,
      fileOf(harvest(record('1', '<dc:date>1953</dc:date>') + record('2', '<dc:title>Made up</dc:title>'))),
    );
    expect(events).toMatchObject([{ type: 'refused', field: 'title' }, { type: 'record' }]);
  });

  it('keeps what it has no field for among the notes, names what it doesn’t know, and says so of both', async () => {
    const [read] = await recordsOf(
      dcFormat,
      fileOf(
        '<dc xmlns:dc="x"><dc:title>Made up</dc:title><dc:publisher>Nobody</dc:publisher><dc:flavour>sweet</dc:flavour></dc>',
      ),
    );
    expect(read?.body['notes']).toEqual([{ text: 'Publisher: Nobody' }]);
    expect(read?.remarks.map(({ field }) => field)).toEqual(['publisher', 'flavour']);
    expect(read?.remarks[1]?.message).toContain('sweet');
  });

  it('takes the date of issue only where there is no other, and keeps a doubtful date as words', async () => {
    const dates = async (terms: string) =>
      (await recordsOf(dcFormat, fileOf(`<dc><title>Made up</title>${terms}</dc>`)))[0]?.body['dates'];
    expect(await dates('<issued>1960</issued><created>1953-07</created>')).toEqual([
      { edtf: '1953-07', kind: 'created' },
    ]);
    expect(await dates('<issued>1960</issued>')).toEqual([{ edtf: '1960', kind: 'created' }]);
    expect(await dates('<date>3/7/53</date>')).toEqual([{ words: '3/7/53', kind: 'created' }]);
    expect(await dates('<date>1953-07-27T10:00Z</date>')).toEqual([
      { words: '1953-07-27T10:00Z', edtf: '1953-07-27', kind: 'created' },
    ]);
  });

  it('never expands what a document type declares', async () => {
    const bomb =
      '<!DOCTYPE dc [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const events = await eventsOf(dcFormat, fileOf(`${bomb}\n<dc><title>Made up &b; &c;</title></dc>`));
    expect(events.find(({ type }) => type === 'record')).toMatchObject({
      record: { body: { title: { text: 'Made up &b; &c;' } } },
    });
    expect(events.filter(({ type }) => type === 'skipped')).toHaveLength(3);
  });

  it('honours the encoding that the file declares, and refuses bytes that it hasn’t', async () => {
    const head = '<?xml version="1.0" encoding="windows-1251"?><dc><title>';
    const russian = Uint8Array.from([
      ...new TextEncoder().encode(head),
      0xcf,
      0xe8,
      0xf1,
      0xfc,
      0xec,
      0xee,
      ...new TextEncoder().encode('</title></dc>'),
    ]);
    expect((await recordsOf(dcFormat, fileOf(russian)))[0]?.body).toMatchObject({ title: { text: 'Письмо' } });
    expect(await dcFormat.inspect(fileOf(russian))).toMatchObject({
      encoding: 'windows-1251',
      encodingKnownBy: 'declared',
    });
    const wrong = Uint8Array.from([
      ...new TextEncoder().encode('<dc><title>'),
      0xcf,
      ...new TextEncoder().encode('</title></dc>'),
    ]);
    await expect(recordsOf(dcFormat, fileOf(wrong))).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('gives the records before a break in the file, then says where it breaks', async () => {
    const events = await eventsOf(
      dcFormat,
      fileOf(harvest(`${record('1', '<dc:title>Made up</dc:title>')}\n<record></nothing>`)),
    );
    expect(events).toMatchObject([{ type: 'record' }, { type: 'refused', row: 4 }]);
  });
});
