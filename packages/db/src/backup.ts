import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from './open.ts';

/**
 * Copies the open database to a file while others go on reading and writing; the file is whole or isn't there. Returns
 * its path. `progress` counts the database's pages.
 */
export async function backUp(
  db: Connection,
  file: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<string> {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  await db.sqlite.backup(unfinished, {
    progress: ({ totalPages, remainingPages }) => {
      progress(totalPages - remainingPages, totalPages);
      return 2000;
    },
  });
  renameSync(unfinished, file);
  return file;
}
