import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { fieldLines } from '@fonds/domain/fields/field-lines';
import { readBody } from '@fonds/domain/fields/json';
import { findFailure } from '../desk/failure.ts';
import type { desk } from '../server/desk.ts';
import type { AskedName } from './asked-names.tsx';
import type { ImportView } from './import-address.ts';
import type { ShownRow } from './plan-rows.tsx';
import type { Found } from './reading.ts';

type Desk = Awaited<ReturnType<typeof desk>>;

/** What was found out about a file, or why it can't be read as it is said to be. */
export async function findOut(
  { imports }: Desk,
  number: number,
): Promise<{ readonly found: Found | undefined; readonly problem: string }> {
  try {
    return { found: await imports.inspect({ number }), problem: '' };
  } catch (error) {
    const failure = findFailure(error);
    if (failure?.kind !== 'invalid' && failure?.kind !== 'not-found') throw error;
    const lines = failure.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    return { found: undefined, problem: lines.join(' ') || failure.message };
  }
}

/** Rows of a plan, with both sides of those whose record stands already. */
export async function readRows(
  { imports, importDetails }: Desk,
  number: number,
  { outcome, after }: ImportView,
): Promise<{ readonly rows: readonly ShownRow[]; readonly next: number | null }> {
  const { rows, next } = await imports.rows({
    number,
    ...(outcome === undefined ? {} : { outcome }),
    ...(after === undefined ? {} : { after }),
  });
  const shown = rows.map(async (row) => ({
    row,
    sides:
      row.outcome === 'doubtful' || row.outcome === 'changed'
        ? await importDetails.sides({ number, key: row.key })
        : null,
  }));
  return { rows: await Promise.all(shown), next };
}

/** What tells records of the same name apart. */
const telling = new Set(['variants', 'existence', 'broader', 'country', 'description']);

/** Names that fit several records, each of these with its variants and dates. */
export async function readAsked(
  { imports, records }: Desk,
  number: number,
  after: number | undefined,
): Promise<{ readonly asked: readonly AskedName[]; readonly next: number | null }> {
  const { asked, next } = await imports.asked({ number, ...(after === undefined ? {} : { after }) });
  const named = asked.map(async (one): Promise<AskedName> => {
    const details = one.choices.map(async ({ id }) => {
      const record = await records.get({ id });
      const body = readBody(record.body);
      const lines = fieldsOf(one.kind)
        .filter(({ key }) => telling.has(key))
        .flatMap((field) => fieldLines(field, body[field.key], {}).map(({ text }) => text));
      return [id, lines.slice(0, 5).join(' · ').slice(0, 300)] as const;
    });
    return { ...one, details: Object.fromEntries(await Promise.all(details)) };
  });
  return { asked: await Promise.all(named), next };
}
