import { afterEach, beforeEach, expect, it } from 'vitest';
import { listMembers, memberNotes } from './collection-order.ts';
import { listPresent } from './collection-company.ts';
import { listCollections } from './collections.ts';
import { findDocument } from './documents.ts';
import type { Reader } from './open.ts';
import { publish } from './publication.ts';
import { saveRevision } from './revisions.ts';
import { freshArchive, makeDocument, makeRecord, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(() => {
  archive.close();
});

const linkTo = ({ id }: { id: string }, name = 'as written') => ({ id, name });
const all = { limit: 10, offset: 0 };

function titles(id: string, order: 'date' | 'own'): string[] {
  return listMembers(reader, id, all, order).rows.map((row) => row.title);
}

async function collectionOf(order: 'date' | 'own') {
  const collection = await putPublished(archive, makeRecord('collection', 'Collection'));
  const more = { collections: [linkTo(collection)] };
  const first = await putPublished(archive, makeDocument('First', '1951', more));
  const second = await putPublished(archive, makeDocument('Second', '1952', more));
  const third = await putPublished(archive, makeDocument('Third', '1953', more));
  const outside = await putPublished(archive, makeDocument('Outside', '1953'));
  const members = [
    { document: linkTo(third), note: 'Read this first.' },
    { document: linkTo(outside) },
    { document: linkTo(first) },
    { document: linkTo(third), note: 'Named twice.' },
  ];
  await write(archive.db, (tx) => {
    const record = makeRecord('collection', 'Collection', { order, members });
    const revision = saveRevision(tx, archive.act(), collection.id, 1, record);
    publish(tx, archive.act(), collection.id, revision);
  });
  return { id: collection.id, second, third };
}

it('keeps the editors’ order with their notes, what they left out after it by date, and what isn’t in the collection nowhere', async () => {
  const { id, second, third } = await collectionOf('own');
  expect(titles(id, 'own')).toEqual(['Third', 'First', 'Second']);
  expect(titles(id, 'date')).toEqual(['First', 'Second', 'Third']);
  expect(memberNotes(reader, id).get(third.id)).toBeDefined();
  const slug = second.path.split('/').at(-1) ?? '';
  expect(findDocument(reader, slug)?.collections).toMatchObject([
    { position: 3, documents: 3, earlier: { title: 'First' }, later: null },
  ]);
});

it('leaves a collection without an order of its own as it was', async () => {
  const { id, second } = await collectionOf('date');
  expect(titles(id, 'own')).toEqual(['First', 'Second', 'Third']);
  const slug = second.path.split('/').at(-1) ?? '';
  expect(findDocument(reader, slug)?.collections).toMatchObject([{ position: 2, earlier: { title: 'First' } }]);
});

it('lists collections within those that they lie in', async () => {
  const outer = await putPublished(archive, makeRecord('collection', 'Outer'));
  const inner = await putPublished(archive, makeRecord('collection', 'Inner', { parent: linkTo(outer) }));
  await putPublished(archive, makeRecord('collection', 'Innermost', { parent: linkTo(inner) }));
  expect(listCollections(reader)).toMatchObject([
    {
      title: { text: 'Outer' },
      children: [{ title: { text: 'Inner' }, children: [{ title: { text: 'Innermost' } }] }],
    },
  ]);
});

it('counts who is in a collection by its own documents alone', async () => {
  const collection = await putPublished(archive, makeRecord('collection', 'Collection'));
  const [ann, bo] = [
    await putPublished(archive, makeRecord('agent', 'Ann')),
    await putPublished(archive, makeRecord('agent', 'Bo')),
  ];
  const by = (who: { id: string }) => ({ agents: [{ agent: linkTo(who), role: 'author' }] });
  await putPublished(archive, makeDocument('In', '1953', { ...by(ann), collections: [linkTo(collection)] }));
  await putPublished(archive, makeDocument('Also in', '1953', { ...by(ann), collections: [linkTo(collection)] }));
  await putPublished(archive, makeDocument('Out', '1953', by(bo)));
  await putPublished(archive, makeDocument('Out too', '1953', by(ann)));
  const list = (q: string) => listPresent(reader, collection.id, 'agent', { q, page: 1, pageSize: 10 });
  expect(list('').entries.map(({ name, documents }) => [name, documents])).toEqual([['Ann', 2]]);
  expect(list('bo').total).toBe(0);
});
