import { listRecords } from '@fonds/db/desk-lists';
import { countProblems } from '@fonds/db/problems';
import { listTerms } from '@fonds/db/terms';
import type { DeskHome } from '@fonds/domain/views/desk';
import { vocabularies } from '@fonds/domain/vocabularies';
import { z } from 'zod';
import { publicRouter } from '../public/router.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { auditRouter } from './audit.ts';
import { accountRouter, usersRouter } from './people.ts';
import { recordsRouter } from './records.ts';

/** What curators may ask and do; every procedure names the right that it asks for. */
const deskRouter = deskRouterOf({
  records: recordsRouter,
  users: usersRouter,
  account: accountRouter,
  desk: deskRouterOf({
    home: procedureFor('read-drafts').query(({ ctx }): DeskHome => {
      const recent = { sort: 'changed', page: 1, pageSize: 20 } as const;
      return {
        mine: listRecords(ctx.writer, { ...recent, changedBy: ctx.user.id }).entries.filter(
          (row) => row.changed || row.publishedRevision === null,
        ),
        lately: listRecords(ctx.writer, recent).entries,
        problems: countProblems(ctx.writer).map(({ problem, label, count }) => ({
          label,
          count,
          path: `/records/document?problem=${problem}`,
        })),
      };
    }),
  }),
  audit: auditRouter,
  terms: deskRouterOf({
    list: procedureFor('read-drafts')
      .input(z.object({ vocabulary: z.enum(vocabularies) }))
      .query(({ ctx, input }) => listTerms(ctx.writer, input.vocabulary)),
  }),
});

/** The curator's router: the public's and the desk's over one context. */
export const appRouter = deskRouterOf({ public: publicRouter, desk: deskRouter });

export type AppRouter = typeof appRouter;
