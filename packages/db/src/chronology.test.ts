import { emptySearch } from '@fonds/domain/search-address';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markKey, marksOf, sortKey } from './chronology.ts';
import { listBounds } from './collections.ts';
import { densityOf } from './density.ts';
import { findDocument } from './documents.ts';
import { readFront } from './front.ts';
import { snapshot } from './open.ts';
import { rowsAtSlots } from './search/rows.ts';
import { find, orderOf } from './search/search.ts';
import { freshArchive, makeDocument, makeRecord, putPublished, type TestArchive } from './testing.ts';

const inOrder = [
  '-0044-03-15',
  '0843',
  '1952-12-31',
  '1953',
  '1953-01',
  '1953-01-01/1953-01-31',
  '1953-01-02',
  '1953-07-27',
  '1953-07-27~',
  '1953-08',
  '1953-21',
  '1954',
  '1954/1955',
  '1954-01-01',
];

describe('documents in order of time', () => {
  it('stand a year before its first month, a month before its second day, and the undated last', () => {
    const keys = inOrder.filter((edtf) => edtf !== '1953-21').map((edtf) => sortKey(boundsOf({ edtf })));
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    expect(sortKey(boundsOf({ edtf: '1953' }))).toBeLessThan(sortKey(boundsOf({ edtf: '1953-01' })));
    expect(sortKey(boundsOf({}))).toBeGreaterThan(sortKey(boundsOf({ edtf: '9999-12-31' })));
    expect(sortKey(boundsOf({ edtf: '../1953' }))).toBe(sortKey(boundsOf({})));
  });

  it('stand under the mark of their month, of their year where that is all we know, or undated', () => {
    const mark = (edtf?: string) => markKey(boundsOf(edtf === undefined ? {} : { edtf }));
    expect(['1953-07-27', '1953-07', '1953', '1953/1954', '195X', '-0044-03-15'].map(mark)).toEqual([
      '1953-07',
      '1953-07',
      '1953',
      '1953',
      '1950',
      '-0044-03',
    ]);
    expect(mark()).toBe('undated');
    expect(mark('../1953')).toBe('undated');
  });
});

describe('the marks of a list', () => {
  it('say how many stand under each, and on which page the first of them', () => {
    const dates = ['1953', '1953-01-01', '1953-01-05', '1953-02', undefined].map((edtf) =>
      boundsOf(edtf === undefined ? {} : { edtf }),
    );
    expect(marksOf(dates, 2)).toEqual([
      { key: '1953', label: '1953', count: 1, page: 1 },
      { key: '1953-01', label: 'January 1953', count: 2, page: 1 },
      { key: '1953-02', label: 'February 1953', count: 1, page: 2 },
      { key: 'undated', label: 'Undated', count: 1, page: 3 },
    ]);
    expect(marksOf([], 2)).toEqual([]);
  });

  it('count every document once, each mark on the page where its first one is', () => {
    const edtf = fc.constantFrom(...inOrder, undefined);
    fc.assert(
      fc.property(fc.array(edtf, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (given, pageSize) => {
        const dates = given
          .map((text) => boundsOf(text === undefined ? {} : { edtf: text }))
          .sort((a, b) => sortKey(a) - sortKey(b));
        const marks = marksOf(dates, pageSize);
        expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(dates.length);
        for (const mark of marks) {
          const first = dates.findIndex((bounds) => markKey(bounds) === mark.key);
          expect(mark.page).toBe(Math.floor(first / pageSize) + 1);
        }
      }),
    );
  });
});

describe('the density', () => {
  it('is by day for months, by month for years, by year for a century, and leaves empty stretches out', () => {
    const day = (edtf: string) => ({ ...boundsOf({ edtf }), count: 1 });
    const days = densityOf([day('1953-07-27'), day('1953-07-27'), day('1953-07-29')]);
    expect(days.unit).toBe('day');
    expect(days.bins.map(({ from, to, count }) => [to - from + 1, count])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    const months = densityOf([day('1953-01-31'), day('1954-02-01'), day('1954-02-28')]);
    expect(months.unit).toBe('month');
    expect(months.bins.map(({ from, to, count }) => [to - from + 1, count])).toEqual([
      [31, 1],
      [28, 2],
    ]);
    const years = densityOf([day('1904-06-01'), day('1991')]);
    expect(years.unit).toBe('year');
    expect(years.bins.map(({ from, to, count }) => [to - from + 1, count])).toEqual([
      [366, 1],
      [365, 1],
    ]);
    expect(densityOf([])).toEqual({ unit: 'day', bins: [], bands: [] });
  });
});

describe('a collection', () => {
  let archive: TestArchive;
  beforeEach(async () => {
    archive = await freshArchive();
  });
  afterEach(() => {
    archive.close();
  });

  it('keeps three documents of one day in the order in which they came, with their neighbours', async () => {
    const collection = await putPublished(archive, makeRecord('collection', 'A made-up collection'));
    const within = { collections: [{ id: collection.id, name: 'The Collection' }] };
    const put = (title: string, edtf?: string) => putPublished(archive, makeDocument(title, edtf, within));
    await put('Undated');
    await put('B', '1953-07-27');
    await put('A', '1953-07-27');
    await put('C', '1953-07-27');
    await put('Month', '1953-01');
    await put('Year', '1953');
    const reader = archive.reader();
    const titles = snapshot(reader, () => {
      const found = find(reader, { ...emptySearch, sort: 'date' }, { collectionId: collection.id });
      return rowsAtSlots(reader, orderOf(reader, found, 'all').slots).map((row) => row.title);
    });
    expect(titles).toEqual(['Year', 'Month', 'B', 'A', 'C', 'Undated']);
    expect(marksOf(listBounds(reader, collection.id), 100).map(({ key, count }) => [key, count])).toEqual([
      ['1953', 1],
      ['1953-01', 1],
      ['1953-07', 3],
      ['undated', 1],
    ]);
    const [place] = findDocument(reader, '1953-07-27-a')?.collections ?? [];
    expect(place).toMatchObject({ position: 4, documents: 6, earlier: { title: 'B' }, later: { title: 'C' } });
    const [last] = findDocument(reader, 'undated')?.collections ?? [];
    expect(last).toMatchObject({ position: 6, earlier: { title: 'C', date: '27 July 1953' }, later: null });
    expect(readFront(reader, '07-27').onThisDay.map((entry) => entry.title.text)).toEqual(['B', 'A', 'C']);
    expect(readFront(reader, '01-01').onThisDay).toEqual([]);
  });
});
