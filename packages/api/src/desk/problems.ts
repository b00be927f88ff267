import { countProblems } from '@fonds/db/problems';
import { countUnvisited } from '@fonds/db/outside-links/visits';
import { dismissProblem, reviveProblem } from '@fonds/db/problems/dismissals';
import { countUnexamined } from '@fonds/db/problems/examine-problems';
import { listDismissals, listProblem } from '@fonds/db/problems/problem-lists';
import { write } from '@fonds/db/write';
import { isProblem } from '@fonds/domain/problems';
import { recordIdSchema } from '@fonds/domain/record';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const problem = z.string().refine(isProblem, 'there is no such problem');

/** What may be wrong in the data: counted, listed, and said to be no problem. */
export const problemsRouter = deskRouterOf({
  counts: procedureFor('read-drafts').query(({ ctx }) => ({
    problems: countProblems(ctx.writer),
    unexamined: countUnexamined(ctx.writer),
    unvisited: countUnvisited(ctx.writer),
  })),

  list: procedureFor('read-drafts')
    .input(z.object({ problem, after: z.string().max(40).optional() }))
    .query(({ ctx, input }) => listProblem(ctx.writer, input.problem, input.after, 50)),

  dismissed: procedureFor('read-drafts')
    .input(z.object({ problem, before: z.number().int().min(1).optional() }))
    .query(({ ctx, input }) => listDismissals(ctx.writer, input.problem, input.before, 50)),

  dismiss: procedureFor('write-drafts')
    .input(
      z.object({
        problem,
        id: recordIdSchema,
        other: recordIdSchema.optional(),
        about: z.string().max(10_000),
        reason: z.string().trim().min(1, 'say why it is no problem').max(2000),
      }),
    )
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        dismissProblem(tx, ctx.act(), input);
      }),
    ),

  revive: procedureFor('write-drafts')
    .input(z.object({ number: z.number().int().min(1) }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        reviveProblem(tx, ctx.act(), input.number);
      }),
    ),
});
