import { z } from 'zod';

const number = z.coerce.number().int().min(1).optional().catch(undefined);
const schema = z.object({ revision: number, a: number, b: number });

/** What stands beside the history: one revision, or two that are compared. */
export type Beside = { readonly revision: number } | { readonly a: number; readonly b: number };

/** Reads what an address asks for; the latest revision where it asks for none that there is. */
export function readBeside(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
  numbers: readonly number[],
): Beside {
  const { revision, a, b } = schema.parse(parameters);
  const has = (wanted: number | undefined): wanted is number => wanted !== undefined && numbers.includes(wanted);
  if (has(a) && has(b)) return { a, b };
  return { revision: has(revision) ? revision : Math.max(...numbers) };
}

/** Where a page of the history begins; undefined for the newest. */
export function readBefore(parameters: Readonly<Record<string, string | string[] | undefined>>): number | undefined {
  return number.parse(parameters['before']);
}

/** The address of the page that begins there; undefined where there is none. */
export function pageAddress(path: string, before: number | null): string | undefined {
  return before === null ? undefined : `${path}?before=${before}`;
}
