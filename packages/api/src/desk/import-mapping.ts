import { audit } from '@fonds/db/audit';
import { listMappings, removeMapping, saveMapping } from '@fonds/db/import-mappings';
import { write } from '@fonds/db/write';
import { NotFoundError } from '@fonds/domain/errors';
import { z } from 'zod';
import { getImportFormat } from '../import/file-import.ts';
import { readOptionsOf, readOptionsSchema } from '../import/read-options.ts';
import { procedureFor } from '../trpc.ts';

const name = z.string().trim().min(1, 'give it a name').max(200);

/** Ways of reading files that are kept by name. */
export const importMapping = {
  mappings: procedureFor('import')
    .input(z.object({ format: z.string() }))
    .query(({ ctx, input }) =>
      listMappings(ctx.writer, input.format).map((row) => ({
        name: row.name,
        options: readOptionsOf(row.options),
        by: row.byName,
      })),
    ),

  saveMapping: procedureFor('import')
    .input(z.object({ format: z.string(), name, options: readOptionsSchema }))
    .mutation(({ ctx, input }) => {
      getImportFormat(input.format);
      return write(ctx.writer, (tx) => {
        saveMapping(tx, ctx.act(), { ...input, options: JSON.stringify(input.options) });
        audit(tx, ctx.act(), 'keep-mapping', { detail: `${input.format}: ${input.name}` });
      });
    }),

  removeMapping: procedureFor('import')
    .input(z.object({ format: z.string(), name }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        if (!removeMapping(tx, input.format, input.name)) throw new NotFoundError('There is no mapping of this name.');
        audit(tx, ctx.act(), 'forget-mapping', { detail: `${input.format}: ${input.name}` });
      }),
    ),
};
