import { archiveZone } from '@fonds/db/archive';
import { assign, findAssignee, listColleagues } from '@fonds/db/assignments';
import { answer, comment, listThreads } from '@fonds/db/comments';
import type { Connection } from '@fonds/db/open';
import { getRecordRow } from '@fonds/db/revisions';
import { findFailed, findWaiting } from '@fonds/db/schedules';
import { takeBackAsk } from '@fonds/db/steps-back';
import { listEarlierPublished } from '@fonds/db/takedowns';
import { findLastStep, listUnderWay } from '@fonds/db/under-way';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { localTimeOf } from '@fonds/domain/local-time';
import { recordIdSchema, recordKindSchema } from '@fonds/domain/record';
import type { ReviewOfRecord } from '@fonds/domain/views/review';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const id = recordIdSchema;
const words = z.string().trim().min(1, 'write something').max(5000);

function reviewOf(db: Connection, recordId: string): ReviewOfRecord {
  const row = getRecordRow(db, recordId);
  const timeZone = archiveZone(db);
  const sentBack = row.state === 'sent-back' ? findLastStep(db, recordId, 'sent-back') : undefined;
  const waiting = row.state === 'scheduled' ? findWaiting(db, recordId) : undefined;
  const failed = row.state === 'in-review' ? findFailed(db, recordId) : undefined;
  return {
    threads: listThreads(db, recordId),
    assignedTo: findAssignee(db, recordId),
    sentBack: sentBack ? { reason: sentBack.note ?? '', by: sentBack.by, at: sentBack.at } : null,
    scheduled: waiting
      ? {
          publishAt: waiting.publishAt,
          local: localTimeOf(waiting.publishAt, timeZone),
          revision: waiting.revision,
        }
      : null,
    failed: failed?.reason ? { reason: failed.reason, at: failed.publishAt } : null,
    timeZone,
    earlier: listEarlierPublished(db, recordId),
  };
}

/** What curators say to each other about records, who has them in hand, and what waits for whom. */
export const reviewRouter = deskRouterOf({
  ofRecord: procedureFor('read-drafts')
    .input(z.object({ id }))
    .query(({ ctx, input }) => reviewOf(ctx.writer, input.id)),

  comment: procedureFor('write-drafts')
    .input(z.object({ id, field: z.string().max(100).nullable().default(null), words }))
    .mutation(({ ctx, input: { field, ...input } }) =>
      write(ctx.writer, (tx) => {
        const { kind } = getRecordRow(tx, input.id);
        if (field !== null && !fieldsOf(kind).some(({ key }) => key === field)) {
          throw new InvalidError([{ path: 'field', message: `There is no field “${field}”.` }]);
        }
        return { thread: comment(tx, ctx.act(), input.id, field, input.words) };
      }),
    ),

  answer: procedureFor('write-drafts')
    .input(
      z
        .object({
          thread: z.number().int(),
          action: z.enum(['say', 'resolve', 'reopen']),
          words: z.string().trim().max(5000).default(''),
        })
        .refine((line) => line.action !== 'say' || line.words !== '', { path: ['words'], message: 'write something' }),
    )
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        answer(tx, ctx.act(), input.thread, input.action, input.words);
      }),
    ),

  colleagues: procedureFor('read-drafts').query(({ ctx }) => listColleagues(ctx.writer)),

  assign: procedureFor('write-drafts')
    .input(z.object({ id, user: z.string().max(100).nullable() }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        assign(tx, ctx.act(), input.id, input.user);
      }),
    ),

  takeBack: procedureFor('write-drafts')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        takeBackAsk(tx, ctx.act(), input.id);
      }),
    ),

  underWay: procedureFor('read-drafts')
    .input(
      z.object({
        state: z.enum(['in-review', 'sent-back', 'scheduled']).default('in-review'),
        kind: recordKindSchema.optional(),
        assigned: z.enum(['me', 'nobody']).optional(),
        after: z.string().max(20).optional(),
      }),
    )
    .query(({ ctx, input: { state, kind, assigned, after } }) =>
      listUnderWay(ctx.writer, {
        states: [state],
        kind,
        assignedTo: assigned === 'me' ? ctx.user.id : assigned === 'nobody' ? null : undefined,
        after,
        most: 50,
      }),
    ),
});
