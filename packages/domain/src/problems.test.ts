import { expect, it } from 'vitest';
import { kindedBody } from './bodies.ts';
import { ownProblems } from './problems.ts';

const seen = (more: object) =>
  ownProblems(kindedBody('document', { title: { text: 'Made up' }, ...more })).map(({ problem }) => problem);
const text = { key: 't1', language: 'en', kind: 'transcript', html: '<p>Made up</p>' };

it('a bare document lacks everything', () => {
  expect(seen({})).toEqual(['undated', 'no-summary', 'no-rights', 'no-text']);
});

it.each([
  ['the document', { rights: { work: { note: 'Made up' } } }],
  ['a scan', { rights: { scan: { statement: 'http://rightsstatements.org/vocab/UND/1.0/' } } }],
  ['a text', { texts: [{ ...text, rights: { note: 'Made up' } }] }],
])('rights of %s are rights', (_, more) => {
  expect(seen(more)).not.toContain('no-rights');
});

it('a holder alone says nothing of what may be done', () => {
  expect(seen({ rights: { work: { holder: 'Made up' } } })).toContain('no-rights');
});

it('words that nobody could read as a date are no date, and are told', () => {
  const [problem] = ownProblems(
    kindedBody('document', { title: { text: 'Made up' }, dates: [{ words: 'one Tuesday', kind: 'created' }] }),
  );
  expect(problem).toEqual({ problem: 'undated', about: 'one Tuesday', detail: 'The source says: one Tuesday' });
});

it('each text without a language is meant', () => {
  const und = { ...text, language: 'und' };
  expect(
    ownProblems(
      kindedBody('document', {
        title: { text: 'Made up' },
        texts: [und, { ...und, key: 't2' }, { ...text, key: 't3' }],
      }),
    ).at(-1),
  ).toEqual({
    problem: 'no-language',
    about: 't1 t2',
    detail: '2 texts',
  });
});

it('a collection in order of date may name a document as often as it likes', () => {
  const member = { document: { id: '0'.repeat(26), name: 'Made up' } };
  const of = (order: string) =>
    ownProblems(kindedBody('collection', { title: { text: 'Made up' }, order, members: [member, member] }));
  expect(of('date')).toEqual([]);
  expect(of('own')).toMatchObject([{ problem: 'order-clash' }]);
});
