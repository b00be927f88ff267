import { makeDocument, makeText } from '@fonds/db/testing';
import { createRecord } from '@fonds/db/revisions';
import { writeInChunks } from '@fonds/db/write';
import { exportFormats } from '@fonds/formats/export/all';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

const records = 10_000;
let made: TestDesk;
beforeAll(async () => {
  made = await freshDesk();
  const numbers = Array.from({ length: records }, (_, number) => number);
  await writeInChunks(made.archive.db, numbers, (tx, number) => {
    const texts = [
      makeText(
        't1',
        Array.from({ length: 12 }, (__, place) => `Made-up words ${number}.${place} `.repeat(12)),
      ),
    ];
    createRecord(tx, made.archive.act(), makeDocument(`Made-up letter ${number}`, '1953-07-27', { texts }), {
      desk: () => undefined,
    });
  });
}, 120_000);
afterAll(() => {
  made.close();
});

test.each(exportFormats.map(({ id }) => id))(
  'ten thousand records as %s come in small pieces, and others get their turn between',
  async (format) => {
    const viewer = await made.userOf('viewer');
    const file = (await made.desk.download(viewer, { format, kind: 'document' })).open();
    let bytes = 0;
    let largest = 0;
    let others = 0;
    let isDone = false;
    // Whoever else asks something gets their turn between two steps.
    const tick = () => {
      others += 1;
      if (!isDone) setImmediate(tick);
    };
    setImmediate(tick);
    for await (const piece of file) {
      const { length } = piece as Uint8Array;
      bytes += length;
      largest = Math.max(largest, length);
    }
    isDone = true;
    expect(bytes).toBeGreaterThan(100_000);
    expect(largest).toBeLessThan(1_000_000);
    expect(others).toBeGreaterThan(50);
  },
  60_000,
);
