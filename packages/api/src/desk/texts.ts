import { namesInText } from '@fonds/db/desk-search/names-in-text';
import { textEncodings } from '@fonds/domain/text/encodings';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { readTextFile } from './text-files.ts';

/** Longer than any document, and soon gone through. */
const longestText = 3_000_000;

/** What the editor of texts asks; nothing is changed by it. A text is too long for an address: the browser posts it. */
export const textsRouter = deskRouterOf({
  /** The names of standing records in the lines of a text. */
  names: procedureFor('read-drafts')
    .input(
      z.object({
        lines: z
          .array(z.string())
          .refine((lines) => lines.reduce((sum, { length }) => sum + length, 0) <= longestText, {
            message: 'this is too long to look for names in; look in a part of it',
          }),
      }),
    )
    .query(({ ctx, input }) => namesInText(ctx.writer, input.lines)),

  /** A file as a text, with what of it wasn't understood. */
  read: procedureFor('write-drafts')
    .input(
      z.object({
        name: z.string().min(1).max(1000),
        bytes: z.instanceof(Uint8Array<ArrayBuffer>),
        encoding: z.enum(textEncodings).optional(),
      }),
    )
    .query(({ ctx, input }) => readTextFile(ctx.writer, input.name, input.bytes, input.encoding)),
});
