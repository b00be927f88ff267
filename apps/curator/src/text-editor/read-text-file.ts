import type { TextFromFile } from '@fonds/domain/views/text-from-file';
import { z } from 'zod';
import { failureInWords } from '../desk/api.ts';
import { readFailure } from '../desk/failure.ts';

export type FileRead =
  { readonly ok: true; readonly text: TextFromFile } | { readonly ok: false; readonly message: string };

const readSchema = z.object({
  html: z.string(),
  notUnderstood: z.array(z.object({ line: z.number().nullable(), message: z.string(), words: z.string() })),
  encoding: z.string().nullable(),
  guessed: z.boolean(),
});

/** Has the archive read a file as a text; never throws. */
export async function readTextFile(file: File, encoding: string): Promise<FileRead> {
  const query = new URLSearchParams({ name: file.name, ...(encoding === '' ? {} : { encoding }) });
  try {
    const answer = await fetch(`/api/text-file?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const sent: unknown = await answer.json();
    if (answer.ok) return { ok: true, text: readSchema.parse(sent) };
    const failure = readFailure(sent);
    const message = failure?.issues[0]?.message ?? (failure && failureInWords(failure));
    return { ok: false, message: message ?? 'Something went wrong in the archive; try again.' };
  } catch {
    return { ok: false, message: 'There is no connection to the archive. Nothing that you typed is lost; try again.' };
  }
}
