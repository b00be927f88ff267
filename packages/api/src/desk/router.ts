import { listGiven } from '@fonds/db/assignments';
import { listRecords } from '@fonds/db/desk-lists';
import { countProblems } from '@fonds/db/problems';
import { listUnderWay } from '@fonds/db/under-way';
import { problems } from '@fonds/domain/problems';
import { allows } from '@fonds/domain/roles';
import type { DeskHome } from '@fonds/domain/views/desk';
import { publicRouter } from '../public/router.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { auditRouter } from './audit.ts';
import { bulkRouter } from './bulk.ts';
import { exportsRouter } from './exports.ts';
import { documentBatchRouter } from './document-batch.ts';
import { filtersRouter } from './filters.ts';
import { importDetailsRouter } from './import-details.ts';
import { importsRouter } from './imports.ts';
import { namesRouter } from './names.ts';
import { historyRouter } from './history.ts';
import { listColumnsRouter } from './list-columns.ts';
import { mergingRouter } from './merging.ts';
import { accountRouter, usersRouter } from './people.ts';
import { problemsRouter } from './problems.ts';
import { publicationRouter } from './publication.ts';
import { recordsRouter } from './records.ts';
import { templatesRouter } from './templates.ts';
import { reviewRouter } from './review.ts';
import { termsRouter } from './terms.ts';
import { textsRouter } from './texts.ts';

/** What curators may ask and do; every procedure names the right that it asks for. */
const deskRouter = deskRouterOf({
  records: recordsRouter,
  users: usersRouter,
  account: accountRouter,
  desk: deskRouterOf({
    home: procedureFor('read-drafts').query(({ ctx }): DeskHome => {
      const recent = { sort: 'changed', pageSize: 20 } as const;
      return {
        mine: listRecords(ctx.writer, { ...recent, changedBy: ctx.user.id }).entries.filter(
          (row) => row.changed || row.publishedRevision === null,
        ),
        given: listGiven(ctx.writer, ctx.user.id, 50),
        waiting: listUnderWay(ctx.writer, {
          states: ['in-review'],
          assignedTo: ctx.user.id,
          orNobody: allows(ctx.user.role, 'review'),
          most: 50,
        }),
        sentBack: listUnderWay(ctx.writer, { states: ['sent-back'], of: ctx.user.id, most: 50 }),
        lately: listRecords(ctx.writer, recent).entries,
        problems: countProblems(ctx.writer).map(({ problem, ...counted }) => ({
          label: problems[problem],
          ...counted,
          path: `/problems/${problem}`,
        })),
      };
    }),
  }),
  names: namesRouter,
  templates: templatesRouter,
  filters: filtersRouter,
  listColumns: listColumnsRouter,
  documentBatch: documentBatchRouter,
  audit: auditRouter,
  bulk: bulkRouter,
  history: historyRouter,
  merging: mergingRouter,
  problems: problemsRouter,
  publication: publicationRouter,
  review: reviewRouter,
  exports: exportsRouter,
  imports: importsRouter,
  importDetails: importDetailsRouter,
  terms: termsRouter,
  texts: textsRouter,
});

/** The curator's router: the public's and the desk's over one context. */
export const appRouter = deskRouterOf({ public: publicRouter, desk: deskRouter });

export type AppRouter = typeof appRouter;
