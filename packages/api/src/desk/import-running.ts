import { audit } from '@fonds/db/audit';
import { findBatch, silenceMilliseconds } from '@fonds/db/batches';
import { countPlan } from '@fonds/db/import-plan';
import { askToStop, getImport, moveImport } from '@fonds/db/imports';
import { write } from '@fonds/db/write';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import type { ImportState } from '@fonds/domain/views/import';
import { addImportJob } from '../import/jobs.ts';
import { giveUpStopped, runImport } from '../import/run.ts';
import { procedureFor } from '../trpc.ts';
import { detailOf, oneImport } from './one-import.ts';

/** So much is done while whoever asked waits; more is left to the worker. */
const smallRows = 200;

/** An import that is carried out, stopped, gone on with, undone. */
export const importRunning = {
  /** Carries the plan out. A small one is done when this returns; a larger one is left to the worker. */
  run: procedureFor('import')
    .input(oneImport)
    .mutation(async ({ ctx, input }) => {
      const counts = countPlan(ctx.writer, input.number);
      const small = counts.new + counts.changed + counts.doubtful <= smallRows;
      await write(ctx.writer, (tx) => {
        const record = getImport(tx, input.number);
        if (counts.refused > 0 && !record.skipRefused) {
          const message = `Rows are refused (${String(counts.refused)}): put them right in the file, or leave them out.`;
          throw new InvalidError([{ path: 'skipRefused', message }]);
        }
        moveImport(tx, ctx.act().at, input.number, ['planned'], 'running', {
          done: 0,
          total: counts.new + counts.changed,
          stopAsked: false,
        });
        audit(tx, ctx.act(), 'run-import', { detail: `import ${String(input.number)}` });
        if (!small) addImportJob(tx, ctx.act(), 'run', input.number);
      });
      if (small) await runImport(ctx.writer, ctx.act, input.number);
      return detailOf(ctx, input.number);
    }),

  /** Stops a running import after what it is in the middle of; it can be gone on with, or undone. */
  stop: procedureFor('import')
    .input(oneImport)
    .mutation(async ({ ctx, input }) => {
      await write(ctx.writer, (tx) => {
        moveImport(tx, ctx.act().at, input.number, ['running'], 'running');
        askToStop(tx, input.number);
        audit(tx, ctx.act(), 'stop-import', { detail: `import ${String(input.number)}` });
      });
      return detailOf(ctx, input.number);
    }),

  resume: procedureFor('import')
    .input(oneImport)
    .mutation(async ({ ctx, input }) => {
      await write(ctx.writer, (tx) => {
        const { batch } = getImport(tx, input.number);
        const heard = batch === null ? undefined : findBatch(tx, batch)?.heartbeatAt;
        const silentSince = new Date(ctx.now().getTime() - silenceMilliseconds).toISOString();
        // One whose worker gave it up goes on too.
        const from: ImportState[] = heard !== undefined && heard < silentSince ? ['stopped', 'running'] : ['stopped'];
        moveImport(tx, ctx.act().at, input.number, from, 'running', { stopAsked: false, error: null });
        audit(tx, ctx.act(), 'go-on-with-import', { detail: `import ${String(input.number)}` });
        addImportJob(tx, ctx.act(), 'run', input.number);
      });
      return detailOf(ctx, input.number);
    }),

  /** Takes everything back that an import made or changed; of a stopped one nothing is kept. */
  undo: procedureFor('import')
    .input(oneImport)
    .mutation(async ({ ctx, input }) => {
      const { state, batch } = getImport(ctx.writer, input.number);
      if (batch === null) throw new ConflictError(`Import ${String(input.number)} has written nothing.`);
      if (state === 'stopped') {
        await giveUpStopped(ctx.writer, ctx.act, input.number);
        return detailOf(ctx, input.number);
      }
      await write(ctx.writer, (tx) => {
        moveImport(tx, ctx.act().at, input.number, ['done'], 'undoing', { done: 0, error: null });
        audit(tx, ctx.act(), 'undo-import', { detail: `import ${String(input.number)}` });
        addImportJob(tx, ctx.act(), 'undo', input.number);
      });
      return detailOf(ctx, input.number);
    }),
};
