import type { Act, Actor } from '@fonds/db/actor';
import { addJob } from '@fonds/db/jobs';
import { getImport, moveImport } from '@fonds/db/imports';
import type { Transaction, Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { ConflictError, FondsError } from '@fonds/domain/errors';
import { importStates } from '@fonds/domain/views/import';
import { z } from 'zod';
import { planFile } from './file-import.ts';
import { keptFileOf } from './kept-files.ts';
import type { PlanOptions } from './plan.ts';
import { answersSchema } from './read-options.ts';
import { runImport } from './run.ts';
import { undoImport } from './undo.ts';

/** The kinds of work that imports leave to the worker. */
export const importJobs = { plan: 'plan-import', run: 'run-import', undo: 'undo-import' } as const;

const payloadSchema = z.object({
  number: z.number().int(),
  by: z.object({ userId: z.string().nullable(), name: z.string() }),
  answers: answersSchema.default([]),
});

/** Leaves work on an import to the worker, in the name of whoever asked. */
export function addImportJob(
  tx: Transaction,
  act: Act,
  job: keyof typeof importJobs,
  number: number,
  answers: PlanOptions['answers'] = [],
): void {
  addJob(tx, importJobs[job], { number, by: act.by, answers }, act.at, act.at);
}

/** Plans the import of a kept file; what keeps that from being done stands in the import afterwards too. */
export async function planKept(db: Writer, act: () => Act, number: number, options: PlanOptions = {}): Promise<void> {
  try {
    await planFile(db, act, number, keptFileOf(db, getImport(db, number)), options);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    const message = error instanceof Error ? error.message : String(error);
    await write(db, (tx) => {
      moveImport(tx, act().at, number, importStates, 'failed', { error: message });
    });
    throw error;
  }
}

type Handler = (db: Writer, payload: unknown, signal: AbortSignal) => Promise<void>;

function handler(
  work: (db: Writer, act: () => Act, given: z.infer<typeof payloadSchema>, signal: AbortSignal) => Promise<unknown>,
): Handler {
  return async (db, payload, signal) => {
    const given = payloadSchema.parse(payload);
    const by: Actor = given.by;
    try {
      await work(db, () => ({ by, at: new Date().toISOString() }), given, signal);
    } catch (error) {
      // The import says what was wrong; trying again would come to the same.
      if (signal.aborted || !(error instanceof FondsError)) throw error;
    }
  };
}

/** What the worker does with each kind of work; each may be begun again after its process died. */
export const importHandlers: readonly (readonly [string, Handler])[] = [
  [importJobs.plan, handler((db, act, { number, answers }, signal) => planKept(db, act, number, { answers, signal }))],
  [importJobs.run, handler((db, act, { number }, signal) => runImport(db, act, number, { signal }))],
  [
    importJobs.undo,
    handler((db, act, { number }, signal) => {
      const { batch } = getImport(db, number);
      if (batch === null) throw new ConflictError(`Import ${String(number)} has written nothing.`);
      return undoImport(db, act, batch, { signal });
    }),
  ],
];
