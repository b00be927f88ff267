import { countPlan } from '@fonds/db/import-plan';
import { listAsked } from '@fonds/db/import-targets';
import { getImport, summaryOf } from '@fonds/db/imports';
import { z } from 'zod';
import { readOptionsOf } from '../import/read-options.ts';
import type { DeskContext } from '../trpc.ts';

export const importNumber = z.number().int().min(1);

/** What a procedure about one import is given. */
export const oneImport = z.object({ number: importNumber });

/** How many imports, rows or questions a page has. */
export const importPageSize = 50;

/** An import with what its rows come to, and how it is read. */
export function detailOf({ writer }: Pick<DeskContext, 'writer'>, of: number) {
  const record = getImport(writer, of);
  const asked = listAsked(writer, of, 0, 1).length > 0;
  return { ...summaryOf(record), counts: countPlan(writer, of), options: readOptionsOf(record.options), asked };
}

/** The states of an import whose file may be read, or read anew. */
export const unreadStates = ['uploaded', 'planned', 'failed'] as const;
