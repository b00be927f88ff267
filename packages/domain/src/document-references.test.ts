import { expect, test } from 'vitest';
import { documentSchema } from './document.ts';
import { referenceIssues } from './document-references.ts';

const text = (key: string, more: object = {}) => ({
  key,
  language: 'ru',
  kind: 'transcript',
  html: '<p>made up</p>',
  ...more,
});
const from = (key: string) => ({ source: { text: key } });
const broken = (texts: readonly object[], releases: readonly object[] = []) =>
  referenceIssues(documentSchema.parse({ title: { text: 'Made-up' }, texts, releases })).map(({ path }) => path);

test('a document whose texts and releases name what it has is in order, over several languages too', () => {
  expect(
    broken(
      [text('a', { source: { language: 'ko' }, release: 'r2' }), text('b', from('a')), text('c', from('b')), text('d')],
      [{ key: 'r1' }, { key: 'r2', replaces: 'r1' }],
    ),
  ).toEqual([]);
});

test('each text that names a release or a text that is gone is told, and no other', () => {
  expect(broken([text('a', { release: 'gone' }), text('b', from('gone')), text('c', from('b'))])).toEqual([
    'texts.0.release',
    'texts.1.source',
  ]);
});

test('a text that would be its own source, at once or by way of others, is told', () => {
  expect(broken([text('a', from('a'))])).toEqual(['texts.0.source']);
  expect(broken([text('a', from('b')), text('b', from('a')), text('c', from('a'))])).toEqual([
    'texts.0.source',
    'texts.1.source',
  ]);
});

test('a release that replaces itself, or one that is gone, is told', () => {
  expect(
    broken(
      [],
      [
        { key: 'r1', replaces: 'r1' },
        { key: 'r2', replaces: 'gone' },
      ],
    ),
  ).toEqual(['releases.0.replaces', 'releases.1.replaces']);
});

test('a translation that doesn’t say what it was made from is told; a transcript needn’t say it', () => {
  const translation = { kind: 'translation' };
  expect(broken([text('a', translation), text('b'), text('c', { ...translation, source: { notHeld: true } })])).toEqual(
    ['texts.0.source'],
  );
});

test('an issue is about the same when its text stands elsewhere in the list', () => {
  const about = (texts: readonly object[]) =>
    referenceIssues(documentSchema.parse({ title: { text: 'Made-up' }, texts })).map((each) => each.about);
  const wrong = text('a', { release: 'gone', ...from('gone') });
  expect(about([text('b'), wrong])).toEqual(about([wrong]));
});
