import { wholeFilter } from '@fonds/domain/authority-address';
import type { HoldingNode } from '@fonds/domain/views/holdings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAuthority } from './authority-view.ts';
import { findDocument } from './documents.ts';
import { foundHoldings, viewHoldings } from './holdings.ts';
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

type Made = Awaited<ReturnType<typeof putPublished>>;

const slugOf = ({ path }: Made) => decodeURIComponent(path.split('/').at(-1) ?? '');
const linkTo = ({ id }: Made, name = 'as written') => ({ id, name });
const put = (kind: 'repository' | 'recordset', title: string, more: object = {}) =>
  putPublished(archive, makeRecord(kind, title, more));

/** A document that lies in some sets, on leaves where they are given. */
function putIn(title: string, day: string, sets: readonly { set: Made; leaves?: string }[], more: object = {}) {
  const locators = sets.map(({ set, leaves }) => ({
    role: 'original',
    recordset: linkTo(set),
    levels: leaves === undefined ? [] : [{ name: 'л.', value: leaves }],
  }));
  return putPublished(archive, makeDocument(title, day, { locators, ...more }));
}

async function archiveOfTwoFiles() {
  const repository = await put('repository', 'State Archive', { country: 'PL' });
  const fonds = await put('recordset', 'Fonds', { level: 'fonds', repository: linkTo(repository) });
  const inFonds = { level: 'file', parent: linkTo(fonds) };
  const second = await put('recordset', 'Second', { ...inFonds, referenceCode: 'F. 1, d. 10', levelName: 'дело' });
  const first = await put('recordset', 'First', { ...inFonds, referenceCode: 'F. 1, d. 9' });
  return { repository, fonds, first, second };
}

const outline = (nodes: readonly HoldingNode[]): unknown[] =>
  nodes.map((node) => [node.title, node.documents, ...outline(node.children)]);

describe('the tree of holdings', () => {
  it('stands in the order of codes as an archive counts, and counts each document once at every level', async () => {
    const { first, second, repository } = await archiveOfTwoFiles();
    await putIn('In one', '1953', [{ set: first }]);
    await putIn('In both', '1953', [{ set: first }, { set: second }]);
    const atRepository = [{ role: 'original', repository: linkTo(repository), levels: [] }];
    await putPublished(archive, makeDocument('At the archive', '1953', { locators: atRepository }));
    const view = viewHoldings(reader, { found: undefined, page: 1, pageSize: 100 });
    expect(outline(view.repositories)).toEqual([['State Archive', 3, ['Fonds', 2, ['First', 2], ['Second', 1]]]]);
    expect(view.sets).toBe(3);
  });

  it('is searched by title and by code, each set under what it lies in', async () => {
    await archiveOfTwoFiles();
    const find = (q: string) =>
      viewHoldings(reader, { found: foundHoldings(reader, q), page: 1, pageSize: 100 }).found?.map(
        ({ node, within }) => [...within.map((link) => link.name), node.title],
      );
    expect(find('d. 10')).toEqual([['State Archive', 'Fonds', 'Second']]);
    expect(find('firs')).toEqual([['State Archive', 'Fonds', 'First']]);
    expect(find('nothing')).toEqual([]);
  });

  it('pages what lies in one set, and never folds more on a page than it can hold', async () => {
    const fonds = await put('recordset', 'Large', { level: 'fonds' });
    for (let number = 1; number <= 130; number++) {
      await put('recordset', `File ${String(number)}`, { level: 'file', parent: linkTo(fonds) });
    }
    const page = (sets: number) => findAuthority(reader, 'recordset', 'large', { ...wholeFilter, sets })?.within;
    expect(page(1)?.nodes).toHaveLength(100);
    expect(page(2)?.nodes.map((node) => node.title)).toContain('File 130');
    expect(page(2)?.nodes).toHaveLength(30);
    const [root] = viewHoldings(reader, { found: undefined, page: 1, pageSize: 100 }).repositories;
    expect(root).toMatchObject({ title: 'Large', within: 130, children: [] });
  });

  it('shows sets that were entered in a circle as a tree that ends, each once', async () => {
    const one = await put('recordset', 'One');
    const two = await put('recordset', 'Two', { parent: linkTo(one) });
    await put('recordset', 'Three', { parent: linkTo(two) });
    await write(archive.db, (tx) => {
      const revision = saveRevision(
        tx,
        archive.act(),
        one.id,
        1,
        makeRecord('recordset', 'One', { parent: linkTo(two) }),
      );
      publish(tx, archive.act(), one.id, revision);
    });
    const shown = outline(viewHoldings(reader, { found: undefined, page: 1, pageSize: 100 }).repositories);
    expect(
      JSON.stringify(shown)
        .match(/One|Two|Three/g)
        ?.sort(),
    ).toEqual(['One', 'Three', 'Two']);
  });
});

describe('a file', () => {
  it('shows its documents by date or by leaf, and a document its earlier and later in it', async () => {
    const { first, fonds } = await archiveOfTwoFiles();
    await putIn('On 10', '1951', [{ set: first, leaves: '10–12' }]);
    await putIn('On 2 verso', '1953', [{ set: first, leaves: '2об' }]);
    const middle = await putIn('On 2', '1954', [{ set: first, leaves: '2' }]);
    const nowhere = await putIn('On no leaf', '1950', [{ set: first }]);
    const titles = (sort: 'date' | 'leaf', slug = slugOf(first)) =>
      findAuthority(reader, 'recordset', slug, { ...wholeFilter, sort })?.list.entries.map((entry) => entry.title.text);
    expect(titles('date')).toEqual(['On no leaf', 'On 10', 'On 2 verso', 'On 2']);
    expect(titles('leaf')).toEqual(['On 2', 'On 2 verso', 'On 10', 'On no leaf']);
    expect(titles('date', slugOf(fonds))).toHaveLength(4);
    expect(findAuthority(reader, 'recordset', slugOf(fonds), wholeFilter)?.byLeaf).toBe(false);
    expect(findDocument(reader, slugOf(middle))?.files).toMatchObject([
      { position: 1, documents: 4, leaves: '2', earlier: null, later: { title: 'On 2 verso' } },
    ]);
    expect(findDocument(reader, slugOf(nowhere))?.files).toMatchObject([{ position: 4, leaves: null, later: null }]);
  });
});

it('names who held an office when a document was made, and says when that isn’t certain', async () => {
  const office = await putPublished(archive, makeRecord('agent', 'Keeper', { type: 'office' }));
  const held = (from: string, to: string) => ({ relations: [{ agent: linkTo(office), relation: 'held', from, to }] });
  await putPublished(archive, makeRecord('agent', 'Before', held('1949', '1953-03-05')));
  await putPublished(archive, makeRecord('agent', 'After', held('1953-03-05', '1955')));
  const agents = { agents: [{ agent: linkTo(office), role: 'author' }] };
  const holdersOf = async (day: string) => {
    const made = await putPublished(archive, makeDocument('By the keeper', day, agents));
    return findDocument(reader, slugOf(made))?.holders.map(({ agent, certain }) => [agent.name, certain]);
  };
  expect(await holdersOf('1953-07-27')).toEqual([['After', true]]);
  expect(await holdersOf('1952')).toEqual([['Before', true]]);
  expect(await holdersOf('1955-06')).toEqual([['After', false]]);
  expect(await holdersOf('1953')).toEqual([
    ['After', false],
    ['Before', false],
  ]);
  expect(await holdersOf('1960')).toEqual([]);
});
