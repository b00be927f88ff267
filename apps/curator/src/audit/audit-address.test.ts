import { expect, test } from 'vitest';
import { auditQuery, readAudit } from './audit-address.ts';

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const read = (query: string) => readAudit(Object.fromEntries(new URLSearchParams(query)));

test('a page of the log is its address, and the address the page', () => {
  const query = `?who=the+command+line&action=publish&record=${id}&from=2026-01-30&to=2026-01-31&before=7`;
  const { filter, before } = read(query);
  expect(auditQuery(filter ?? {}, before === undefined ? {} : { before })).toBe(query);
  expect(auditQuery(read('?who=&action=&record=&from=&to=').filter ?? { who: 'somebody' })).toBe('');
});

test.each([`http://127.0.0.1/records/document/${id}`, `/records/subject/${id}/history?a=1`, ` ${id.toLowerCase()} `])(
  'a record is known by its id wherever that stands: %s',
  (record) => {
    expect(readAudit({ record }).filter).toEqual({ record: id });
  },
);

test.each([
  ['record', 'a letter'],
  ['from', '2026-02-30'],
  ['to', 'yesterday'],
  ['action', '<b>'],
])('what can’t be read is said at its field, and nothing is listed: %s=%s', (field, value) => {
  const { filter, problems, typed } = readAudit({ [field]: value });
  expect(filter).toBeUndefined();
  expect(Object.keys(problems)).toEqual([field]);
  expect(typed).toMatchObject({ [field]: value });
});

test('days the wrong way round are said to be so; a line that is no number is passed over', () => {
  expect(read('?from=2026-02-01&to=2026-01-01').problems).toHaveProperty('to');
  expect(read('?before=x&after=0')).toMatchObject({ filter: {}, before: undefined, after: undefined });
});
