import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { expect, test } from 'vitest';
import { readBody, rowsOf } from '@fonds/domain/fields/json';
import { changesOf, formValues, issuesAt, messageAt } from './form-values.ts';

const fields = fieldsOf('document');
const body = readBody({
  title: { text: 'A made-up letter', language: 'en' },
  summary: [{ text: 'Made up.', language: 'en' }],
  dates: [{ words: '27.VII.1953', edtf: '1953-07-27', kind: 'created', basis: 'on-document', calendar: 'gregorian' }],
  releases: [{ key: 'a', withheld: [] }],
  extent: undefined,
});

test('a form that nobody touched has no changes', () => {
  expect(changesOf(fields, body, formValues(fields, body))).toEqual({});
});

test('only the touched field is sent, with what its control does not show', () => {
  const values = formValues(fields, body);
  const [date] = rowsOf(values['dates']);
  const typed = [{ ...date, words: '28.VII.1953', edtf: '1953-07-28' }];
  expect(changesOf(fields, body, { ...values, dates: typed })).toEqual({
    dates: [{ words: '28.VII.1953', edtf: '1953-07-28', kind: 'created', basis: 'on-document', calendar: 'gregorian' }],
  });
});

test('rows within a row that were left blank are not sent either', () => {
  const values = {
    ...formValues(fields, body),
    releases: [
      { key: 'b', agency: 'Made up', withheld: [{ what: '', exemption: ' ' }, { what: 'a name' }] },
      { key: 'c' },
    ],
    classification: { scheme: 'Made-up State', level: '', caveats: ['', 'NODIS'], regradings: [] },
    provenance: { obtainedBy: ' ' },
  };
  expect(changesOf(fields, body, values)).toEqual({
    releases: [{ key: 'b', agency: 'Made up', withheld: [{ what: 'a name' }] }],
    classification: { scheme: 'Made-up State', caveats: ['NODIS'], regradings: [] },
  });
});

test('blank rows and blank parts are not sent', () => {
  const values = {
    ...formValues(fields, body),
    summary: [
      { text: 'Made up.', language: 'en' },
      { text: ' ', language: 'ru' },
    ],
    dates: [],
    extent: '',
    originalTitle: { text: '', language: '' },
  };
  expect(changesOf(fields, body, values)).toEqual({ dates: [] });
});

test('a field that was emptied is sent as null', () => {
  const values = { ...formValues(fields, body), title: { text: '', language: 'en' } };
  expect(changesOf(fields, body, values)).toEqual({ title: null });
});

test('degrees are sent as numbers, and what is no number as it was typed', () => {
  const place = fieldsOf('place');
  const from = readBody({ name: { text: 'A made-up place' } });
  const typed = { ...formValues(place, from), point: { latitude: '37,956', longitude: 'east' } };
  expect(changesOf(place, from, typed)).toEqual({ point: { latitude: 37.956, longitude: 'east' } });
});

test('a new record sends the choice that its form shows', () => {
  const agent = fieldsOf('agent');
  const values = { ...formValues(agent, {}), name: { text: 'A made-up person' } };
  expect(changesOf(agent, {}, values)).toEqual({ name: { text: 'A made-up person' }, type: 'person' });
});

test('an issue stands at its field', () => {
  const issues = [
    { path: 'dates.0.edtf', message: 'not a date' },
    { path: 'changes.title', message: 'write something here' },
  ];
  expect(issuesAt(issues, 'dates')).toEqual([{ path: '0.edtf', message: 'not a date' }]);
  expect(messageAt(issuesAt(issues, 'title'), '')).toBe('write something here');
  expect(messageAt(issuesAt(issues, 'dates'), '0')).toBe('not a date');
  expect(issuesAt(issues, 'date')).toEqual([]);
});
