import { addTemplate, deleteTemplate, getTemplate, listTemplates, renameTemplate } from '@fonds/db/templates';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { copyableFieldsOf } from '@fonds/domain/fields/copied-fields';
import { recordIdSchema, recordKindSchema, type RecordKind } from '@fonds/domain/record';
import { z } from 'zod';
import { cleanTexts } from '../clean-texts.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const id = recordIdSchema;
const name = z.string().trim().min(1, 'give the template a name').max(100, 'keep the name under a hundred letters');
const longestCharacters = 500_000;

/** Forms filled in beforehand. Whoever may write drafts keeps them, for everybody. */
export const templatesRouter = deskRouterOf({
  list: procedureFor('read-drafts')
    .input(z.object({ kind: recordKindSchema }))
    .query(({ ctx, input }) => listTemplates(ctx.writer, input.kind)),

  get: procedureFor('read-drafts')
    .input(z.object({ id }))
    .query(({ ctx, input }) => getTemplate(ctx.writer, input.id)),

  add: procedureFor('write-drafts')
    .input(z.object({ kind: recordKindSchema, name, values: z.record(z.string(), z.unknown()) }))
    .mutation(async ({ ctx, input }) => {
      const values = keptValues(input.kind, input.values);
      return { id: await write(ctx.writer, (tx) => addTemplate(tx, ctx.act(), input.kind, input.name, values)) };
    }),

  rename: procedureFor('write-drafts')
    .input(z.object({ id, was: z.string(), name }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        renameTemplate(tx, ctx.act(), input.id, input.was, input.name);
      }),
    ),

  remove: procedureFor('write-drafts')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        deleteTemplate(tx, ctx.act(), input.id);
      }),
    ),
});

/** Values as a template keeps them: of fields that may be copied, their texts cleaned. What is wrong in them is said when a record is saved. */
function keptValues(kind: RecordKind, values: Readonly<Record<string, unknown>>): object {
  const known = new Set(copyableFieldsOf(kind).map((field) => field.key));
  const strange = Object.keys(values).filter((key) => !known.has(key));
  if (strange.length > 0) {
    throw new InvalidError(strange.map((key) => ({ path: `values.${key}`, message: 'no template has this field' })));
  }
  const kept = Object.entries(values).map(([key, value]) => [key, cleanTexts(value, undefined, 0)] as const);
  if (JSON.stringify(kept).length > longestCharacters) {
    throw new InvalidError([{ path: 'values', message: 'this is too much for a template; leave the texts out' }]);
  }
  return Object.fromEntries(kept);
}
