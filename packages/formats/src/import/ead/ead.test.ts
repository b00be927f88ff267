import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, recordsOf } from '../table/testing.ts';
import { eadFormat } from './ead.ts';

const did = (title: string, more = '') => `<did><unittitle>${title},</unittitle>${more}</did>`;
const aid = (components: string, after = '') =>
  `<ead><eadheader><eadid url="https://a.example/aid">made-up</eadid></eadheader>
<archdesc level="collection">${did('Made-up fonds', '<unitid>MU 1</unitid><repository><corpname>Made-up Archive</corpname></repository><origination><persname>Madeup, Ada</persname></origination>')}
<dsc>${components}</dsc>${after}</archdesc></ead>`;

const holding = (words: string): unknown => expect.stringContaining(words);

describe('a finding aid', () => {
  it('is record sets down to the files, and documents for items, each linked to what it stands in by its key', async () => {
    const item = `<c03 level="item">${did('Letter', '<unitdate normal="1953-07-27">27 July 1953</unitdate><container type="Box">3</container>')}</c03>`;
    const records = await recordsOf(
      eadFormat,
      fileOf(aid(`<c01 level="series" id="s1">${did('Series')}<c02 level="file">${did('File')}${item}</c02></c01>`)),
    );
    expect(records.map(({ kind, body }) => [kind, (body['title'] as { text: string }).text, body['level']])).toEqual([
      ['recordset', 'Made-up fonds', 'fonds'],
      ['recordset', 'Series', 'series'],
      ['recordset', 'File', 'file'],
      ['document', 'Letter', undefined],
    ]);
    const [fonds, series, file, letter] = records;
    expect(fonds?.body).toMatchObject({
      referenceCode: 'MU 1',
      levelName: 'collection',
      findingAid: 'https://a.example/aid',
    });
    expect(Object.values(series?.targets ?? {})).toContainEqual({
      kind: 'recordset',
      name: 'Made-up fonds',
      key: fonds?.key,
    });
    expect(Object.values(letter?.targets ?? {})).toContainEqual({ kind: 'recordset', name: 'File', key: file?.key });
    expect(letter?.body).toMatchObject({
      dates: [{ words: '27 July 1953', edtf: '1953-07-27' }],
      locators: [{ role: 'original', levels: [{ name: 'box', value: '3' }], repository: { name: 'Made-up Archive' } }],
    });
  });

  it('is read with what stands after its components', async () => {
    const [fonds] = await recordsOf(
      eadFormat,
      fileOf(
        aid(`<c level="file">${did('File')}</c>`, '<bioghist><head>History</head><p>One.</p><p>Two.</p></bioghist>'),
      ),
    );
    expect(fonds?.body['history']).toEqual([{ text: 'One.\n\nTwo.' }]);
  });

  it('in EAD3 has structured dates and names in parts', async () => {
    const dates =
      '<unitdatestructured><daterange><fromdate standarddate="1927-05">May 1927</fromdate><todate standarddate="1969">1969</todate></daterange></unitdatestructured>';
    const origin =
      '<origination><corpname><part>Made-up Office.</part><part>Second Desk</part></corpname></origination>';
    const [fonds] = await recordsOf(
      eadFormat,
      fileOf(
        `<ead><control><recordid>m</recordid></control><archdesc level="fonds">${did('Fonds', dates + origin)}</archdesc></ead>`,
      ),
    );
    expect(fonds?.body).toMatchObject({
      dates: [{ words: 'May 1927–1969', edtf: '1927-05/1969' }],
      creators: [{ name: 'Made-up Office. Second Desk' }],
    });
  });

  it('gives a component without a title its date for one, says so, and refuses one with nothing', async () => {
    const events = await eventsOf(
      eadFormat,
      fileOf(aid('<c level="file"><did><unitdate>1953</unitdate></did></c><c level="file"><did/></c>')),
    );
    expect(events.slice(2)).toMatchObject([
      { type: 'record', record: { body: { title: { text: '1953' } }, remarks: [{ field: 'did/unittitle' }] } },
      { type: 'refused', row: 3 },
    ]);
  });

  it('passes the document type over, and says so', async () => {
    const events = await eventsOf(eadFormat, fileOf(`<!DOCTYPE ead PUBLIC "x" "http://a.example/ead.dtd">${aid('')}`));
    expect(events[0]).toMatchObject({ type: 'skipped', message: holding('nothing that it declares') });
  });
});
