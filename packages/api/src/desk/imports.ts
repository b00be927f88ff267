import { audit } from '@fonds/db/audit';
import { findBatch, silenceMilliseconds } from '@fonds/db/batches';
import { acceptPlanRow, countPlan, findPlanRow, listPlan } from '@fonds/db/import-plan';
import { listMappings, removeMapping, saveMapping } from '@fonds/db/import-mappings';
import { answerTarget, findTargetByNumber, listAsked, listWaiting } from '@fonds/db/import-targets';
import { askToStop, changeImport, getImport, listImports, moveImport, summaryOf } from '@fonds/db/imports';
import { newRecordId } from '@fonds/db/record-ids';
import { findRecordRow } from '@fonds/db/revisions';
import { write, writeInChunks } from '@fonds/db/write';
import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import { recordIdSchema } from '@fonds/domain/record';
import { planOutcomes, type ImportState } from '@fonds/domain/views/import';
import { importFormats } from '@fonds/formats/import/all';
import { z } from 'zod';
import { getImportFormat, sourceOf, startFileImport } from '../import/file-import.ts';
import { addImportJob, planKept } from '../import/jobs.ts';
import { describeKept, keptFileOf } from '../import/kept-files.ts';
import { settlerOf } from '../import/plan.ts';
import { answersSchema, readOptionsOf, readOptionsSchema } from '../import/read-options.ts';
import { giveUpStopped, runImport } from '../import/run.ts';
import { deskRouterOf, procedureFor, type DeskContext } from '../trpc.ts';

const number = z.number().int().min(1);
const one = z.object({ number });
const pageSize = 50;
/** So much is done while whoever asked waits; more is left to the worker. */
const smallBytes = 200_000;
const smallRows = 200;
const options = readOptionsSchema;
const collection = z.string().trim().min(1).max(500).nullable();
const name = z.string().trim().min(1, 'give it a name').max(200);

/** An import with what its rows come to, and how it is read. */
function detailOf({ writer }: Pick<DeskContext, 'writer'>, of: number) {
  const record = getImport(writer, of);
  const asked = listAsked(writer, of, 0, 1).length > 0;
  return { ...summaryOf(record), counts: countPlan(writer, of), options: readOptionsOf(record.options), asked };
}

const unread = ['uploaded', 'planned', 'failed'] as const;

