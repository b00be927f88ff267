import { archiveDay, archiveZone } from '@fonds/db/archive';
import { askForJointPublication, getJointPublication, listJointPublications } from '@fonds/db/joint-publications';
import type { JointPublication } from '@fonds/db/joint-publications';
import { getRecordRow } from '@fonds/db/revisions';
import { cancelSchedule, schedule } from '@fonds/db/schedules';
import { discardChanges } from '@fonds/db/steps-back';
import { takeDown } from '@fonds/db/takedowns';
import { write } from '@fonds/db/write';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { instantOf } from '@fonds/domain/local-time';
import { recordIdSchema } from '@fonds/domain/record';
import type { JointPreview, JointView } from '@fonds/domain/views/review';
import { z } from 'zod';
import { previewJoint } from '../publishing/preview.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const id = recordIdSchema;
const revision = z.number().int().min(1);
const note = z.string().trim().max(2000).optional();
const together = z.object({ ids: z.array(id).max(20_000).optional(), collection: id.optional() });

function jointView(row: JointPublication): JointView {
  const { number, title, state, total, done, reason, at, byName, endedAt } = row;
  return { number, title, state, total, done, reason, at, by: byName, endedAt };
}

/** How records become public later or together, and how what was public leaves it. */
export const publicationRouter = deskRouterOf({
  /** Publishes one revision at a set time of the archive's clocks; again, to set another time. */
  schedule: procedureFor('publish')
    .input(z.object({ id, revision, at: z.string().max(40), together: z.array(id).max(200).default([]), note }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        const publishAt = instantOf(input.at, archiveZone(tx));
        const refuse = (message: string) => new InvalidError([{ path: 'at', message }]);
        if (publishAt === undefined) throw refuse('Give a day and a time, such as 2026-12-01 09:00.');
        const act = ctx.act();
        if (publishAt <= act.at) throw refuse('This time has passed: publish now, or set a later one.');
        const row = getRecordRow(tx, input.id);
        if (row.head !== input.revision) {
          throw new ConflictError('There is a newer revision than the one that you looked at.', row.head);
        }
        const others = [...new Set(input.together)].filter((other) => other !== input.id);
        schedule(tx, act, { id: input.id, revision: input.revision }, publishAt, {
          together: others.map((other) => ({ id: other, revision: getRecordRow(tx, other).head })),
          note: input.note,
        });
        return { publishAt };
      }),
    ),

  cancelSchedule: procedureFor('publish')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        cancelSchedule(tx, ctx.act(), input.id);
      }),
    ),

  discardChanges: procedureFor('write-drafts')
    .input(z.object({ id, parent: revision }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => ({ revision: discardChanges(tx, ctx.act(), input.id, input.parent) })),
    ),

  takeDown: procedureFor('withdraw')
    .input(
      z.object({
        id,
        revision: z.union([revision, z.literal('all')]),
        reason: z.string().trim().min(1, 'say why, in words for readers').max(2000),
      }),
    )
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        takeDown(tx, ctx.act(), input.id, input.revision, input.reason);
      }),
    ),

  preview: procedureFor('publish')
    .input(together)
    .query(async ({ ctx, input }): Promise<JointPreview> => {
      const { preview } = await previewJoint(ctx.writer, input, archiveDay(ctx.writer, ctx.now().toISOString()));
      return preview;
    }),

  /** Asks the worker to publish what was previewed; `seal` is the preview's. */
  publishJointly: procedureFor('publish')
    .input(together.extend({ seal: z.string().max(64), withoutRefused: z.boolean().default(false), note }))
    .mutation(async ({ ctx, input }) => {
      const { preview, publishable } = await previewJoint(
        ctx.writer,
        input,
        archiveDay(ctx.writer, ctx.now().toISOString()),
      );
      if (preview.seal !== input.seal) {
        throw new ConflictError('Something of this was changed since you looked at it. Look at it again.');
      }
      if (preview.refused.total > 0 && !input.withoutRefused) {
        throw new ConflictError('Some of these can’t be published: say that they are to be left out.');
      }
      if (publishable.length === 0) throw new ConflictError('There is nothing to publish here.');
      const { title } = preview;
      return write(ctx.writer, (tx) => ({
        number: askForJointPublication(tx, ctx.act(), { title, note: input.note, records: publishable }),
      }));
    }),

  joint: procedureFor('read-drafts')
    .input(z.object({ number: z.number().int() }))
    .query(({ ctx, input }) => jointView(getJointPublication(ctx.writer, input.number))),

  joints: procedureFor('read-drafts')
    .input(z.object({ before: z.number().int().nullable().default(null) }))
    .query(({ ctx, input }) => listJointPublications(ctx.writer, input.before, 20).map(jointView)),
});
