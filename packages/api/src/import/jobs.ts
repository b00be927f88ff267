import type { Act, Actor } from '@fonds/db/actor';
import { listUndoing } from '@fonds/db/batches';
import { addJob } from '@fonds/db/jobs';
import { getImport, moveImport } from '@fonds/db/imports';
import type { Transaction, Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { importStates, type ImportState } from '@fonds/domain/views/import';
import { z } from 'zod';
import { giveUpStaging } from '../in-batch.ts';
import { lastingReason } from '../publishing/on-behalf.ts';
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
      if (signal.aborted || lastingReason(error) === undefined) throw error;
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

type Ending = (db: Writer, payload: unknown, reason: string) => Promise<void>;

/** Brings an import back to the desk from one state to another, if it is in that. */
function bringBack(from: ImportState, to: ImportState): Ending {
  return async (db, payload, reason) => {
    const { number, by } = payloadSchema.parse(payload);
    const act = (): Act => ({ by, at: new Date().toISOString() });
    const { batch } = getImport(db, number);
    if (from === 'undoing' && batch !== null) await giveUpStaging(db, act, listUndoing(db, batch));
    await write(db, (tx) => {
      if (getImport(tx, number).state === from) moveImport(tx, act().at, number, [from], to, { error: reason });
    });
  };
}

/** What becomes of an import that the worker has given up: it says why, and is planned anew, gone on with or undone from the desk. */
export const importEndings: readonly (readonly [string, Ending])[] = [
  [importJobs.plan, bringBack('planning', 'failed')],
  [importJobs.run, bringBack('running', 'stopped')],
  [importJobs.undo, bringBack('undoing', 'done')],
];
