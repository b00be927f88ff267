import { readFileSync, statSync } from 'node:fs';
import { answersSchema, readOptionsSchema } from '@fonds/api/import/read-options';
import type { GivenAnswer } from '@fonds/api/import/targets';
import { InvalidError } from '@fonds/domain/errors';
import type { z } from 'zod';
import { resolveGiven } from '../source-file.ts';

const mapSchema = readOptionsSchema.extend({ answers: answersSchema.default([]) });

/** What a file named by `--map` says: how the source is read, and which records its names mean. Throws InvalidError. */
export function readMap(file: string | undefined): {
  readonly read: z.infer<typeof readOptionsSchema>;
  readonly answers: readonly GivenAnswer[];
} {
  if (file === undefined) return { read: {}, answers: [] };
  const path = resolveGiven(file);
  const refuse = (message: string) => new InvalidError([{ path: '--map', message }]);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw refuse(`There is no file ${path}.`);
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw refuse(`${path} is no JSON.`);
  }
  const parsed = mapSchema.safeParse(given);
  if (!parsed.success) {
    throw new InvalidError(
      parsed.error.issues.map((issue) => ({ path: `--map ${issue.path.join('.')}`, message: issue.message })),
    );
  }
  const { answers, ...read } = parsed.data;
  return { read, answers };
}

/** How the file of `--map` is written, for the command's help. */
export const mapHelp = `
The file of --map is JSON: how the source is read, and which records its names mean.
  { "encoding": "windows-1251", "delimiter": ";", "sheet": "Letters",
    "mapping": { "kind": "document", "columns": [{ "column": "Titel", "target": "title", "language": "de" }],
                 "everyRow": [{ "target": "type", "value": "letter" }] },
    "answers": [{ "kind": "agent", "name": "Ivan Ivanov", "record": "01J…" }] }
Every part may be left out. What “everyRow” says of a field holds for every row. An answer holds for every row: “record” is the id of the record that a name means, or "new".`;
