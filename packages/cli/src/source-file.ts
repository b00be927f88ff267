import { resolve } from 'node:path';
import { callerFolder } from '@fonds/api/environment';

/** The absolute path of a file that a person named, from the folder in which they called the command. */
export function resolveGiven(file: string): string {
  return resolve(callerFolder(), file);
}
