import { kindedBody } from '@fonds/domain/bodies';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { createRecord } from '../revisions.ts';
import { freshArchive, type TestArchive } from '../testing.ts';
import { write } from '../write.ts';
import { lookUp } from './look-up.ts';
import { listNearNames } from './near-names.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await freshArchive();
  const people: readonly (readonly string[])[] = [
    ['Анна Выдуманная', 'Anna Vydumannaia'],
    ['Berta M. Madeup'],
    ['Carl Madeup'],
    ['毛编造'],
    ['Made-up office 10'],
  ];
  await write(archive.db, (tx) => {
    for (const [name = '', ...variants] of people) {
      const body = { type: 'person', name: { text: name }, variants: variants.map((text) => ({ text })) };
      createRecord(tx, archive.act(), kindedBody('agent', body));
    }
    createRecord(tx, archive.act(), kindedBody('place', { name: { text: 'Berta Madeup' } }));
  });
});
afterAll(() => {
  archive.close();
});

const near = (name: string) =>
  listNearNames(archive.db, 'agent', name, 5).map(({ entry, likeness }) => `${entry.name}: ${likeness}`);

test.each([
  ['Anna Vydumannaya', ['Анна Выдуманная: script']],
  ['Vydumannaya, A.', ['Анна Выдуманная: initials']],
  ['Berta Maria Madeup', ['Berta M. Madeup: initials']],
  ['B. Madeup', ['Berta M. Madeup: initials']],
  ['Madeup Carl', ['Carl Madeup: order']],
  ['Karl Madeup', ['Carl Madeup: spelling']],
  ['毛編造', ['毛编造: script']],
  ['Made-up office 11', []],
  ['Dora Madeup', []],
  ['!', []],
])('who would make %s is shown who may be the same', (name, found) => {
  expect(near(name)).toEqual(found);
});

it('what is found as one types has the variants of drafts', () => {
  expect(lookUp(archive.db, ['agent'], 'Анна', 5)).toMatchObject([
    { name: 'Анна Выдуманная', variants: ['Anna Vydumannaia'], state: 'draft' },
  ]);
});
