import { archiveZone } from '@fonds/db/archive';
import { listAudit, listAuditActors, stepThroughAudit } from '@fonds/db/audit-log';
import { auditFilterSchema } from '@fonds/domain/audit';
import type { AuditChoices } from '@fonds/domain/views/desk';
import { auditCsvHead, auditCsvRow } from '@fonds/formats/audit-csv';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const line = z.number().int().min(1).optional();

/** How many lines one step of a download takes: what one takes, others wait for. */
const linesInAStep = 1000;

/** The audit log, for whoever may read it; nobody can write into it by asking. */
export const auditRouter = deskRouterOf({
  list: procedureFor('read-audit')
    .input(auditFilterSchema.extend({ before: line, after: line }))
    .query(({ ctx, input: { before, after, ...filter } }) =>
      listAudit(ctx.writer, { filter, before, after, pageSize: 100 }),
    ),

  choices: procedureFor('read-audit').query(({ ctx }): AuditChoices => ({
    actors: listAuditActors(ctx.writer),
    timeZone: archiveZone(ctx.writer),
  })),

  /** One step of the log as CSV, newest first; the first one brings the names of the columns. */
  export: procedureFor('read-audit')
    .input(auditFilterSchema.extend({ before: line }))
    .query(({ ctx, input: { before, ...filter } }) => {
      const { entries, next } = stepThroughAudit(ctx.writer, filter, before, linesInAStep);
      return { csv: (before === undefined ? auditCsvHead : '') + entries.map(auditCsvRow).join(''), next };
    }),
});
