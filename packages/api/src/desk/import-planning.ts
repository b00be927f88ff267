import { audit } from '@fonds/db/audit';
import { acceptPlanRow, findPlanRow, listPlan } from '@fonds/db/import-plan';
import { answerTarget, findTargetByNumber, listAsked, listWaiting } from '@fonds/db/import-targets';
import { changeImport, getImport, moveImport } from '@fonds/db/imports';
import { newRecordId } from '@fonds/db/record-ids';
import { findRecordRow } from '@fonds/db/revisions';
import { write, writeInChunks } from '@fonds/db/write';
import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import { recordIdSchema } from '@fonds/domain/record';
import { planOutcomes } from '@fonds/domain/views/import';
import { z } from 'zod';
import { addImportJob, planKept } from '../import/jobs.ts';
import { settlerOf } from '../import/settler.ts';
import { answersSchema } from '../import/read-options.ts';
import { procedureFor } from '../trpc.ts';
import { detailOf, importNumber, importPageSize, oneImport, unreadStates } from './one-import.ts';

/** So much is read while whoever asked waits; more is left to the worker. */
const smallBytes = 200_000;

/** The plan of an import: made, looked at, its questions answered, its doubtful rows taken. */
export const importPlanning = {
  /** Works out what every row comes to. A small file is done when this returns; a larger one is left to the worker. */
  plan: procedureFor('import')
    .input(oneImport.extend({ answers: answersSchema.default([]) }))
    .mutation(async ({ ctx, input }) => {
      const { bytes } = getImport(ctx.writer, input.number);
      await write(ctx.writer, (tx) => {
        moveImport(tx, ctx.act().at, input.number, unreadStates, 'planning', { done: 0, total: 0, error: null });
        audit(tx, ctx.act(), 'plan-import', { detail: `import ${String(input.number)}` });
        if (bytes > smallBytes) addImportJob(tx, ctx.act(), 'plan', input.number, input.answers);
      });
      if (bytes <= smallBytes) await planKept(ctx.writer, ctx.act, input.number, { answers: input.answers });
      return detailOf(ctx, input.number);
    }),

  rows: procedureFor('import')
    .input(oneImport.extend({ outcome: z.enum(planOutcomes).optional(), after: z.number().int().optional() }))
    .query(({ ctx, input: { number: of, outcome, after } }) => {
      const rows = listPlan(ctx.writer, of, { outcome, after, size: importPageSize });
      return { rows, next: rows.length === importPageSize ? (rows.at(-1)?.key ?? null) : null };
    }),

  /** Names that fit several records. */
  asked: procedureFor('import')
    .input(oneImport.extend({ after: z.number().int().default(0) }))
    .query(({ ctx, input }) => {
      const asked = listAsked(ctx.writer, input.number, input.after, importPageSize);
      return { asked, next: asked.length === importPageSize ? (asked.at(-1)?.number ?? null) : null };
    }),

  /** Says which record a name means, or that it is a new one, a document none; that holds for all rows of the import. */
  choose: procedureFor('import')
    .input(z.object({ target: importNumber, record: z.union([recordIdSchema, z.literal('new')]) }))
    .mutation(async ({ ctx, input }) => {
      const target = findTargetByNumber(ctx.writer, input.target);
      if (!target) throw new NotFoundError('There is no such question: the import was planned anew.');
      const { state } = getImport(ctx.writer, target.import);
      if (state !== 'planned')
        throw new ConflictError('Questions are answered between planning an import and running it.');
      const chosen = input.record === 'new' ? undefined : findRecordRow(ctx.writer, input.record);
      if (input.record !== 'new' && (chosen?.kind !== target.kind || chosen.state === 'discarded')) {
        throw new InvalidError([{ path: 'record', message: `Choose a ${target.kind} that stands, or a new one.` }]);
      }
      await write(ctx.writer, (tx) => {
        const otherwise = target.kind === 'document' ? 'none' : 'made';
        const id = chosen?.id ?? (otherwise === 'none' ? null : newRecordId());
        answerTarget(tx, target.number, id, chosen ? 'linked' : otherwise);
        audit(tx, ctx.act(), 'answer-import', {
          detail: `import ${String(target.import)}: ${target.name} is ${chosen?.id ?? (id === null ? 'none' : 'new')}`,
        });
      });
      const settler = settlerOf(ctx.writer, getImport(ctx.writer, target.import), []);
      const waiting = listWaiting(ctx.writer, target.number);
      await writeInChunks(ctx.writer, waiting, (tx, key) => {
        const row = findPlanRow(tx, key);
        if (row) settler.settleAgain(tx, row);
      });
      return { settled: waiting.length };
    }),

  /** Takes a doubtful row although it is doubtful, or all of them; those that ask which record is meant wait on. */
  accept: procedureFor('import')
    .input(oneImport.extend({ key: z.number().int().exactOptional(), accepted: z.boolean().default(true) }))
    .mutation(async ({ ctx, input: { number: of, key, accepted } }) => {
      const settler = settlerOf(ctx.writer, getImport(ctx.writer, of), []);
      await write(ctx.writer, (tx) => {
        const record = getImport(tx, of);
        moveImport(tx, ctx.act().at, of, ['planned'], 'planned');
        if (key === undefined) changeImport(tx, ctx.act(), of, { acceptDoubtful: accepted });
        else {
          if (!acceptPlanRow(tx, of, key))
            throw new NotFoundError('There is no such doubtful row: the import was planned anew.');
          const row = findPlanRow(tx, key);
          if (row) settler.settleAgain(tx, row);
        }
        const which = key === undefined ? 'all' : `row ${String(key)}`;
        audit(tx, ctx.act(), 'accept-rows', { detail: `import ${String(record.number)}: ${which}` });
      });
      return detailOf(ctx, of);
    }),
};
