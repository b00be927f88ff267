import { addJob } from '@fonds/db/jobs';
import { addTerm, listKeptTerms, listTerms, mergeTerm, renameTerm, setTermRetired } from '@fonds/db/terms';
import { countTermUses } from '@fonds/db/term-uses';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { slugFrom } from '@fonds/domain/slug';
import { vocabularies, type Vocabulary } from '@fonds/domain/vocabularies';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { replaceTerm } from '../vocabulary/replace-term.ts';

const vocabulary = z.enum(vocabularies);
const id = z.string().min(1).max(300);
const label = z.string().trim().min(1, 'write what the term is called').max(200);

/** How many documents a merging changes before it answers; the worker does the others. */
const atOnce = 100;

const address = z.url({ protocol: /^https?$/ });

/** A type's id is made of its label; a rights statement's is its address. Throws InvalidError. */
function idOf(of: Vocabulary, given: { label: string; id?: string | undefined }): string {
  if (of === 'document-type') return slugFrom(given.label);
  const read = address.safeParse(given.id);
  if (read.success) return read.data;
  throw new InvalidError([
    { path: 'id', message: 'write the statement’s address, which begins with http:// or https://' },
  ]);
}

/** The vocabularies. Terms are added by publishers, renamed, retired and merged by administrators, and never deleted. */
export const termsRouter = deskRouterOf({
  list: procedureFor('read-drafts')
    .input(z.object({ vocabulary }))
    .query(({ ctx, input }) => listTerms(ctx.writer, input.vocabulary)),

  kept: procedureFor('read-drafts')
    .input(z.object({ vocabulary }))
    .query(({ ctx, input }) => listKeptTerms(ctx.writer, input.vocabulary)),

  add: procedureFor('add-terms')
    .input(z.object({ vocabulary, label, id: id.optional() }))
    .mutation(({ ctx, input }) => {
      const term = { id: idOf(input.vocabulary, input), label: input.label };
      return write(ctx.writer, (tx) => {
        addTerm(tx, ctx.act(), input.vocabulary, term);
        return term;
      });
    }),

  rename: procedureFor('keep-terms')
    .input(z.object({ vocabulary, id, label }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        renameTerm(tx, ctx.act(), input.vocabulary, input);
      }),
    ),

  setRetired: procedureFor('keep-terms')
    .input(z.object({ vocabulary, id, retired: z.boolean() }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        setTermRetired(tx, ctx.act(), input.vocabulary, input.id, input.retired);
      }),
    ),

  merge: procedureFor('keep-terms')
    .input(z.object({ vocabulary, id, into: id }))
    .mutation(async ({ ctx, input }) => {
      const replacement = { vocabulary: input.vocabulary, from: input.id, to: input.into };
      await write(ctx.writer, (tx) => {
        mergeTerm(tx, ctx.act(), input.vocabulary, input.id, input.into);
      });
      const changed = await replaceTerm(ctx.writer, ctx.act, replacement, atOnce);
      const left = countTermUses(ctx.writer, input.vocabulary, input.id);
      const { at } = ctx.act();
      if (left > 0) {
        await write(ctx.writer, (tx) => {
          addJob(tx, 'replace-term', { ...replacement, by: ctx.act().by }, at, at);
        });
      }
      return { changed, left };
    }),
});
