import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { atomCsvFormat } from './atom-csv-format.ts';
import { eventsOf, fileOf, recordsOf } from './testing.ts';

const descriptions = stringify([
  [
    'legacyId',
    'parentId',
    'qubitParentSlug',
    'identifier',
    'title',
    'levelOfDescription',
    'extentAndMedium',
    'repository',
    'scopeAndContent',
    'arrangement',
    'language',
    'subjectAccessPoints',
    'nameAccessPoints',
    'eventActors',
    'eventTypes',
    'eventDates',
    'generalNote',
    'culture',
  ],
  [
    '10',
    '',
    '',
    'F1',
    'Made-up papers',
    'Fonds',
    '2 boxes',
    'Made-up Archive',
    'Papers.',
    'As found.',
    'en|ru',
    '',
    '',
    'Ada Madeup|NULL',
    'Creation|Accumulation',
    '1901-1910|1920',
    '',
    'en',
  ],
  ['11', '10', '', 'F1-1', 'Letters', 'Sub-series', '', '', '', '', '', '', '', '', '', '', '', 'en'],
  [
    '12',
    '11',
    '',
    '3',
    'A made-up letter',
    'Item',
    '1 p.',
    '',
    'Asks for nothing.',
    '',
    'ru',
    'Nothing|Letters',
    'Bea Madeup',
    'Ada Madeup',
    'Creation',
    'ca. 1903',
    'Torn.',
    'en',
  ],
]);

describe('descriptions of AtoM as CSV', () => {
  it('are record sets in their tree, and documents where they are items', async () => {
    const records = await recordsOf(atomCsvFormat, fileOf(descriptions, 50));
    expect(records.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['recordset 10', 'recordset 11', 'document 12']);
    const [fonds, series, item] = records;
    expect(fonds?.body).toMatchObject({
      title: { text: 'Made-up papers', language: 'en' },
      referenceCode: 'F1',
      level: 'fonds',
      scope: [{ text: 'Papers.', language: 'en' }],
      arrangement: [{ text: 'As found.' }],
      creators: [{ name: 'Ada Madeup' }],
      dates: [{ words: '1901-1910', kind: 'created' }],
      notes: [{ text: 'language: en' }, { text: 'language: ru' }, { text: 'eventTypes: Accumulation: 1920' }],
    });
    expect(series).toMatchObject({
      body: { level: 'subseries', levelName: 'Sub-series' },
      targets: { t1: { kind: 'recordset', key: '10' } },
    });
    expect(item).toMatchObject({
      body: {
        title: { text: 'A made-up letter' },
        summary: [{ text: 'Asks for nothing.' }],
        languages: ['ru'],
        dates: [{ words: 'ca. 1903', edtf: '1903~' }],
        agents: [
          { agent: { name: 'Bea Madeup' }, role: 'mentioned' },
          { agent: { name: 'Ada Madeup' }, role: 'author' },
        ],
        subjects: [{ name: 'Nothing' }, { name: 'Letters' }],
        locators: [{ role: 'original', source: '3', recordset: { id: '@t1', name: '11' } }],
        notes: [{ text: 'Torn.' }],
      },
      targets: { t1: { kind: 'recordset', key: '11' } },
    });
  });

  it('of people and bodies are known by their columns', async () => {
    const text = stringify([
      [
        'culture',
        'typeOfEntity',
        'authorizedFormOfName',
        'parallelFormsOfName',
        'otherNames',
        'datesOfExistence',
        'history',
        'functions',
      ],
      [
        'en',
        'Corporate body',
        'Made-up Ministry',
        'Выдуманное министерство',
        'MUM|Ministry',
        '1901/1950',
        'Made up.',
        'None',
      ],
    ]);
    const [record] = await recordsOf(atomCsvFormat, fileOf(text, 50));
    expect(record).toMatchObject({
      kind: 'agent',
      body: {
        type: 'organisation',
        name: { text: 'Made-up Ministry', language: 'en' },
        variants: [{ text: 'Выдуманное министерство' }, { text: 'MUM' }, { text: 'Ministry' }],
        existence: { edtf: '1901/1950' },
        description: [{ text: 'Made up.' }],
        notes: [{ text: 'functions: None' }],
      },
    });
  });

  it('that are relationships, or no file of AtoM’s, are refused', async () => {
    await expect(
      eventsOf(atomCsvFormat, fileOf('sourceAuthorizedFormOfName,targetAuthorizedFormOfName\nA,B\n')),
    ).rejects.toThrow(/relationships/);
    await expect(eventsOf(atomCsvFormat, fileOf('heading,words\nA,B\n'))).rejects.toThrow(/no file of AtoM/);
  });
});
