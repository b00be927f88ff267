import { audit } from '@fonds/db/audit';
import { write } from '@fonds/db/write';
import { exportFormats } from '@fonds/formats/export/all';
import { askedInWords, exportAskedSchema, kindsOf } from '../export/asked.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';

/** Taking records out: whoever may read drafts may take along what they read. */
export const exportsRouter = deskRouterOf({
  formats: procedureFor('read-drafts').query(() =>
    exportFormats.map(({ id, label, extension, kinds }) => ({ id, label, extension, kinds })),
  ),

  /** Notes in the audit log that somebody takes records out; the file itself is sent beside the procedures. */
  note: procedureFor('read-drafts')
    .input(exportAskedSchema)
    .mutation(async ({ ctx, input }) => {
      kindsOf(input);
      await write(ctx.writer, (tx) => {
        audit(tx, ctx.act(), 'export', { detail: askedInWords(input) });
      });
    }),
});
