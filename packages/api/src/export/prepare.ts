import { chooseRevisions } from '@fonds/db/export-rows';
import { listOwnTerms } from '@fonds/db/own-terms';
import { archiveFacts } from '../public/published-documents.ts';
import { termsForForms } from '../vocabulary/terms-for-forms.ts';
import { formatOf, kindsOf, selectionOf, type ExportAsked } from './asked.ts';
import type { Prepared, Sources } from './steps.ts';

/** Chooses what an export will hold, as of now. `base` is the reader's public address. Throws InvalidError. */
export function prepareExport(
  { desk, reader }: Sources,
  asked: ExportAsked,
  { base, userId, now }: { readonly base: string; readonly userId: string | null; readonly now: Date },
): Prepared {
  const format = formatOf(asked);
  const kinds = kindsOf(asked);
  return {
    format,
    chosen: chooseRevisions(desk, selectionOf(asked, userId)),
    facts: {
      archive: archiveFacts(reader, base),
      kinds,
      terms: termsForForms(reader),
      ownTerms: listOwnTerms(desk),
      published: asked.published ?? false,
      writtenAt: now.toISOString(),
    },
  };
}

/** The name of the file: what it holds and the day. */
export function exportFileName(asked: ExportAsked, now: Date): string {
  const { extension } = formatOf(asked);
  return `fonds-${asked.kind ?? 'records'}-${now.toISOString().slice(0, 10)}.${extension}`;
}
