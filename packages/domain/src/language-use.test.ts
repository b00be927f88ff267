import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindedBody } from './bodies.ts';
import { languagesNamed, withLanguages } from './language-use.ts';

const tag = fc.constantFrom('ru', 'zh-CN', 'zh-Hans', 'ko-Latn', 'en');
const localized = fc.record({ text: fc.string({ minLength: 1 }), language: tag });
const documents = fc
  .record({
    title: localized,
    alternativeTitles: fc.array(localized, { maxLength: 2 }),
    languages: fc.uniqueArray(tag),
    notes: fc.array(localized, { maxLength: 2 }),
    texts: fc.tuple(tag, tag).map(([language, source]) => [
      {
        key: 't',
        language,
        kind: 'translation',
        source: { language: source },
        html: '<p id="p1" lang="zh-CN">造</p>',
      },
    ]),
  })
  .map((body) => kindedBody('document', body));
const agents = fc
  .record({ name: localized, type: fc.constant('person'), variants: fc.array(localized) })
  .map((body) => kindedBody('agent', body));
const records = fc.oneof(documents, agents);

describe('putting one language in the place of another', () => {
  it('leaves it named nowhere, and names the other where it was', () => {
    fc.assert(
      fc.property(records, tag, tag, (record, from, to) => {
        fc.pre(from !== to);
        const before = languagesNamed(record);
        const after = languagesNamed(withLanguages(record, (one) => (one === from ? to : one)));
        expect(after).not.toContain(from);
        expect(after.toSorted()).toEqual([...new Set(before.map((one) => (one === from ? to : one)))].toSorted());
      }),
    );
  });

  it('changes nothing else of the record', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(withLanguages(record, (one) => one)).toEqual(record);
      }),
    );
  });
});

it('a document in both languages is in the one then, once', () => {
  const record = kindedBody('document', { title: { text: 'Made up' }, languages: ['zh-CN', 'ru', 'zh-Hans'] });
  const replaced = withLanguages(record, (one) => (one === 'zh-CN' ? 'zh-Hans' : one));
  expect(replaced.body).toMatchObject({ languages: ['zh-Hans', 'ru'] });
});
