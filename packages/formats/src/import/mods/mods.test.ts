import { describe, expect, it } from 'vitest';
import { fileOf, recordsOf } from '../table/testing.ts';
import { modsFormat } from './mods.ts';

async function read(inside: string) {
  const [record] = await recordsOf(
    modsFormat,
    fileOf(`<modsCollection><mods><titleInfo><title>Made up</title></titleInfo>${inside}</mods></modsCollection>`),
  );
  if (!record) throw new Error('No record was read.');
  return record;
}

const dated = async (inside: string) => (await read(`<originInfo>${inside}</originInfo>`)).body['dates'];

describe('MODS', () => {
  it('puts a title together in the order in which it is read out', async () => {
    const { body } = await read(
      '<titleInfo type="alternative"><nonSort>L’</nonSort><title>arbre</title><subTitle>essai</subTitle><partNumber>2</partNumber></titleInfo>',
    );
    expect(body['alternativeTitles']).toEqual([{ text: 'L’arbre : essai. 2' }]);
  });

  it('makes one interval of a start and an end, and has qualifiers as EDTF', async () => {
    const span =
      '<dateCreated encoding="w3cdtf" point="start" qualifier="questionable">1450</dateCreated><dateCreated encoding="w3cdtf" point="end">1471</dateCreated>';
    expect(await dated(span)).toEqual([{ edtf: '1450?/1471', kind: 'created' }]);
    expect(await dated('<dateCreated qualifier="approximate">1953-07</dateCreated>')).toEqual([
      { words: '1953-07', edtf: '1953-07~', kind: 'created' },
    ]);
    expect(await dated('<dateCreated encoding="marc">19uu</dateCreated>')).toEqual([{ edtf: '19XX', kind: 'created' }]);
    expect(
      await dated('<dateCreated>July 1953</dateCreated><dateCreated encoding="w3cdtf">1953-07</dateCreated>'),
    ).toEqual([{ words: 'July 1953', edtf: '1953-07', kind: 'created' }]);
  });

  it('says where words and the form for machines contradict each other', async () => {
    const record = await read(
      '<originInfo><dateCreated>July 1953</dateCreated><dateCreated encoding="w3cdtf">1935-07</dateCreated></originInfo>',
    );
    expect(record.remarks[0]?.message).toMatch(/contradict/);
  });

  it('has a role that is none of ours as mentioned, and keeps the source’s word for it', async () => {
    const name =
      '<name type="personal" valueURI="http://id.loc.gov/authorities/names/n1"><namePart type="given">Ada</namePart><namePart type="family">Madeup</namePart><role><roleTerm type="code">col</roleTerm><roleTerm type="text">Collector</roleTerm></role></name>';
    const { body, targets, remarks } = await read(name);
    expect(body['agents']).toEqual([{ agent: { id: '@r1', name: 'Madeup, Ada' }, role: 'mentioned' }]);
    expect(targets['r1']).toEqual({
      kind: 'agent',
      name: 'Madeup, Ada',
      type: 'person',
      identifiers: [{ scheme: 'lcnaf', value: 'n1' }],
    });
    expect(remarks[0]?.message).toContain('Collector');
  });

  it('tells a host that holds it from one that it was published in', async () => {
    const host = (more: string) =>
      `<relatedItem type="host"><titleInfo><title>Made-up Papers</title></titleInfo>${more}</relatedItem>`;
    expect((await read(host(''))).body['collections']).toMatchObject([{ name: 'Made-up Papers' }]);
    const part =
      '<part><detail type="volume"><number>5</number></detail><extent unit="pp."><start>1</start><end>9</end></extent></part>';
    expect((await read(host(part))).body['locators']).toMatchObject([
      { role: 'published-in', source: 'Made-up Papers, volume 5, pp. 1–9' },
    ]);
  });

  it('keeps a subject with one heading for the whole together, and others apart by their kinds', async () => {
    const whole =
      '<subject valueURI="http://id.loc.gov/authorities/subjects/sh1"><topic>War</topic><topic>Planning</topic></subject>';
    const apart =
      '<subject><topic>War</topic><geographic>Nowhere</geographic><name><namePart>Somebody</namePart></name></subject>';
    const { body } = await read(whole + apart);
    expect(body['subjects']).toMatchObject([{ name: 'War--Planning' }, { name: 'War' }]);
    expect(body['places']).toMatchObject([{ place: { name: 'Nowhere' }, role: 'about' }]);
    expect(body['agents']).toMatchObject([{ agent: { name: 'Somebody' }, role: 'mentioned' }]);
  });
});