/** Imports of files: looked through, asked about, carried out, stopped, undone. */
export const importsRouter = deskRouterOf({
  formats: procedureFor('import').query(() =>
    importFormats.map(({ id, label, extensions }) => ({ id, label, extensions })),
  ),

  list: procedureFor('import')
    .input(z.object({ before: number.optional() }))
    .query(({ ctx, input }) => {
      const imports = listImports(ctx.writer, input.before, pageSize);
      return { imports, next: imports.length === pageSize ? (imports.at(-1)?.number ?? null) : null };
    }),

  get: procedureFor('import')
    .input(one)
    .query(({ ctx, input }) => detailOf(ctx, input.number)),

  /** Begins the import of a file that was sent. */
  start: procedureFor('import')
    .input(
      z.object({
        upload: recordIdSchema,
        fileName: z.string().min(1).max(500),
        format: z.string(),
        collection: collection.default(null),
        publish: z.boolean().default(false),
        options: options.default({}),
      }),
    )
    .mutation(async ({ ctx, input: { upload, ...input } }) => {
      getImportFormat(input.format);
      const { bytes, sha256 } = await describeKept(ctx.writer, upload);
      const begun = {
        ...input,
        file: upload,
        bytes,
        sha256,
        origin: 'desk',
        skipRefused: false,
        acceptDoubtful: false,
      } as const;
      const made = await startFileImport(ctx.writer, ctx.act, begun);
      await write(ctx.writer, (tx) => {
        audit(tx, ctx.act(), 'begin-import', { detail: `import ${String(made)}: ${input.fileName}` });
      });
      return { number: made };
    }),

  /** The same kept file once more: what has been put right since is new or changed, the rest unchanged. */
  again: procedureFor('import')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      const {
        file,
        fileName,
        bytes,
        sha256,
        format,
        collection: into,
        publish,
        ...past
      } = getImport(ctx.writer, input.number);
      keptFileOf(ctx.writer, { file, fileName });
      const same = {
        file,
        fileName,
        bytes,
        sha256,
        format,
        collection: into,
        publish,
        options: readOptionsOf(past.options),
      };
      const wish = { origin: 'desk', skipRefused: false, acceptDoubtful: false } as const;
      const made = await startFileImport(ctx.writer, ctx.act, { ...same, ...wish });
      await write(ctx.writer, (tx) => {
        audit(tx, ctx.act(), 'begin-import', { detail: `import ${String(made)}: ${fileName}` });
      });
      return { number: made };
    }),

  /** What was found out about the file. */
  inspect: procedureFor('import')
    .input(one)
    .query(({ ctx, input }) => {
      const record = getImport(ctx.writer, input.number);
      const file = keptFileOf(ctx.writer, record);
      return getImportFormat(record.format).inspect(file, readOptionsOf(record.options));
    }),

  /** Changes how a file is read or what becomes of it. What changes how it is read asks for a new plan. */
  change: procedureFor('import')
    .input(
      one.extend({
        format: z.string().exactOptional(),
        collection: collection.exactOptional(),
        options: options.exactOptional(),
        publish: z.boolean().exactOptional(),
        skipRefused: z.boolean().exactOptional(),
      }),
    )
    .mutation(async ({ ctx, input: { number: of, options: read, ...change } }) => {
      if (change.format !== undefined) getImportFormat(change.format);
      await write(ctx.writer, (tx) => {
        const record = getImport(tx, of);
        const anew = read !== undefined || change.format !== undefined || change.collection !== undefined;
        moveImport(tx, ctx.act().at, of, unread, anew ? 'uploaded' : record.state, { error: null });
        const { format, collection: into, fileName } = { ...record, ...change };
        const kept = read === undefined ? {} : { options: JSON.stringify(read) };
        changeImport(tx, ctx.act(), of, { ...change, ...kept, source: sourceOf(format, fileName, into) });
        audit(tx, ctx.act(), 'change-import', { detail: `import ${String(of)}` });
      });
      return detailOf(ctx, of);
    }),

  /** Works out what every row comes to. A small file is done when this returns; a larger one is left to the worker. */
  plan: procedureFor('import')
    .input(one.extend({ answers: answersSchema.default([]) }))
    .mutation(async ({ ctx, input }) => {
      const { bytes } = getImport(ctx.writer, input.number);
      await write(ctx.writer, (tx) => {
        moveImport(tx, ctx.act().at, input.number, unread, 'planning', { done: 0, total: 0, error: null });
        audit(tx, ctx.act(), 'plan-import', { detail: `import ${String(input.number)}` });
        if (bytes > smallBytes) addImportJob(tx, ctx.act(), 'plan', input.number, input.answers);
      });
      if (bytes <= smallBytes) await planKept(ctx.writer, ctx.act, input.number, { answers: input.answers });
      return detailOf(ctx, input.number);
    }),

  rows: procedureFor('import')
    .input(one.extend({ outcome: z.enum(planOutcomes).optional(), after: z.number().int().optional() }))
    .query(({ ctx, input: { number: of, outcome, after } }) => {
      const rows = listPlan(ctx.writer, of, { outcome, after, size: pageSize });
      return { rows, next: rows.length === pageSize ? (rows.at(-1)?.key ?? null) : null };
    }),

  /** Names that fit several records. */
  asked: procedureFor('import')
    .input(one.extend({ after: z.number().int().default(0) }))
    .query(({ ctx, input }) => {
      const asked = listAsked(ctx.writer, input.number, input.after, pageSize);
      return { asked, next: asked.length === pageSize ? (asked.at(-1)?.number ?? null) : null };
    }),

  /** Says which record a name means, or that it is a new one; that holds for all rows of the import. */
  choose: procedureFor('import')
    .input(z.object({ target: number, record: z.union([recordIdSchema, z.literal('new')]) }))
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
        answerTarget(tx, target.number, chosen?.id ?? newRecordId(), chosen ? 'linked' : 'made');
        audit(tx, ctx.act(), 'answer-import', {
          detail: `import ${String(target.import)}: ${target.name} is ${chosen ? chosen.id : 'new'}`,
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
    .input(one.extend({ key: z.number().int().exactOptional(), accepted: z.boolean().default(true) }))
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

  /** Carries the plan out. A small one is done when this returns; a larger one is left to the worker. */
  run: procedureFor('import')
    .input(one)
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
    .input(one)
    .mutation(async ({ ctx, input }) => {
      await write(ctx.writer, (tx) => {
        moveImport(tx, ctx.act().at, input.number, ['running'], 'running');
        askToStop(tx, input.number);
        audit(tx, ctx.act(), 'stop-import', { detail: `import ${String(input.number)}` });
      });
      return detailOf(ctx, input.number);
    }),

  resume: procedureFor('import')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      await write(ctx.writer, (tx) => {
        const { batch } = getImport(tx, input.number);
        const heard = batch === null ? undefined : findBatch(tx, batch)?.heartbeatAt;
        const silentSince = new Date(ctx.now().getTime() - silenceMilliseconds).toISOString();
        // One whose worker gave it up goes on too.
        const from: ImportState[] = heard !== undefined && heard < silentSince ? ['stopped', 'running'] : ['stopped'];
        moveImport(tx, ctx.act().at, input.number, from, 'running', { stopAsked: false });
        audit(tx, ctx.act(), 'go-on-with-import', { detail: `import ${String(input.number)}` });
        addImportJob(tx, ctx.act(), 'run', input.number);
      });
      return detailOf(ctx, input.number);
    }),

  /** Takes everything back that an import made or changed; of a stopped one nothing is kept. */
  undo: procedureFor('import')
    .input(one)
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

  mappings: procedureFor('import')
    .input(z.object({ format: z.string() }))
    .query(({ ctx, input }) =>
      listMappings(ctx.writer, input.format).map((row) => ({
        name: row.name,
        options: readOptionsOf(row.options),
        by: row.byName,
      })),
    ),

  saveMapping: procedureFor('import')
    .input(z.object({ format: z.string(), name, options }))
    .mutation(({ ctx, input }) => {
      getImportFormat(input.format);
      return write(ctx.writer, (tx) => {
        saveMapping(tx, ctx.act(), { ...input, options: JSON.stringify(input.options) });
        audit(tx, ctx.act(), 'keep-mapping', { detail: `${input.format}: ${input.name}` });
      });
    }),

  removeMapping: procedureFor('import')
    .input(z.object({ format: z.string(), name }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        if (!removeMapping(tx, input.format, input.name)) throw new NotFoundError('There is no mapping of this name.');
        audit(tx, ctx.act(), 'forget-mapping', { detail: `${input.format}: ${input.name}` });
      }),
    ),
});
