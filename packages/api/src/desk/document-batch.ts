import { audit } from '@fonds/db/audit';
import { createRecord } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { batchOwnFields, documentOfRow, type BatchColumn } from '@fonds/domain/batch-row';
import type { KindedBody } from '@fonds/domain/bodies';
import { dateBases, dateKinds } from '@fonds/domain/dates/historical-date';
import { InvalidError, type Issue } from '@fonds/domain/errors';
import { readBody } from '@fonds/domain/fields/json';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { applyChanges } from './changes.ts';

/** As many as one transaction makes in its time; more are an import. */
const mostRows = 100;

const typed = z.string().max(5000);
const manner = z.object({
  titleLanguage: z.string().max(100),
  dateKind: z.literal(keysOf(dateKinds)),
  dateBasis: z.literal(keysOf(dateBases)),
  numberLabel: z.string().max(200),
});

/** Documents that share all but date, title, number and leaves. */
export const documentBatchRouter = deskRouterOf({
  make: procedureFor('write-drafts')
    .input(
      z.object({
        shared: z.record(z.string(), z.unknown()),
        manner,
        rows: z
          .array(z.object({ date: typed, edtf: z.string().max(200), title: typed, number: typed, leaves: typed }))
          .min(1, 'write at least one row')
          .max(mostRows, `make at most ${String(mostRows)} at once; more are an import`),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const records = readRows({ ...input, shared: readBody(input.shared) });
      const ids = await write(ctx.writer, (tx) => {
        const act = ctx.act();
        const made = records.map((record) => createRecord(tx, act, record, { message: 'Added with others' }).id);
        audit(tx, act, 'add-documents', {
          detail: made.length === 1 ? '1 document' : `${String(made.length)} documents`,
        });
        return made;
      });
      return { ids };
    }),
});

interface Given {
  readonly shared: Parameters<typeof documentOfRow>[0];
  readonly manner: Parameters<typeof documentOfRow>[2];
  readonly rows: readonly Parameters<typeof documentOfRow>[1][];
}

/** Every row as a document. Throws InvalidError with what is wrong in any of them, at its row and column. */
function readRows({ shared, manner: how, rows }: Given): KindedBody[] {
  const strange = Object.keys(shared).filter((key) => batchOwnFields.includes(key));
  if (strange.length > 0) {
    throw new InvalidError(strange.map((key) => ({ path: `shared.${key}`, message: 'each row says this itself' })));
  }
  const issues = new Map<string, Issue>();
  const read = rows.flatMap((row, index) => {
    try {
      return [applyChanges('document', {}, documentOfRow(shared, row, how))];
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      for (const issue of error.issues.map((found) => atRow(found, index))) issues.set(issue.path, issue);
      return [];
    }
  });
  if (issues.size > 0) throw new InvalidError([...issues.values()]);
  return read;
}

const columnOf: Readonly<Record<string, BatchColumn>> = {
  title: 'title',
  dates: 'date',
  numbers: 'number',
};

/** What is wrong with a document, said where it was typed: in its row, or in what all share. */
function atRow({ path, message }: Issue, row: number): Issue {
  if (path === 'title.language') return { path: 'manner.titleLanguage', message };
  const column = columnOf[path.split('.')[0] ?? ''];
  return { path: column ? `rows.${String(row)}.${column}` : `shared.${path}`, message };
}

function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): Key[] {
  const keys: Key[] = [];
  for (const key in labels) keys.push(key);
  return keys;
}
