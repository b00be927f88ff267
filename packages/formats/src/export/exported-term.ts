import { languageTagSchema } from '@fonds/domain/language';
import { reservedTermIds, termIdSchema } from '@fonds/domain/term-id';
import { vocabularies, type OwnTerm, type Vocabulary } from '@fonds/domain/vocabularies';
import { z } from 'zod';

const label = z.string().min(1, 'write what the term is called').max(1000);
const id = z.string().min(1).max(1000);

/** One line of Fonds' own export that is a term of the archive's own, from the third version of the form on. */
export const exportedTermSchema = z
  .strictObject({
    vocabulary: z.enum(vocabularies),
    id,
    label,
    inverse: label.nullable(),
    retired: z.boolean(),
    mergedInto: id.nullable(),
  })
  .superRefine((term, context) => {
    const read = idSchemaOf(term.vocabulary).safeParse(term.id);
    if (!read.success) {
      const message = read.error.issues[0]?.message ?? 'is no id of this vocabulary';
      context.addIssue({ code: 'custom', path: ['id'], message });
    }
    if ((term.inverse !== null) !== (term.vocabulary === 'agent-relation')) {
      const message = 'relations between people have a label from the other side, and no other terms have';
      context.addIssue({ code: 'custom', path: ['inverse'], message });
    }
  });

function idSchemaOf(vocabulary: Vocabulary): z.ZodType {
  switch (vocabulary) {
    case 'language':
      return languageTagSchema;
    case 'classification':
      return id;
    case 'rights-statement':
      return z.url({ protocol: /^https?$/, error: 'write the statement’s address' });
    case 'document-type':
      return termIdSchema;
    default:
      return termIdSchema.refine((given) => !reservedTermIds.has(given), 'searches mean something else by this');
  }
}

/** A term as a line, its keys in a fixed order. */
export function exportedTermLine({ vocabulary, id, label, inverse, retired, mergedInto }: OwnTerm): string {
  return `${JSON.stringify({ vocabulary, id, label, inverse, retired, mergedInto })}\n`;
}
