import type { Act } from '@fonds/db/actor';
import { audit } from '@fonds/db/audit';
import { changeImport, getImport, listImports, moveImport } from '@fonds/db/imports';
import { write } from '@fonds/db/write';
import { recordIdSchema } from '@fonds/domain/record';
import { importFormats } from '@fonds/formats/import/all';
import { refuseOfEveryRow } from '@fonds/formats/import/table/every-row';
import { z } from 'zod';
import { getImportFormat, sourceOf, startFileImport } from '../import/file-import.ts';
import { describeKept, keptFileOf } from '../import/kept-files.ts';
import { readOptionsOf, readOptionsSchema } from '../import/read-options.ts';
import { deskRouterOf, procedureFor, type DeskContext } from '../trpc.ts';
import { termsForForms } from '../vocabulary/terms-for-forms.ts';
import { importMapping } from './import-mapping.ts';
import { importPlanning } from './import-planning.ts';
import { importRunning } from './import-running.ts';
import { detailOf, importNumber, importPageSize, oneImport, unreadStates } from './one-import.ts';

const collection = z.string().trim().min(1).max(500).nullable();

/** What every import that begins at the desk has. */
const fromDesk = { origin: 'desk', skipRefused: false, acceptDoubtful: false } as const;

async function begin(
  ctx: DeskContext & { readonly act: () => Act },
  asked: Parameters<typeof startFileImport>[2],
): Promise<{ number: number }> {
  const number = await startFileImport(ctx.writer, ctx.act, asked);
  await write(ctx.writer, (tx) => {
    audit(tx, ctx.act(), 'begin-import', { detail: `import ${String(number)}: ${asked.fileName}` });
  });
  return { number };
}

/** Imports of files: looked through, asked about, carried out, stopped, undone. */
export const importsRouter = deskRouterOf({
  formats: procedureFor('import').query(() =>
    importFormats.map(({ id, label, extensions }) => ({ id, label, extensions })),
  ),

  list: procedureFor('import')
    .input(z.object({ before: importNumber.optional() }))
    .query(({ ctx, input }) => {
      const imports = listImports(ctx.writer, input.before, importPageSize);
      return { imports, next: imports.length === importPageSize ? (imports.at(-1)?.number ?? null) : null };
    }),

  get: procedureFor('import')
    .input(oneImport)
    .query(({ ctx, input }) => detailOf(ctx, input.number)),

  /** Begins the import of a file that was sent. */
  start: procedureFor('import')
    .input(
      z.object({
        upload: recordIdSchema,
        fileName: z.string().min(1).max(500),
        format: z.string(),
        collection: collection.default(null),
        publish: z.boolean().default(false),
        options: readOptionsSchema.default({}),
      }),
    )
    .mutation(async ({ ctx, input: { upload, ...input } }) => {
      getImportFormat(input.format);
      const { bytes, sha256 } = await describeKept(ctx.writer, upload);
      return begin(ctx, { ...input, ...fromDesk, file: upload, bytes, sha256 });
    }),

  /** The same kept file once more: what has been put right since is new or changed, the rest unchanged. */
  again: procedureFor('import')
    .input(oneImport)
    .mutation(async ({ ctx, input }) => {
      const past = getImport(ctx.writer, input.number);
      const { file, fileName, bytes, sha256, format, publish } = past;
      keptFileOf(ctx.writer, past);
      const same = { file, fileName, bytes, sha256, format, collection: past.collection, publish };
      return begin(ctx, { ...same, ...fromDesk, options: readOptionsOf(past.options) });
    }),

  /** What was found out about the file. */
  inspect: procedureFor('import')
    .input(oneImport)
    .query(({ ctx, input }) => {
      const record = getImport(ctx.writer, input.number);
      const file = keptFileOf(ctx.writer, record);
      return getImportFormat(record.format).inspect(file, {
        ...readOptionsOf(record.options),
        terms: termsForForms(ctx.writer),
      });
    }),

  /** Changes how a file is read or what becomes of it. What changes how it is read asks for a new plan. */
  change: procedureFor('import')
    .input(
      oneImport.extend({
        format: z.string().exactOptional(),
        collection: collection.exactOptional(),
        options: readOptionsSchema.exactOptional(),
        publish: z.boolean().exactOptional(),
        skipRefused: z.boolean().exactOptional(),
      }),
    )
    .mutation(async ({ ctx, input: { number: of, options: read, ...change } }) => {
      if (change.format !== undefined) getImportFormat(change.format);
      if (read?.mapping) refuseOfEveryRow(read.mapping);
      await write(ctx.writer, (tx) => {
        const record = getImport(tx, of);
        const anew = read !== undefined || change.format !== undefined || change.collection !== undefined;
        moveImport(tx, ctx.act().at, of, unreadStates, anew ? 'uploaded' : record.state, { error: null });
        const { format, collection: into, fileName } = { ...record, ...change };
        const kept = read === undefined ? {} : { options: JSON.stringify(read) };
        changeImport(tx, ctx.act(), of, { ...change, ...kept, source: sourceOf(format, fileName, into) });
        audit(tx, ctx.act(), 'change-import', { detail: `import ${String(of)}` });
      });
      return detailOf(ctx, of);
    }),

  ...importPlanning,
  ...importRunning,
  ...importMapping,
});
