import { expect, test } from 'vitest';
import { madeUpCited, madeUpRecord } from './citation/testing.ts';
import { metaTags } from './meta-tags.ts';

const contents = (tags: ReturnType<typeof metaTags>, name: string) =>
  tags.filter((tag) => tag.name === name).map(({ content }) => content);

test('only what is known stands in the head', () => {
  const tags = metaTags(madeUpCited({ edtf: null }));
  expect(tags.every(({ content }) => content !== '')).toBe(true);
  expect(contents(tags, 'citation_date')).toEqual([]);
  expect(contents(tags, 'citation_author')).toEqual([]);
  expect(contents(tags, 'z:itemType')).toEqual(['document']);
});

test('a date that is no single day is given in words to people and as EDTF to machines', () => {
  const tags = metaTags(madeUpCited({ edtf: '[1953-07-24..1953-07-26]' }));
  expect(contents(tags, 'citation_date')).toEqual(['between 24 and 26 July 1953']);
  expect(contents(tags, 'DC.date')).toEqual(['[1953-07-24..1953-07-26]']);
  expect(contents(metaTags(madeUpCited()), 'citation_date')).toEqual(['1953/05/28']);
});

test('a name’s comma never looks like two people', () => {
  const author = madeUpRecord(2, 'van der Specimen, Anna Maria');
  expect(contents(metaTags(madeUpCited({ agents: [['author', author]] })), 'citation_author')).toEqual([
    'Anna Maria van der Specimen',
  ]);
});
