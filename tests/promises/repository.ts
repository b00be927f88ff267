import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Every file of the repository, as paths from its root: what git tracks, and what is new and not ignored. */
export function listFiles(): string[] {
  const output = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return output.split('\0').filter((file) => file !== '');
}

/** The text of one file; undefined for one that git still lists and the disk no longer has, or that is no text. */
export function findText(file: string): string | undefined {
  try {
    const bytes = readFileSync(path.join(root, file));
    return bytes.includes(0) ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}
