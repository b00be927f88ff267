import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@fonds/api/environment';
import { takeLock, type Hold } from '@fonds/db/folder-lock';
import { ConflictError } from '@fonds/domain/errors';
import { z } from 'zod';

const holderSchema = z.object({ pid: z.number(), command: z.string(), reader: z.string(), curator: z.string() });

export interface FolderHold extends Hold {
  /** Tells whoever asks for the folder meanwhile at which addresses this process is found. */
  readonly announce: (environment: Environment) => void;
}

/**
 * Holds the data folder for one supervisor or one restore, until released or until the process ends. Throws
 * ConflictError, saying who has it.
 */
export function holdDataFolder(environment: Environment, command: string): FolderHold {
  const note = join(environment.dataFolder, 'running.json');
  const hold = takeLock(join(environment.dataFolder, 'running.lock'));
  if (!hold) throw new ConflictError(wordsFor(environment, note));
  const announce = ({ readerUrl: reader, curatorUrl: curator }: Environment) => {
    writeFileSync(note, JSON.stringify({ pid: process.pid, command, reader, curator }));
  };
  announce(environment);
  return {
    announce,
    release: () => {
      rmSync(note, { force: true });
      hold.release();
    },
  };
}

function wordsFor({ dataFolder }: Environment, note: string): string {
  const remedy = 'Stop that first, or set FONDS_DATA to another folder.';
  try {
    const { pid, command, reader, curator } = holderSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
    if (command === 'restore')
      return `A backup is being restored into ${dataFolder} (process ${pid}). Wait for its end.`;
    return `Fonds is running already on ${dataFolder} (process ${pid}, ${reader} and ${curator}). ${remedy}`;
  } catch {
    return `Fonds is running already on ${dataFolder}. ${remedy}`;
  }
}
