import type { Act } from '@fonds/db/actor';
import { createImport, getImport, type NewImport } from '@fonds/db/imports';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { InvalidError, NotFoundError } from '@fonds/domain/errors';
import { findImportFormat, importFormats } from '@fonds/formats/import/all';
import type { ImportFile, ImportFormat, Inspection, ReadOptions } from '@fonds/formats/import/import-format';
import { termsForForms } from '../vocabulary/terms-for-forms.ts';
import { planImport, type PlanOptions } from './plan.ts';
import { readOptionsOf } from './read-options.ts';

/** The ids of the formats that are read, in the order in which they are offered. */
export const importFormatIds: readonly string[] = importFormats.map(({ id }) => id);

/** A format by its id. Throws InvalidError that names those that there are. */
export function getImportFormat(id: string): ImportFormat {
  const format = findImportFormat(id);
  if (format) return format;
  throw new InvalidError([
    { path: 'format', message: `This version can’t read the format “${id}”. It reads: ${importFormatIds.join(', ')}.` },
  ]);
}

/** By which a file is known again: its format, and the collection or the name that it came under. */
export function sourceOf(format: string, fileName: string, collection: string | null): string {
  return `${format}: ${collection ?? fileName}`;
}

/** Begins the import of a file. Returns its number. */
export function startFileImport(
  db: Writer,
  act: () => Act,
  more: Omit<NewImport, 'source' | 'options'> & { readonly options?: ReadOptions },
): Promise<number> {
  getImportFormat(more.format);
  const source = sourceOf(more.format, more.fileName, more.collection);
  return write(db, (tx) => createImport(tx, act(), { ...more, source, options: JSON.stringify(more.options ?? {}) }));
}

/**
 * Throws InvalidError with a line for each thing that has to be said before a file can be read and that hasn't been: nothing
 * that was guessed is taken for granted.
 */
export function refuseUnsaid(inspection: Inspection, options: ReadOptions): void {
  const unsaid = Object.keys(options).length === 0 ? inspection.questions : [];
  const guessed = inspection.encodingKnownBy === 'guessed' && options.encoding === undefined;
  const encoding =
    guessed && unsaid.length === 0 ? [`Say which encoding the file has: it may be ${inspection.encoding}.`] : [];
  const issues = [...unsaid, ...encoding].map((message) => ({ path: 'options', message }));
  if (issues.length > 0) throw new InvalidError(issues);
}

/** Looks a file through and plans its import. Throws InvalidError for one that can't be read. */
export async function planFile(
  db: Writer,
  act: () => Act,
  number: number,
  file: ImportFile,
  options: PlanOptions = {},
): Promise<void> {
  const record = getImport(db, number);
  if (record.file === null && record.format === 'records') throw new NotFoundError('No file of this import was kept.');
  const format = getImportFormat(record.format);
  const read = readOptionsOf(record.options);
  const terms = termsForForms(db);
  refuseUnsaid(await format.inspect(file, { terms }), read);
  await planImport(db, act, number, format.read(file, { ...read, terms }), options);
}
