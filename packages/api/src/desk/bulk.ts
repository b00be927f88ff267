import {
  addBulkEdit,
  countBulkRows,
  getBulkEdit,
  listBulkEdits,
  listBulkRows,
  updateBulkEdit,
  type BulkEditRecord,
} from '@fonds/db/bulk-edits';
import { addJob } from '@fonds/db/jobs';
import type { Connection } from '@fonds/db/open';
import { findRecordRow, getRecordRow, getRevision } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { bulkChangeSchema, getBulkField, type BulkChange } from '@fonds/domain/bulk/bulk-change';
import { ConflictError, ForbiddenError, InvalidError } from '@fonds/domain/errors';
import { recordIdSchema, recordKindSchema, type RecordKind } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import { bulkOutcomes, type BulkEdit, type BulkRow } from '@fonds/domain/views/bulk';
import { z } from 'zod';
import { bulkJob, bulkPayload, goOn, mostAtOnce, refuseUnless } from '../bulk/bulk-jobs.ts';
import { changedRecord, differing, readChange } from '../bulk/changed-record.ts';
import { bulkSelectionSchema, keysOf, type BulkSelection } from '../bulk/selection.ts';
import { deskRouterOf, procedureFor, type DeskContext } from '../trpc.ts';

const number = z.number().int().min(1);
const message = z.string().trim().max(2000).optional();
const rowsAPage = 20;

type Asking = DeskContext & {
  readonly user: NonNullable<DeskContext['user']>;
  readonly act: () => { by: { userId: string | null; name: string }; at: string };
};

function viewOf(db: Connection, edit: BulkEditRecord): BulkEdit {
  const { byName, change, kind, state, publish, total, unchanged, done, error, at } = edit;
  const counts = countBulkRows(db, edit.number);
  const { number: own, message: words } = edit;
  const about = { number: own, kind, change: readChange(change), message: words, at, by: byName };
  return { ...about, state, publish, total, unchanged, done, error, counts };
}

/** Notes the change and examines it, at once where few records are chosen, else by the worker. */
async function prepare(
  ctx: Asking,
  asked: { kind: RecordKind | null; change: BulkChange; selection: BulkSelection; message: string | undefined },
): Promise<{ number: number }> {
  const total = keysOf(ctx.writer, asked.kind, asked.selection, ctx.user.id).length;
  if (total === 0) throw new InvalidError([{ path: 'selection', message: 'no record is chosen' }]);
  const made = await write(ctx.writer, (tx) => {
    const added = addBulkEdit(tx, ctx.act(), {
      kind: asked.kind,
      change: JSON.stringify(asked.change),
      selection: JSON.stringify(asked.selection),
      message: asked.message === undefined || asked.message === '' ? null : asked.message,
      total,
    });
    if (total > mostAtOnce) queue(ctx, added, tx);
    return added;
  });
  if (total <= mostAtOnce) await doNow(ctx, made);
  return { number: made };
}

function queue(ctx: Asking, edit: number, tx: Parameters<typeof addJob>[0]): void {
  const { by, at } = ctx.act();
  addJob(tx, bulkJob, bulkPayload(edit, by), at, at);
}

/** Does the work while somebody waits; what fails by chance, such as a full disk, the worker tries again. */
async function doNow(ctx: Asking, edit: number): Promise<void> {
  try {
    await goOn(ctx.writer, ctx.act, edit);
  } catch (error) {
    await write(ctx.writer, (tx) => {
      queue(ctx, edit, tx);
    });
    throw error;
  }
}

/** Moves it on from one state to the next, and does the work or has it done. */
async function start(
  ctx: Asking,
  edit: number,
  from: 'ready' | 'done' | 'failed',
  to: 'running' | 'undoing' | 'examining',
  publish?: boolean,
): Promise<void> {
  const total = await write(ctx.writer, (tx) => {
    const now = getBulkEdit(tx, edit);
    refuseUnless(now.state, from, 'This has been started already. Look at the page again.');
    if (to === 'running' && countBulkRows(tx, edit).change === 0)
      throw new ConflictError('There is nothing to change.');
    if (to === 'running') refuseUnlessMayMove(ctx, readChange(now.change));
    if (to === 'undoing' && now.publish) refuseUnlessMayPublish(ctx);
    updateBulkEdit(tx, edit, { state: to, done: 0, error: null, ...(publish === undefined ? {} : { publish }) });
    if (now.total > mostAtOnce) queue(ctx, edit, tx);
    return now.total;
  });
  if (total <= mostAtOnce) await doNow(ctx, edit);
}

function refuseUnlessMayPublish({ user }: Asking): void {
  if (allows(user.role, 'publish')) return;
  throw new ForbiddenError('It was published, so that only somebody who may publish can take it back.');
}

