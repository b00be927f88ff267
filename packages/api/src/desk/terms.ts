import { addJob } from '@fonds/db/jobs';
import { addTerm, listKeptTerms, listTerms, mergeTerm, renameTerm, setTermRetired } from '@fonds/db/terms';
import { countTermUses } from '@fonds/db/term-uses';
import { write } from '@fonds/db/write';
import { classificationMark, readMark } from '@fonds/domain/classification-mark';
import { InvalidError } from '@fonds/domain/errors';
import { languageTagSchema } from '@fonds/domain/language';
import { slugFrom } from '@fonds/domain/slug';
import { reservedTermIds } from '@fonds/domain/term-id';
import { vocabularies, type Vocabulary } from '@fonds/domain/vocabularies';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';
import { replaceTerm } from '../vocabulary/replace-term.ts';
import { termsForForms } from '../vocabulary/terms-for-forms.ts';

const vocabulary = z.enum(vocabularies);
const id = z.string().min(1).max(300);
const inverse = z.string().trim().min(1, 'write what it is called from the other side').max(200).optional();
const label = z.string().trim().min(1, 'write what the term is called').max(200);

/** How many documents a merging changes before it answers; the worker does the others. */
const atOnce = 100;

const address = z.url({ protocol: /^https?$/ });

interface GivenTerm {
  readonly label: string;
  readonly id?: string | undefined;
  readonly scheme?: string | undefined;
}

/**
 * The id of a type, a role or a relation is made of its label; a rights statement's is its address, a language's its tag, a
 * level's its mark. Throws InvalidError.
 */
function idOf(of: Vocabulary, given: GivenTerm): string {
  if (of === 'document-type') return slugFrom(given.label);
  if (isOfWords(of)) {
    const made = slugFrom(given.label);
    if (!reservedTermIds.has(made)) return made;
    throw new InvalidError([
      { path: 'label', message: `searches mean something else by “${made}”: call it otherwise` },
    ]);
  }
  if (of === 'language') return tagOf(given);
  if (of === 'classification') return markOf(given);
  const read = address.safeParse(given.id);
  if (read.success) return read.data;
  throw new InvalidError([
    { path: 'id', message: 'write the statement’s address, which begins with http:// or https://' },
  ]);
}

function tagOf({ id: tag }: GivenTerm): string {
  const read = languageTagSchema.safeParse(tag);
  if (read.success) return read.data;
  throw new InvalidError(read.error.issues.map(({ message }) => ({ path: 'id', message })));
}

function markOf({ label: level, scheme = '' }: GivenTerm): string {
  if (scheme === '') throw new InvalidError([{ path: 'scheme', message: 'write whose classification it is' }]);
  const mark = classificationMark({ scheme, level });
  if (readMark(mark)?.scheme === scheme) return mark;
  throw new InvalidError([{ path: 'scheme', message: 'every bracket wants its other half' }]);
}

function isOfWords(of: Vocabulary): boolean {
  return of === 'agent-role' || of === 'place-role' || of === 'document-relation' || of === 'agent-relation';
}

/** A relation between people reads otherwise from the other side. Throws InvalidError where that is left out. */
function inverseOf(of: Vocabulary, inverse: string | undefined): { inverse?: string } {
  if (of !== 'agent-relation') return {};
  if (inverse !== undefined) return { inverse };
  throw new InvalidError([{ path: 'inverse', message: 'write what it is called from the other side' }]);
}

/** The vocabularies. Terms are added by publishers, renamed, retired and merged by administrators, and never deleted. */
export const termsRouter = deskRouterOf({
  list: procedureFor('read-drafts')
    .input(z.object({ vocabulary }))
    .query(({ ctx, input }) => listTerms(ctx.writer, input.vocabulary)),

  /** What a form needs of the vocabularies that records are written with: what is offered, and what else records may name. */
  forForms: procedureFor('read-drafts').query(({ ctx }) => termsForForms(ctx.writer)),

  kept: procedureFor('read-drafts')
    .input(z.object({ vocabulary }))
    .query(({ ctx, input }) => listKeptTerms(ctx.writer, input.vocabulary)),

  add: procedureFor('add-terms')
    .input(z.object({ vocabulary, label, inverse, id: id.optional(), scheme: z.string().trim().max(100).optional() }))
    .mutation(({ ctx, input }) => {
      const { vocabulary: of, label: called } = input;
      const term = { id: idOf(of, input), label: called, ...inverseOf(of, input.inverse) };
      return write(ctx.writer, (tx) => {
        addTerm(tx, ctx.act(), input.vocabulary, term);
        return term;
      });
    }),

  rename: procedureFor('keep-terms')
    .input(z.object({ vocabulary, id, label, inverse }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        renameTerm(tx, ctx.act(), input.vocabulary, { ...input, ...inverseOf(input.vocabulary, input.inverse) });
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
