import { setImmediate } from 'node:timers/promises';
import { stepThroughEdited, type EditedSince } from '@fonds/db/import-edited';
import { findPlanRow, type PlannedRow } from '@fonds/db/import-plan';
import { getImport, listSameFile } from '@fonds/db/imports';
import type { Connection } from '@fonds/db/open';
import { findRecordRow, getRevision } from '@fonds/db/revisions';
import { NotFoundError } from '@fonds/domain/errors';
import { readBody, type JsonObject } from '@fonds/domain/fields/json';
import { recordKindSchema } from '@fonds/domain/record';
import type { ImportSides, TargetGroup } from '@fonds/domain/views/import';
import { mappingOf } from '@fonds/formats/import/table/propose-mapping';
import { targetGroupsOf } from '@fonds/formats/import/table/table-targets';
import { z } from 'zod';
import { differing } from '../bulk/changed-record.ts';
import { getImportFormat } from '../import/file-import.ts';
import { keptFileOf } from '../import/kept-files.ts';
import { readOptionsOf } from '../import/read-options.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { termsForForms } from '../vocabulary/terms-for-forms.ts';

const number = z.number().int().min(1);
const pageSize = 50;

/** What a page shows of an import beside its rows. */
export const importDetailsRouter = deskRouterOf({
  /** What the columns of a table may be read into whose rows are of a kind. */
  targets: procedureFor('import')
    .input(z.object({ kind: recordKindSchema }))
    .query(({ ctx, input }): TargetGroup[] =>
      targetGroupsOf(input.kind, termsForForms(ctx.writer)).map(({ label, targets }) => ({
        label,
        targets: targets.map(({ id, label: words, several = false, language = false, columnOnly = false }) => ({
          ...{ id, label: words, several, language, columnOnly },
        })),
      })),
    ),

  /** Where the columns of an import's table would go if its rows were of a kind. */
  mapping: procedureFor('import')
    .input(z.object({ number, kind: recordKindSchema }))
    .query(async ({ ctx, input }) => {
      const record = getImport(ctx.writer, input.number);
      const format = getImportFormat(record.format);
      const { columns } = await format.inspect(keptFileOf(ctx.writer, record), readOptionsOf(record.options));
      return mappingOf(input.kind, columns ?? [], termsForForms(ctx.writer));
    }),

  /** Other imports of the very same file. */
  sameFile: procedureFor('import')
    .input(z.object({ number }))
    .query(({ ctx, input }) => listSameFile(ctx.writer, getImport(ctx.writer, input.number))),

  /** Both sides of a row whose record stands, or may stand, already; null for any other. */
  sides: procedureFor('import')
    .input(z.object({ number, key: z.number().int() }))
    .query(({ ctx, input }): ImportSides | null => {
      const row = findPlanRow(ctx.writer, input.key);
      if (row?.import !== input.number) throw new NotFoundError('There is no such row: the import was planned anew.');
      return sidesOf(ctx.writer, row);
    }),

  /** Records that the import made or changed and that somebody edited since: undoing it leaves them. */
  edited: procedureFor('import')
    .input(z.object({ number, after: z.number().int().default(Number.MIN_SAFE_INTEGER) }))
    .query(async ({ ctx, input }) => {
      const { batch } = getImport(ctx.writer, input.number);
      const edited: EditedSince[] = [];
      let after: number | null = batch === null ? null : input.after;
      while (batch !== null && after !== null && edited.length < pageSize) {
        const step = stepThroughEdited(ctx.writer, batch, after);
        edited.push(...step.edited);
        after = step.next;
        await setImmediate();
      }
      return { edited, next: after };
    }),
});

function sidesOf(db: Connection, row: PlannedRow): ImportSides | null {
  if (row.body === null || row.kind === null) return null;
  const standing = row.parent === null ? twinIn(row.message) : row.recordId;
  const record = standing === null ? undefined : findRecordRow(db, standing);
  if (record?.kind !== row.kind) return null;
  const now = readBody(getRevision(db, record.id, record.head).record.body);
  const after = readBody(JSON.parse(row.body));
  // A source that is silent about a field doesn't empty it.
  const before = row.outcome === 'changed' ? now : only(now, Object.keys(after));
  const [left, right] = differing(row.kind, before, after);
  return { kind: row.kind, record: { id: record.id, title: record.title }, before: left, after: right };
}

/** The id of the record that a doubt is about stands in its words. */
function twinIn(message: string | null): string | null {
  return /\b[0-9A-HJKMNP-TV-Z]{26}\b/.exec(message ?? '')?.[0] ?? null;
}

function only(body: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.flatMap((key) => (body[key] === undefined ? [] : [[key, body[key]]])));
}