function refuseUnlessMayMove({ user }: Asking, change: BulkChange): void {
  if (change.kind !== 'move-links' || allows(user.role, 'merge')) return;
  throw new ForbiddenError('Only somebody who may merge records may part one.');
}

/** Changes of many records at once: examined first, then carried out, and taken back whole. */
export const bulkRouter = deskRouterOf({
  prepare: procedureFor('write-drafts')
    .input(z.object({ kind: recordKindSchema, selection: bulkSelectionSchema, change: bulkChangeSchema, message }))
    .mutation(({ ctx, input }) => {
      const { change } = input;
      if (change.kind === 'move-links') {
        throw new InvalidError([{ path: 'change.kind', message: 'links are moved by parting a record' }]);
      }
      getBulkField(input.kind, change);
      return prepare(ctx, { ...input, message: input.message });
    }),

  /** Parts a record: links to it that are chosen lead to another from now on, once that is carried out. */
  split: procedureFor('merge')
    .input(z.object({ from: recordIdSchema, to: recordIdSchema, selection: bulkSelectionSchema, message }))
    .mutation(({ ctx, input: { from, to, selection, message: words } }) => {
      const [source, target] = [getRecordRow(ctx.writer, from), getRecordRow(ctx.writer, to)];
      if (from === to || source.kind !== target.kind) {
        throw new InvalidError([{ path: 'to', message: 'choose another record of the same kind' }]);
      }
      if (target.state === 'merged' || target.state === 'discarded') {
        throw new ConflictError(`“${target.title}” is itself ${target.state}; choose a record that stands.`);
      }
      const change: BulkChange = { kind: 'move-links', from, to: { id: to, name: target.title } };
      return prepare(ctx, { kind: null, selection, change, message: words });
    }),

  get: procedureFor('read-drafts')
    .input(z.object({ number }))
    .query(({ ctx, input }) => viewOf(ctx.writer, getBulkEdit(ctx.writer, input.number))),

  list: procedureFor('read-drafts')
    .input(z.object({ before: number.optional() }))
    .query(({ ctx, input }) => {
      const found = listBulkEdits(ctx.writer, input.before, rowsAPage + 1);
      const entries = found.slice(0, rowsAPage).map((edit) => viewOf(ctx.writer, edit));
      return { entries, next: found.length > rowsAPage ? (entries.at(-1)?.number ?? null) : null };
    }),

  rows: procedureFor('read-drafts')
    .input(z.object({ number, outcome: z.enum(bulkOutcomes).optional(), after: z.number().int().min(0).default(0) }))
    .query(({ ctx, input }) => {
      const edit = getBulkEdit(ctx.writer, input.number);
      const change = readChange(edit.change);
      const isStaged = edit.state === 'running';
      const found = listBulkRows(ctx.writer, input.number, input.outcome, input.after, rowsAPage + 1);
      const rows = found.slice(0, rowsAPage).flatMap((row): BulkRow[] => {
        const record = findRecordRow(ctx.writer, row.recordId);
        if (!record) return [];
        const [before, after] = sidesOf(ctx.writer, isStaged ? { ...row, outcome: 'change' } : row, change);
        const { position, outcome, published, message: why } = row;
        const { id, kind, title } = record;
        return [{ position, id, kind, title, outcome, published, message: why, before, after }];
      });
      return { rows, next: found.length > rowsAPage ? (rows.at(-1)?.position ?? null) : null };
    }),

  run: procedureFor('write-drafts')
    .input(z.object({ number }))
    .mutation(({ ctx, input }) => start(ctx, input.number, 'ready', 'running', false)),

  /** The same, and what is public without a newer draft is published with the change. */
  runAndPublish: procedureFor('publish')
    .input(z.object({ number }))
    .mutation(({ ctx, input }) => start(ctx, input.number, 'ready', 'running', true)),

  /** Looks the chosen records through to the end, after that failed. */
  goOn: procedureFor('write-drafts')
    .input(z.object({ number }))
    .mutation(({ ctx, input }) => start(ctx, input.number, 'failed', 'examining')),

  undo: procedureFor('write-drafts')
    .input(z.object({ number }))
    .mutation(({ ctx, input }) => start(ctx, input.number, 'done', 'undoing')),
});

/** What a record said and says, as far as the two differ: as it would be, or as it was made. */
function sidesOf(
  db: Connection,
  { recordId: id, before, outcome }: { recordId: string; before: number; outcome: BulkRow['outcome'] },
  change: BulkChange,
): ReturnType<typeof differing> {
  const row = getRecordRow(db, id);
  const was = getRevision(db, id, before).record.body;
  if (outcome === 'change') return differing(row.kind, was, changedRecord(db, row, before, change)?.body ?? was);
  if (outcome === 'refused' || outcome === 'meanwhile') return [{}, {}];
  return differing(row.kind, was, getRevision(db, id, before + 1).record.body);
}
