import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { bodySchemas } from '@fonds/domain/bodies';
import { csvFormat } from './csv-format.ts';
import { tableTargets } from './table-targets.ts';
import { eventsOf, fileOf, recordsOf } from './testing.ts';

const csv = (...rows: readonly (readonly string[])[]) => fileOf(stringify([...rows]), 64);

describe('the rows of a table', () => {
  it('are documents field by field, by names of columns in several languages', async () => {
    const [record] = await recordsOf(
      csvFormat,
      csv(
        [
          'Заголовок',
          'Дата',
          'Автор',
          'Адресат',
          'Язык',
          'Архивный шифр',
          'Тип',
          '№',
          'Идентификатор',
          'Title (en)',
          'Текст',
          'Права',
        ],
        [
          'Выдуманная телеграмма',
          '27.VII.1953',
          'Выдуманов',
          'Придуманов; Сочинилов',
          'русский',
          'ф. 5, оп. 49, д. 131, л. 193',
          'Телеграмма',
          '17',
          'doi:10.9999/made-up',
          'A made-up telegram',
          'Всё выдумано.\n\nКонец.',
          'https://rightsstatements.org/vocab/UND/1.0/',
        ],
      ),
    );
    expect(record).toMatchObject({
      row: 2,
      kind: 'document',
      key: 'doi:10.9999/made-up',
      body: {
        title: { text: 'Выдуманная телеграмма' },
        alternativeTitles: [{ text: 'A made-up telegram', language: 'en' }],
        dates: [{ words: '27.VII.1953', edtf: '1953-07-27', kind: 'created' }],
        languages: ['ru'],
        type: 'telegram',
        numbers: [{ value: '17' }],
        rights: { work: { statement: 'https://rightsstatements.org/vocab/UND/1.0/' } },
        texts: [{ key: 'text', kind: 'transcript', language: 'ru', html: '<p>Всё выдумано.</p>\n<p>Конец.</p>' }],
      },
      remarks: [],
    });
    expect(Object.values(record?.targets ?? {}).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'agent Выдуманов',
      'agent Придуманов',
      'agent Сочинилов',
    ]);
    expect(record?.body['locators']).toMatchObject([
      {
        source: 'ф. 5, оп. 49, д. 131, л. 193',
        levels: [{ name: 'fond', value: '5' }, { name: 'opis' }, { name: 'delo' }, { name: 'leaves' }],
      },
    ]);
  });

  it('keep what isn’t understood, and say it', async () => {
    const [record] = await recordsOf(
      csvFormat,
      csv(
        ['title', 'date', 'language', 'type', 'rights', 'classification', 'odd column', 'latest'],
        ['A', '3/7/53', 'Klingon of a sort', 'novel', 'Ask us', 'Secret', 'odd', ''],
      ),
    );
    expect(record?.body).toMatchObject({
      dates: [{ words: '3/7/53', kind: 'created' }],
      notes: [{ text: 'language: Klingon of a sort' }, { text: 'type: novel' }, { text: 'classification: Secret' }],
      rights: { work: { note: 'Ask us' } },
      staffNote: 'odd column: odd',
    });
    expect(record?.body['dates']).toEqual([{ words: '3/7/53', kind: 'created' }]);
    expect(record?.remarks.map(({ field }) => field)).toEqual(['date', 'language', 'type', 'classification']);
  });

  it('have a date out of two columns only where both are dates', async () => {
    const datesOf = async (from: string, to: string) => {
      const [record] = await recordsOf(csvFormat, csv(['title', 'start date', 'end date'], ['A', from, to]));
      return record?.body['dates'];
    };
    expect(await datesOf('1945', '1965')).toEqual([{ words: '1945 – 1965', edtf: '1945/1965', kind: 'created' }]);
    expect(await datesOf('May 1966', 'June 1966')).toEqual([
      { words: 'May 1966 – June 1966', edtf: '1966-05/1966-06', kind: 'created' },
    ]);
    expect(await datesOf('Oct. 1964', '')).toEqual([{ words: 'Oct. 1964', edtf: '1964-10', kind: 'created' }]);
    expect(await datesOf('17 Feb.', '18 March 1946')).toEqual([
      { words: '17 Feb. – 18 March 1946', edtf: '1946-02-17/1946-03-18', kind: 'created' },
    ]);
    expect(await datesOf('n.d.', '1965')).toEqual([{ words: 'n.d. – 1965', kind: 'created' }]);
    expect(await datesOf('', '1965')).toEqual([{ words: '– 1965', kind: 'created' }]);
    expect(await datesOf('1965', '1945')).toEqual([{ words: '1965 – 1945', kind: 'created' }]);
  });

  it('are people or places where the columns say so, and asked about where they say nothing', async () => {
    const [person] = await recordsOf(
      csvFormat,
      csv(
        ['name', 'life dates', 'variants', 'type', 'wikidata'],
        ['Ada Madeup', '1901-1977', 'Мадьяп|阿达', 'person', 'Q1'],
      ),
    );
    expect(person).toMatchObject({
      kind: 'agent',
      body: {
        name: { text: 'Ada Madeup' },
        type: 'person',
        variants: [{ text: 'Мадьяп' }, { text: '阿达' }],
        existence: { words: '1901-1977', edtf: '1901/1977' },
      },
    });
    const [place] = await recordsOf(
      csvFormat,
      csv(['name', 'latitude', 'longitude', 'within'], ['Madeupville', '37,5', '-12.25', 'Nowhere']),
    );
    expect(place).toMatchObject({ kind: 'place', body: { point: { latitude: 37.5, longitude: -12.25 } } });
    const nameless = csv(['name', 'note'], ['Somebody', 'x']);
    expect((await csvFormat.inspect(nameless)).questions).toEqual([expect.stringMatching(/^mapping: /)]);
    await expect(recordsOf(csvFormat, nameless)).rejects.toThrow(/^mapping: /);
  });

  it('without a title, or with more cells than names, are refused alone', async () => {
    const events = await eventsOf(csvFormat, fileOf('title,date\nA,1901\n,1902\nB,1903,x\nC,1904\n'));
    expect(events.map((event) => [event.type, event.type === 'record' ? event.record.row : event.row])).toEqual([
      ['record', 2],
      ['refused', 3],
      ['refused', 4],
      ['record', 5],
    ]);
    expect(events[2]).toMatchObject({ field: 'C' });
  });

  it('an embargo that isn’t a day refuses its row: nothing may become public by mistake', async () => {
    const [event] = await eventsOf(csvFormat, csv(['title', 'embargo until'], ['A', 'some day']));
    expect(event).toMatchObject({ type: 'refused', field: 'embargo until' });
  });

  it('are known again by the same keys, equals by their place', async () => {
    const table = csv(['title', 'date'], ['Telegram', '1901'], ['Telegram', '1901'], ['Telegram', '1902']);
    const keys = (await recordsOf(csvFormat, table)).map(({ key }) => key);
    expect(keys).toEqual(['1901 Telegram', '1901 Telegram (2)', '1902 Telegram']);
    expect((await recordsOf(csvFormat, table)).map(({ key }) => key)).toEqual(keys);
  });

  it('follow a mapping, whose columns left out or not there are told once', async () => {
    const table = csv(['a', 'b', 'c'], ['Title', 'x | y', '1901'], ['Other', '', '1902']);
    const mapping = {
      kind: 'document' as const,
      columns: [
        { column: 'a', target: 'title', language: 'en' },
        { column: 'b', target: 'subjects', separator: '|' },
        { column: 'c', target: null },
        { column: 'd', target: 'extent' },
      ],
    };
    const events = await eventsOf(csvFormat, table, { mapping });
    expect(events.map((event) => (event.type === 'skipped' ? event.message : event.type))).toEqual([
      'Not read, as the mapping leaves them out: the column “c”.',
      'In the mapping and not in the table: the column “d”.',
      'record',
      'record',
    ]);
    const [first] = await recordsOf(csvFormat, table, { mapping });
    expect(first?.body).toMatchObject({
      title: { text: 'Title', language: 'en' },
      subjects: [{ name: 'x' }, { name: 'y' }],
    });
    const wrong = { kind: 'place' as const, columns: [{ column: 'a', target: 'title' }] };
    await expect(recordsOf(csvFormat, table, { mapping: wrong })).rejects.toThrow(/^mapping.columns.0.target: /);
  });

  it('of every kind with every field it can have are records of that kind', async () => {
    for (const kind of [
      'document',
      'agent',
      'place',
      'subject',
      'collection',
      'repository',
      'recordset',
      'page',
    ] as const) {
      const targets = tableTargets.filter(({ kinds }) => kinds.includes(kind));
      const columns = targets.map(({ id }) => ({ column: id, target: id }));
      const words = targets.map(({ id }) =>
        /language/.test(id)
          ? 'ru'
          : id === 'embargoUntil'
            ? '2030-01-31'
            : id.startsWith('point')
              ? '5'
              : /url|links|web/.test(id)
                ? 'https://example.org/x'
                : id === 'country'
                  ? 'PL'
                  : 'words',
      );
      const [record] = await recordsOf(
        csvFormat,
        csv(
          columns.map(({ column }) => column),
          words,
        ),
        { mapping: { kind, columns } },
      );
      const real = JSON.parse(
        JSON.stringify(record?.body ?? {}).replace(/"@t\d+"/g, '"01ARZ3NDEKTSV4RRFFQ69G5FAV"'),
      ) as unknown;
      const checked = bodySchemas[kind].safeParse(real);
      expect([kind, checked.error?.issues ?? []]).toEqual([kind, []]);
    }
  });

  it('hold whatever words there are, code point for code point', async () => {
    const path = new URL('../../../../api/src/testing/naughty-strings.json', import.meta.url);
    const naughty: readonly string[] = JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
    const words = naughty.filter((text) => text === text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') && /\S/.test(text));
    expect(words.length).toBeGreaterThan(400);
    const bytes = new TextEncoder().encode(
      stringify([['title', 'note'], ...words.map((text) => [text, text])], { quoted: true }),
    );
    const records = await recordsOf(csvFormat, fileOf(bytes, 1000), {
      delimiter: ',',
      mapping: {
        kind: 'document',
        columns: [
          { column: 'title', target: 'title' },
          { column: 'note', target: 'notes' },
        ],
      },
    });
    const told = records.filter(({ remarks }) => remarks.some(({ message }) => message.startsWith('The apostrophe')));
    expect(
      records.filter((record) => !told.includes(record)).map(({ row, body }) => [body['title'], body['notes'], row]),
    ).toEqual(
      words
        .map((text, place) => [{ text }, [{ text }], place + 2])
        .filter(([, , row]) => !told.some((record) => record.row === row)),
    );
    expect(told.length).toBeLessThan(5);
  });
});
