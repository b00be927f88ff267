import { InvalidError } from '@fonds/domain/errors';
import { bodySchemas } from '@fonds/domain/bodies';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexFormat } from '../bibtex/bibtex.ts';
import { dcFormat } from '../dc/dc.ts';
import { eacCpfFormat } from '../eac-cpf/eac-cpf.ts';
import { eadFormat } from '../ead/ead.ts';
import type { ImportEvent, ImportFormat } from '../import-format.ts';
import { modsFormat } from '../mods/mods.ts';
import { omekaSFormat } from '../omeka-s/omeka-s.ts';
import { risFormat } from '../ris/ris.ts';
import { eventsOf, fileOf } from '../table/testing.ts';

/** For each format what stands around records, and pieces of which most are whole. */
const scraps: Readonly<Record<string, readonly [before: string, pieces: string, after: string]>> = {
  dc: [
    '<records><record><dc:title>made up</dc:title>',
    '<dc:title xml:lang="xx">a</dc:title>|</record><record>|</record><record><dc:title>made up</dc:title>|<dc:date>1953; 1954</dc:date>|<dcterms:issued>1953-13</dcterms:issued>|<dc:creator>A; B</dc:creator>|<dc:identifier>doi:10.1/a</dc:identifier>|<dc:language>Klingon</dc:language>|<dc:rights>http://[</dc:rights>|<dc:source>https://a.example/b</dc:source>|<x/>|&nbsp;|words|<dc:title>',
    '</record></records>',
  ],
  mods: [
    '<modsCollection><mods><titleInfo><title>made up</title></titleInfo>',
    '</mods><mods>|</mods><mods><titleInfo><title>b</title></titleInfo>|<name><namePart>N</namePart><role><roleTerm>z</roleTerm></role></name>|<name><namePart type="family">F</namePart></name>|<originInfo><dateCreated encoding="marc" point="start">19uu</dateCreated><dateCreated point="end">1952</dateCreated></originInfo>|<originInfo><dateIssued qualifier="approximate">1953</dateIssued><place><placeTerm>P</placeTerm></place></originInfo>|<relatedItem type="host"><titleInfo><title>H</title></titleInfo></relatedItem>|<relatedItem type="host"><titleInfo><title>J</title></titleInfo><part><extent unit="pages"><start>1</start><end>2</end></extent></part></relatedItem>|<identifier type="">i</identifier>|<location><url>http:// x</url><physicalLocation>ф. 5, оп. 1</physicalLocation></location>|<accessCondition xlink:href="x">y</accessCondition>|<subject valueURI="u"><topic>t</topic><temporal>19th</temporal></subject>|<language><languageTerm>rus</languageTerm></language>|<mods>',
    '</mods></modsCollection>',
  ],
  ead: [
    '<ead><control><recordid>made up</recordid></control><archdesc level="collection"><did><unittitle>F</unittitle></did><dsc>',
    '<c level="series"><did><unittitle>S,<unitdate normal="1953/1952">x</unitdate></unittitle></did>|</c>|<c level="item" id="i"><did><unittitle>I</unittitle><container type="box">3</container><dao href="https://a.example/b"/></did></c>|<c01><did/></c01>|<c level="otherlevel" otherlevel="box"><did><unitid>1</unitid></did><c02 level="item"><did><unitdate>1953</unitdate></did></c02><scopecontent><p>late</p></scopecontent></c>|words|<head>h</head>|<c>',
    '</dsc><bioghist><p>after</p></bioghist></archdesc></ead>',
  ],
  'eac-cpf': [
    '<eac-cpf><control><recordId>made up</recordId></control><cpfDescription><identity><entityType>person</entityType><nameEntry xml:lang="rus" scriptCode="Latn"><part>N</part></nameEntry></identity><description>',
    '<existDates><date standardDate="x">1901</date></existDates>|<existDates><dateRange><fromDate standardDate="1901">1901</fromDate><toDate/></dateRange></existDates>|<biogHist><p>b</p></biogHist>|<places><place><placeEntry>p</placeEntry></place></places>|</description><relations><cpfRelation cpfRelationType="temporal-earlier"><relationEntry>r</relationEntry></cpfRelation></relations><description>|<function><term>f</term></function>|<p>',
    '</description></cpfDescription></eac-cpf>',
  ],
  'omeka-s': [
    '[{"@type":"o:Item","o:title":"made up"',
    ',"dcterms:title":[{"@value":"a","@language":"rus"}]|,"dcterms:date":[{"@value":"1953"}]|,"o:item_set":[{"@id":"b","o:id":1}]|,"dcterms:creator":[{"@id":"c","o:label":"d"}]|,"dcterms:subject":"x"|,"foaf:name":[{"@value":1}]|},{"@type":"o:ItemSet","o:title":"s"|},{"@type":["o:Item"]|,"o:media":[{"o:original_url":"https://a.example/b"}]|},"|\\',
    '}]',
  ],
  ris: [
    'TY  - RPRT\nTI  - made up\n',
    'ER  - \nTY  - JOUR\nTI  - b\n|ER  - \n|TY  - MAP\n|TI  - a\r\n|DA  - 1953/13/45/x\n|DA  - 1953/07/27/circa\n|PY  - 1954\n|AU  - ,\n|UR  - http://[\n|M3  - letter\n|CY  - c\n|words\r',
    'ER  - \n',
  ],
  bibtex: [
    '@misc{a, title = {made up}',
    '}\n@misc{a, title = {made up}|,\n date = {1953-99}|, author = {A and {B and C} and others}|, note = b # "d"|, note = {\\"{o} \\v \\{ \\^\\i}|}\n@string{b = "c"}\n@misc{d, title = {e}|{|, year = 1953, month = jul|, journal = "j"|%|@',
    '}\n',
  ],
};

