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

  it('that are no file of AtoM’s are refused', async () => {
    await expect(eventsOf(atomCsvFormat, fileOf('heading,words\nA,B\n'))).rejects.toThrow(/no file of AtoM/);
  });
});

describe('AtoM’s relationships between authority records', () => {
  const head =
    'subjectAuthorizedFormOfName,relationType,objectAuthorizedFormOfName,description,date,startDate,endDate,culture';

  it('are gathered by the one that says each, in the words of ours where there are some', async () => {
    const rows = [
      'Small Office,is the subordinate of,Great Office,,,1950,1953,en',
      'Great Office,is the superior of,Other Office,made up,,,,en',
      ',is the superior of,Nobody,,,,,en',
      'Small Office,is the cousin of,Third Office,,about 1951,,,en',
      'Third Office,is the predecessor of,Small Office,,,,,en',
    ];
    const events = await eventsOf(atomCsvFormat, fileOf([head, ...rows].join('\n'), 30));
    expect(events.map((event) => (event.type === 'record' ? [event.record.row, event.record.key] : event))).toEqual([
      [2, 'relations of Small Office'],
      [3, 'relations of Other Office'],
      {
        type: 'refused',
        row: 4,
        field: 'subjectAuthorizedFormOfName',
        message: 'A relationship has two names and its type.',
      },
    ]);
    const [small, other] = await recordsOf(atomCsvFormat, fileOf([head, ...rows].join('\n'), 30));
    expect(small?.body['relations']).toMatchObject([
      { agent: { name: 'Great Office' }, relation: 'part-of', from: '1950', to: '1953' },
      { agent: { name: 'Third Office' }, relation: 'associated-with', from: 'about 1951', note: 'is the cousin of' },
      { agent: { name: 'Third Office' }, relation: 'succeeded' },
    ]);
    expect(small?.remarks).toHaveLength(1);
    expect(other?.body['relations']).toMatchObject([
      { agent: { name: 'Great Office' }, relation: 'part-of', note: 'made up' },
    ]);
  });

  it('are known by the names that earlier versions gave the columns', async () => {
    const file = 'sourceAuthorizedFormOfName,targetAuthorizedFormOfName,category\nA,B,temporal\n';
    const [record] = await recordsOf(atomCsvFormat, fileOf(file));
    expect(record?.body['relations']).toMatchObject([{ agent: { name: 'B' }, relation: 'associated-with' }]);
    expect((await atomCsvFormat.inspect(fileOf(file))).columns).toBeUndefined();
  });
});
