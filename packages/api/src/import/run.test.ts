import { readArchive } from '@fonds/db/archive';
import { beat } from '@fonds/db/batches';
import { listHistory } from '@fonds/db/history';
import { examine } from '@fonds/db/doctor';
import { findDocument } from '@fonds/db/documents';
import type { Reader } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow, saveRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, putDraft, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRows, rowOf, rowsOf, type Imported } from '../testing/made-up-import.ts';
import { undoImport } from './undo.ts';

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(async () => {
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

// A reader of its own each time: what one counted it keeps for as long as the archive says that nothing changed.
const shown = () => readArchive(archive.reader()).documents;
const run = (...given: Parameters<typeof importRows> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
  importRows(archive.db, archive.act, ...given);

function idOf({ plan }: Imported, row: number): string {
  const id = plan.find((item) => item.row === row)?.recordId;
  if (!id) throw new Error(`Row ${row} made nothing.`);
  return id;
}

describe('thousands of documents at once', () => {
  it('are all shown or none, at every moment, and others get their turn to write between', async () => {
    const before = await putPublished(archive, makeDocument('Here before', '1950'));
    const seen = new Set<number>();
    const others: Promise<string>[] = [];
    let over = false;
    let whileStaging = 0;
    const { batch } = await run(rowsOf(2500), {
      progress: (done) => {
        seen.add(shown());
        const other = putDraft(archive, makeDocument(`Written meanwhile ${done}`));
        void other.then(() => (whileStaging += over ? 0 : 1));
        others.push(other);
      },
    });
    over = true;
    expect([...seen]).toEqual([1]);
    expect(others.length).toBeGreaterThan(1);
    expect(whileStaging).toBe(others.length);
    expect(shown()).toBe(2501);
    expect(batch).not.toBeNull();
    expect(getRecordRow(archive.db, before.id).state).toBe('published');
    const sweepable = archive.db.sqlite.prepare('SELECT count(*) FROM batches WHERE swept = 0').pluck().get();
    expect(sweepable).toBe(0);
  });

  it('replace those that stand at one moment too', async () => {
    await run(rowsOf(400));
    const changed = rowsOf(400).map(({ row }) => rowOf(row, `Made-up letter ${row}, corrected`));
    const seen = new Set<string>();
    const count = reader.sqlite
      .prepare<[], string>("SELECT count(*) || ' of ' || sum(title LIKE '%corrected') FROM visible_documents")
      .pluck();
    await run(changed, { progress: () => seen.add(count.get() ?? '') });
    expect([...seen]).toEqual(['400 of 0']);
    expect(count.get()).toBe('400 of 400');
  });
});

describe('an import that fails', () => {
  it('half-way leaves everything as it was', async () => {
    const first = await run(rowsOf(20));
    const dump = () =>
      ['records', 'revisions', 'transitions', 'slug_history', 'import_rows', 'documents', 'publications', 'names'].map(
        (table) => archive.db.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
      );
    const before = dump();
    const rows = rowsOf(60).map(({ row }) => rowOf(row, `Made-up letter ${row}, corrected`));
    const failing = run(rows, {
      progress: (done) => {
        if (done >= 60) throw new Error('a made-up failure');
      },
    });
    await expect(failing).rejects.toThrow('a made-up failure');
    expect(dump()).toEqual(before);
    expect(shown()).toBe(20);
    expect(listHistory(archive.db, idOf(first, 1)).entries).toHaveLength(3);
  });

  it('because it was taken for dead says so, and leaves nothing', async () => {
    const failing = run(rowsOf(60), {
      progress: () => {
        archive.db.sqlite.exec("UPDATE batches SET state = 'abandoned'");
      },
    });
    await expect(failing).rejects.toThrow(/taken for dead and rolled back/);
    expect(shown()).toBe(0);
    expect(archive.db.sqlite.prepare('SELECT count(*) FROM records').pluck().get()).toBe(0);
    await expect(write(archive.db, (tx) => beat(tx, 1, '2026-01-01'))).rejects.toThrow(ConflictError);
  });

  it('with nothing to do makes no batch', async () => {
    expect((await run([])).batch).toBeNull();
  });
});

it('while documents wait for their import to end, they can be edited but not published singly', async () => {
  const tried: Promise<PromiseSettledResult<unknown>[]>[] = [];
  await run(rowsOf(30), {
    progress: () => {
      const [id = ''] = archive.db.sqlite.prepare<[], string>('SELECT id FROM records').pluck().all();
      const saving = write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Early', '1953')));
      const publishing = write(archive.db, (tx) => publish(tx, archive.act(), id, 2));
      tried.push(Promise.allSettled([saving, publishing]));
    },
  });
  const [saved, published] = (await tried[0]) ?? [];
  expect(saved).toMatchObject({ value: 2 });
  expect(published?.status === 'rejected' && published.reason).toBeInstanceOf(ConflictError);
  expect(findDocument(reader, '1953-07-27-made-up-letter-1')?.entry.title.text).toBe('Made-up letter 1');
});

describe('an import undone', () => {
  const undo = ({ batch }: Imported) => undoImport(archive.db, archive.act, batch ?? 0);

  it('is gone whole, its addresses say so, and undoing it twice is refused', async () => {
    const imported = await run(rowsOf(30));
    const seen = new Set<number>();
    const undone = await undoImport(archive.db, archive.act, imported.batch ?? 0, {
      progress: () => seen.add(shown()),
    });
    expect(undone).toEqual({ batch: imported.batch, undone: 30, edited: [], terms: [] });
    expect([[...seen], shown()]).toEqual([[30], 0]);
    expect(getRecordRow(archive.db, idOf(imported, 1)).state).toBe('discarded');
    await expect(undo(imported)).rejects.toThrow(/undone already/);
  });

  it('puts what it changed back as it was', async () => {
    const first = await run(rowsOf(2));
    const second = await run([rowOf(1, 'Corrected'), ...rowsOf(2).slice(1)]);
    expect(second.plan.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged']);
    expect(await undo(second)).toMatchObject({ undone: 1, edited: [] });
    expect(findDocument(reader, '1953-07-27-made-up-letter-1')?.entry.title.text).toBe('Made-up letter 1');
    expect(shown()).toBe(2);
    await expect(undo(second)).rejects.toThrow(/undone already/);
    expect(await undo(first)).toMatchObject({ undone: 1, edited: [{ id: idOf(first, 1) }] });
  });

  it('leaves what curators edited since, and names it', async () => {
    const imported = await run(rowsOf(3));
    const id = idOf(imported, 2);
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Better', '1953')));
    expect(await undo(imported)).toEqual({
      batch: imported.batch,
      undone: 2,
      edited: [{ id, title: 'Better' }],
      terms: [],
    });
    expect(shown()).toBe(1);
  });

  it('of drafts sets them aside', async () => {
    const imported = await run(rowsOf(3), { publish: false });
    expect(shown()).toBe(0);
    expect(await undo(imported)).toMatchObject({ undone: 3 });
    expect(getRecordRow(archive.db, idOf(imported, 1)).state).toBe('discarded');
  });

  it('comes back with its ids and addresses when the same is imported again', async () => {
    const first = await run(rowsOf(3));
    await undo(first);
    const again = await run(rowsOf(3));
    expect(again.plan.map(({ recordId, revived }) => [recordId, revived])).toEqual(
      first.plan.map(({ recordId }) => [recordId, true]),
    );
    expect(findDocument(reader, '1953-07-27-made-up-letter-2')?.publications).toHaveLength(2);
    expect((await undo(again)).undone).toBe(3);
    expect(shown()).toBe(0);
  });

  it('needs an import that there is', async () => {
    await expect(undoImport(archive.db, archive.act, 7)).rejects.toThrow('There is no import with the number 7.');
  });
});