const formats: readonly ImportFormat[] = [
  dcFormat,
  modsFormat,
  eadFormat,
  eacCpfFormat,
  omekaSFormat,
  risFormat,
  bibtexFormat,
];

/** What a reader makes of a file; a file that is not of its format is no event. */
async function outcome(format: ImportFormat, bytes: Uint8Array): Promise<readonly ImportEvent[]> {
  await format.inspect(fileOf(bytes));
  try {
    return await eventsOf(format, fileOf(bytes, 64));
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidError);
    return [];
  }
}

/** Marks of links stand where ids will. */
function checked(event: ImportEvent): void {
  if (event.type !== 'record') return;
  const { kind, body, targets } = event.record;
  const withIds = JSON.parse(JSON.stringify(body), (key, value: unknown) => {
    if (key !== 'id' || typeof value !== 'string') return value;
    expect(Object.keys(targets)).toContain(value.slice(1));
    return '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  }) as unknown;
  expect(bodySchemas[kind].safeParse(withIds).error?.issues).toBeUndefined();
}

describe.each(formats.map((format) => [format.id, format] as const))('the reader of %s', (id, format) => {
  const [before, pieces, after] = scraps[id] ?? ['', '', ''];

  it('never fails on bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await outcome(format, bytes);
      }),
    );
  });

  it('gives events in the file’s order, keys of their own, and bodies that can be saved, whatever is broken', async () => {
    const sentence = fc.array(
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...pieces.split('|')) }, { weight: 1, arbitrary: fc.string() }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(sentence, async (words) => {
        const events = await outcome(format, new TextEncoder().encode(before + words.join('') + after));
        const rows = events.map((event) => (event.type === 'record' ? event.record.row : event.row));
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
        const keys = events.flatMap((event) => (event.type === 'record' ? [event.record.key] : []));
        expect(new Set(keys).size).toBe(keys.length);
        events.forEach(checked);
      }),
      { numRuns: 300 },
    );
  });
});
