import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@fonds/api/environment';
import { FondsError, InvalidError } from '@fonds/domain/errors';

/** The person stopped the command: what was begun has been given up. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const knownCodes: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'The disk is full: free some space and try again.'],
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/,
    'No right to read or write there: run this as the user who owns the folder.',
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    'The database is damaged: see what “fonds doctor” finds, and put back a backup with “fonds restore”.',
  ],
  [/^SQLITE_BUSY/, 'The archive is busy with other work: try again.'],
];

/** What to tell the person of a failure, a line each; undefined when it is one that Fonds has no words for. */
export function wordsOf(error: unknown): string[] | undefined {
  if (error instanceof InvalidError) {
    return error.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  }
  if (error instanceof FondsError || error instanceof Interrupted) return error.message.split('\n');
  const known = knownCodes.find(([pattern]) => pattern.test(codeOf(error)));
  return known && [`${known[1]} (${error instanceof Error ? error.message : ''})`];
}

/** Keeps what an unexpected error says for whoever looks into it. Returns the line that tells of it. */
export function reportUnexpected(error: unknown, command: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const details = error instanceof Error ? (error.stack ?? message) : message;
  const first = `Something went wrong that should not: ${message.split('\n', 1).join('')}`;
  try {
    const folder = join(readEnvironment().dataFolder, 'logs');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'errors.log');
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), command, details })}\n`);
    return `${first}. The details are in ${file}.`;
  } catch {
    return `${first}.\n${details}`;
  }
}
