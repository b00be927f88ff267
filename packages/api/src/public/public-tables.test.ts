import { isPublicTable, publicSearchIndexes } from '@fonds/db/public-tables';
import type { Reader } from '@fonds/db/open';
import {
  freshArchive,
  makeDocument,
  makeRecord,
  makeText,
  putDraft,
  putPublished,
  type TestArchive,
} from '@fonds/db/testing';
import { fieldNames } from '@fonds/domain/query/signs';
import { recordKinds, type RecordKind } from '@fonds/domain/record';
import { afterEach, beforeEach, expect, it } from 'vitest';
import fc from 'fast-check';
import { everyPublicAnswer } from '../testing/every-public-answer.ts';
import { lives, MadeUpLife } from '../testing/made-up-life.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

/** A reader that remembers each statement that is prepared with it. */
function listeningReader(): { reader: Reader; statements: Set<string> } {
  const reader = archive.reader();
  const statements = new Set<string>();
  const prepare = reader.sqlite.prepare.bind(reader.sqlite);
  reader.sqlite.prepare = (sql: string) => {
    statements.add(sql);
    return prepare(sql);
  };
  return { reader, statements };
}

interface Step {
  readonly opcode: string;
  readonly p2: number;
  readonly p3: number;
}

/** The tables that SQLite opens for a statement; of an index, its table. */
function tablesOpenedBy(sql: string): string[] {
  const { sqlite } = archive.db;
  const roots = new Map(
    sqlite
      .prepare<[], { rootpage: number; table: string }>(
        'SELECT rootpage, tbl_name AS "table" FROM sqlite_schema WHERE rootpage > 0',
      )
      .all()
      .map(({ rootpage, table }) => [rootpage, table]),
  );
  roots.set(1, 'sqlite_schema');
  const nothing: null[] = Array.from(sql.replace(/'[^']*'/g, '').matchAll(/\?/g), () => null);
  const steps = sqlite.prepare<null[], Step>(`EXPLAIN ${sql}`).all(...nothing);
  const opened = steps.filter(({ opcode, p3 }) => ['OpenRead', 'ReopenIdx'].includes(opcode) && p3 === 0);
  const virtual = sqlite
    .prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...nothing)
    .flatMap(({ detail }) => /^(?:SCAN|SEARCH) (\S+) VIRTUAL TABLE/.exec(detail)?.[1] ?? [])
    .filter((name) => name !== 'json_each');
  expect(
    steps.filter(({ opcode }) => opcode === 'OpenWrite'),
    sql,
  ).toEqual([]);
  return [...opened.map(({ p2 }) => roots.get(p2) ?? `page ${p2}`), ...virtual];
}

async function populate(): Promise<{ kind: RecordKind; slug: string }[]> {
  const ids = new Map<RecordKind, { id: string; name: string }>();
  const addresses: { kind: RecordKind; slug: string }[] = [];
  const put = async (kind: RecordKind, more: object = {}) => {
    const { id, path } = await putPublished(archive, makeRecord(kind, `A made-up ${kind}`, more));
    ids.set(kind, { id, name: `The ${kind}` });
    addresses.push({ kind, slug: path.split('/').at(-1) ?? '' });
  };
  for (const kind of recordKinds.filter((one) => one !== 'document')) await put(kind);
  await put('document', {
    ...makeDocument('A letter', '1953-07-27', { type: 'letter', texts: [makeText('t1', ['Made up.'])] }).body,
    agents: [{ agent: ids.get('agent'), role: 'author' }],
    places: [{ place: ids.get('place'), role: 'about' }],
    subjects: [ids.get('subject')],
    collections: [ids.get('collection')],
  });
  return addresses;
}

it('every statement that a public procedure prepares opens public tables only', async () => {
  const addresses = await populate();
  const life = new MadeUpLife(archive, (stage) => stage());
  for (const deeds of fc.sample(lives, { numRuns: 3, seed: 1953 })) await life.live(deeds);
  const { reader, statements } = listeningReader();
  await everyPublicAnswer(reader, {
    addresses,
    identifiers: archive.db.sqlite.prepare<[], string>('SELECT id FROM records').pluck().all(),
    words: ['made up', '"made up" letter', 'a made-up agent'],
  });
  const opened = new Map([...statements].map((sql) => [sql, tablesOpenedBy(sql)]));
  expect(opened.size).toBeGreaterThan(30);
  const strange = [...opened].filter(([, tables]) => !tables.every(isPublicTable));
  expect(strange).toEqual([]);
  const seen = new Set([...opened.values()].flat());
  // What is listened to is what is there: the tables that these answers can't do without are among them.
  for (const table of ['documents', 'authorities', 'readings', 'links', 'names', ...publicSearchIndexes]) {
    expect(seen, table).toContain(table);
  }
});

it('a question in every field never opens the desk’s index, nor finds a draft by it', async () => {
  const addresses = await populate();
  await putDraft(archive, makeDocument('Zebras', '1953-07-27', { type: 'letter', staffNote: 'zebras' }));
  const { reader, statements } = listeningReader();
  const fields = fieldNames.map((name) => `${name}:zebras`);
  const words = [...fields, 'date:1953', 'type:letter', 'zeb* OR "zebras" OR zebras OR zebras NEAR made'];
  const answers = await everyPublicAnswer(reader, { addresses, identifiers: [], words });
  expect(JSON.stringify(answers.map(({ answer }) => answer))).not.toContain('Zebras');
  const opened = [...statements].flatMap(tablesOpenedBy);
  expect(opened.filter((table) => table.startsWith('desk_'))).toEqual([]);
});

it('a statement that would open a draft’s table is caught', () => {
  expect(tablesOpenedBy('SELECT rowid FROM desk_index WHERE desk_index MATCH ?')).toEqual(['desk_index']);
  expect(tablesOpenedBy('SELECT title FROM records')).toEqual(['records']);
  expect(tablesOpenedBy('SELECT 1 FROM visible_documents d JOIN revisions r ON r.record_id = d.id')).toContain(
    'revisions',
  );
  expect(isPublicTable('records')).toBe(false);
  expect(isPublicTable('revisions')).toBe(false);
  expect(isPublicTable('search_index_data')).toBe(true);
  const ofTheDesk = archive.db.sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE name LIKE 'desk%'")
    .pluck()
    .all();
  expect(ofTheDesk.length).toBeGreaterThan(2);
  expect(ofTheDesk.filter(isPublicTable)).toEqual([]);
});
