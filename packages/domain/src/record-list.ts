import { z } from 'zod';
import { isListColumn } from './list-columns.ts';
import { isProblem } from './problems.ts';
import { recordStates, type RecordKind } from './record.ts';

/** The orders of a list of records; along each an index is walked. */
export const listSorts = {
  changed: 'Changed lately',
  '-changed': 'Changed longest ago',
  title: 'Title',
  '-title': 'Title, from the end',
  date: 'Oldest first',
  '-date': 'Newest first',
} as const;
export type ListSort = keyof typeof listSorts;
export const listSortSchema = z.enum(['changed', '-changed', 'title', '-title', 'date', '-date']);

/** The states that a list can be narrowed to; *changed* is published with a newer revision. */
export const listStates = [...recordStates, 'changed'] as const;

/** The orders that a list of a kind can have: only documents are sorted by date. */
export function sortsOf(kind: RecordKind): readonly ListSort[] {
  return listSortSchema.options.filter((sort) => kind === 'document' || !sort.endsWith('date'));
}

/** A list of records without the page of it: what narrows it, its order and its columns. Nothing chosen is left out. */
export const keptListSchema = z.strictObject({
  q: z.string().trim().min(1).max(200).optional(),
  state: z.enum(listStates).optional(),
  /** Only what whoever looks changed last. */
  mine: z.literal(true).optional(),
  problem: z.string().refine(isProblem, 'there is no such problem').optional(),
  sort: listSortSchema.optional(),
  columns: z.array(z.string().refine(isListColumn, 'there is no such column')).max(40).optional(),
});
export type KeptList = z.infer<typeof keptListSchema>;
