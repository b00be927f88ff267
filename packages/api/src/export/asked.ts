import type { ExportSelection } from '@fonds/db/export-rows';
import { InvalidError } from '@fonds/domain/errors';
import { isProblem } from '@fonds/domain/problems';
import { kindWords, recordIdSchema, recordKindSchema, recordStates, type RecordKind } from '@fonds/domain/record';
import { exportFormats, type DeskFormat } from '@fonds/formats/export/all';
import { z } from 'zod';

/** What somebody wants to take out: some records, what a list shows, or everything. */
export const exportAskedSchema = z.object({
  format: z.enum(exportFormats.map(({ id }) => id)),
  ids: z.array(recordIdSchema).min(1, 'choose at least one record').max(10_000).optional(),
  kind: recordKindSchema.optional(),
  state: z.enum([...recordStates, 'changed']).optional(),
  q: z.string().max(500).optional(),
  mine: z.boolean().optional(),
  problem: z.string().max(40).optional(),
  /** What the public sees, in place of the latest revisions. */
  published: z.boolean().optional(),
});
export type ExportAsked = z.infer<typeof exportAskedSchema>;

/** Reads what somebody asks for. Throws InvalidError, an issue for each part that can't be read. */
export function readAsked(given: unknown): ExportAsked {
  const asked = exportAskedSchema.safeParse(given);
  if (asked.success) return asked.data;
  throw new InvalidError(asked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

/** The format that was asked for. Throws InvalidError for one that there isn't. */
export function formatOf({ format }: Pick<ExportAsked, 'format'>): DeskFormat {
  const found = exportFormats.find(({ id }) => id === format);
  if (found) return found;
  const known = exportFormats.map(({ id }) => id).join(', ');
  throw new InvalidError([{ path: 'format', message: `“${format}” can’t be written. There are: ${known}.` }]);
}

/** The kinds of record that the file will hold. Throws InvalidError where the format holds none of what was asked for. */
export function kindsOf(asked: ExportAsked): readonly RecordKind[] {
  const { kinds, label } = formatOf(asked);
  const { kind } = asked;
  if (kind === undefined) return kinds;
  if (kinds.includes(kind)) return [kind];
  const held = kinds.map((each) => kindWords[each].many.toLowerCase()).join(' and ');
  throw new InvalidError([
    {
      path: 'format',
      message: `${label} holds ${held}, no ${kindWords[kind].many.toLowerCase()}: take another format.`,
    },
  ]);
}

/** Which records that are. `userId` is who *mine* means. Everything in the lossless form is what was set aside, too. */
export function selectionOf(asked: ExportAsked, userId: string | null): ExportSelection {
  const { ids, kind, state, q, mine, problem, published } = asked;
  const everything = [ids, kind, state, q, mine, problem].every((part) => part === undefined);
  return {
    ids,
    kinds: kindsOf(asked),
    state,
    q,
    changedBy: mine && userId !== null ? userId : undefined,
    problem: problem !== undefined && isProblem(problem) ? problem : undefined,
    withSetAside: everything && asked.format === 'jsonl',
    published,
  };
}

/** What was asked for in a line of the audit log. */
export function askedInWords({ format, ids, kind, ...filter }: ExportAsked): string {
  const narrowed = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [value === true ? name : `${name} ${value}`],
  );
  const what = ids ? `${ids.length} chosen records` : kind ? kindWords[kind].many.toLowerCase() : 'everything';
  return [`${what} as ${format}`, ...narrowed].join(', ');
}
