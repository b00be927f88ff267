import { deskRowOf, listCiting, listRecords, listUnpublishedTargets, publicPathOf } from '@fonds/db/desk-lists';
import { lookUp } from '@fonds/db/desk-search/look-up';
import { listHistory } from '@fonds/db/history';
import { findImportUnderWay } from '@fonds/db/imports';
import { highestParagraph } from '@fonds/db/paragraph-numbers';
import { merge, unmerge } from '@fonds/db/merging';
import { discard, publish, step, withdraw } from '@fonds/db/publication';
import { createRecord, findRecordRow, getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { audit } from '@fonds/db/audit';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { isProblem } from '@fonds/domain/problems';
import { isListColumn } from '@fonds/domain/list-columns';
import { recordIdSchema, recordKindSchema } from '@fonds/domain/record';
import { listSortSchema, listStates } from '@fonds/domain/record-list';
import type { DeskRecord } from '@fonds/domain/views/desk';
import { z } from 'zod';
import { refuseUnkeptScans } from '../scans/kept-scans.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { applyChanges } from './changes.ts';
import { understandDate } from './understood-date.ts';

const id = recordIdSchema;
const message = z.string().max(2000).optional();
const changes = z.record(z.string(), z.unknown());

const listInput = z.object({
  kind: recordKindSchema.optional(),
  state: z.enum(listStates).optional(),
  q: z.string().max(500).optional(),
  mine: z.boolean().optional(),
  problem: z.string().optional(),
  sort: listSortSchema.default('changed'),
  /** What is shown of each record beside its row. */
  columns: z.array(z.string().refine(isListColumn, 'there is no such column')).max(40).optional(),
  /** Where the page begins, or ends: `next` or `previous` of a page beside it. */
  after: z.string().max(2000).optional(),
  before: z.string().max(2000).optional(),
});

/** Everything about records that the desk may ask and do. */
export const recordsRouter = deskRouterOf({
  list: procedureFor('read-drafts')
    .input(listInput)
    .query(({ ctx, input: { mine, problem, ...query } }) =>
      listRecords(ctx.writer, {
        ...query,
        changedBy: mine ? ctx.user.id : undefined,
        problem: problem !== undefined && isProblem(problem) ? problem : undefined,
        pageSize: 50,
      }),
    ),

  get: procedureFor('read-drafts')
    .input(z.object({ id }))
    .query(({ ctx, input }): DeskRecord => {
      const row = getRecordRow(ctx.writer, input.id);
      const target = row.mergedInto === null ? undefined : findRecordRow(ctx.writer, row.mergedInto);
      return {
        ...deskRowOf(row),
        body: getRevision(ctx.writer, row.id, row.head).record.body,
        mergedInto: target ? { id: target.id, title: target.title } : null,
        publicPath: publicPathOf(row),
        underImport: findImportUnderWay(ctx.writer, row.id) ?? null,
      };
    }),

  create: procedureFor('write-drafts')
    .input(z.object({ kind: recordKindSchema, changes, message }))
    .mutation(async ({ ctx, input }) => {
      const record = applyChanges(input.kind, {}, input.changes);
      refuseUnkeptScans(ctx.files, record, {});
      const created = await write(
        ctx.writer,
        (tx) => createRecord(tx, ctx.act(), record, { message: input.message }).id,
      );
      return { id: created, revision: 1 };
    }),

  save: procedureFor('write-drafts')
    .input(z.object({ id, parent: z.number().int().min(1), changes, message }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        const row = getRecordRow(tx, input.id);
        // A stale parent is a conflict before anything else is said about what was typed.
        if (row.head !== input.parent) {
          throw new ConflictError('Somebody else saved this record while you were working on it.', row.head);
        }
        const base = getRevision(tx, input.id, input.parent).record;
        const record = applyChanges(row.kind, base.body, input.changes, highestParagraph(tx, row.id));
        refuseUnkeptScans(ctx.files, record, base.body);
        return { revision: saveRevision(tx, ctx.act(), input.id, input.parent, record, { message: input.message }) };
      }),
    ),

  history: procedureFor('read-drafts')
    .input(z.object({ id, before: z.number().int().min(1).optional() }))
    .query(({ ctx, input }) => ({
      record: deskRowOf(getRecordRow(ctx.writer, input.id)),
      ...listHistory(ctx.writer, input.id, input.before),
    })),

  revision: procedureFor('read-drafts')
    .input(z.object({ id, number: z.number().int().min(1) }))
    .query(({ ctx, input }) => {
      const { record, number, at, byName, message: words } = getRevision(ctx.writer, input.id, input.number);
      return { body: record.body, number, at, by: byName, message: words };
    }),

  restore: procedureFor('write-drafts')
    .input(z.object({ id, number: z.number().int().min(1), parent: z.number().int().min(1) }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        const { record } = getRevision(tx, input.id, input.number);
        const words = `Restored from revision ${String(input.number)}`;
        return { revision: saveRevision(tx, ctx.act(), input.id, input.parent, record, { message: words }) };
      }),
    ),

  unpublishedTargets: procedureFor('read-drafts')
    .input(z.object({ id }))
    .query(({ ctx, input }) => listUnpublishedTargets(ctx.writer, input.id, getRecordRow(ctx.writer, input.id).head)),

  citing: procedureFor('read-drafts')
    .input(z.object({ id }))
    .query(({ ctx, input }) => listCiting(ctx.writer, input.id, 20)),

  publish: procedureFor('publish')
    .input(
      z.object({ id, revision: z.number().int().min(1), together: z.array(id).max(200).default([]), note: message }),
    )
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        const row = getRecordRow(tx, input.id);
        if (row.head !== input.revision) {
          throw new ConflictError(
            'There is a newer revision than the one that you looked at. Look at it before you publish.',
            row.head,
          );
        }
        const act = ctx.act();
        for (const other of new Set(input.together.filter((each) => each !== input.id))) {
          publish(tx, act, other, getRecordRow(tx, other).head, { note: input.note });
        }
        return { publicPath: publish(tx, act, input.id, input.revision, { note: input.note }) };
      }),
    ),

  withdraw: procedureFor('withdraw')
    .input(z.object({ id, note: message }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        withdraw(tx, ctx.act(), input.id, { note: input.note });
      }),
    ),

  discard: procedureFor('write-drafts')
    .input(z.object({ id, note: message }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        discard(tx, ctx.act(), input.id, { note: input.note });
      }),
    ),

  askForReview: procedureFor('write-drafts')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        const row = getRecordRow(tx, input.id);
        // Only whoever may publish calls a scheduled publication off.
        if (row.state === 'scheduled') throw new ConflictError(`“${row.title}” is scheduled: cancel that first.`);
        step(tx, ctx.act(), row, 'in-review', { revision: row.head });
        audit(tx, ctx.act(), 'ask-for-review', { recordId: row.id });
      }),
    ),

  sendBack: procedureFor('review')
    .input(z.object({ id, note: z.string().trim().min(1, 'say what has to change').max(2000) }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        const row = getRecordRow(tx, input.id);
        step(tx, ctx.act(), row, 'sent-back', { revision: row.head, note: input.note });
        audit(tx, ctx.act(), 'send-back', { recordId: row.id });
      }),
    ),

  merge: procedureFor('merge')
    .input(z.object({ id, into: id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        merge(tx, ctx.act(), input.id, input.into);
      }),
    ),

  unmerge: procedureFor('merge')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        unmerge(tx, ctx.act(), input.id);
      }),
    ),

  lookup: procedureFor('read-drafts')
    .input(
      z.object({
        kinds: z.array(recordKindSchema).min(1),
        q: z.string().max(200),
        limit: z.number().int().min(1).max(50).default(10),
      }),
    )
    .query(({ ctx, input }) => (input.q.trim() === '' ? [] : lookUp(ctx.writer, input.kinds, input.q, input.limit))),

  understandDate: procedureFor('read-drafts')
    .input(z.object({ text: z.string().max(500), notation: z.enum(['words', 'edtf']).default('words') }))
    .query(({ input }) => understandDate(input.text, input.notation)),
});
