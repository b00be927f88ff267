import { recordKinds } from '@fonds/domain/record';
import type { ExportFacts, ExportWriter, WrittenFormat } from './export-format.ts';
import { exportedHeadLine, exportedLine } from './exported-line.ts';
import { exportedTermLine } from './exported-term.ts';

/** Fonds' own form, which loses nothing: read back into an empty archive and written again, it is the same to the byte. */
export const jsonl: WrittenFormat = {
  id: 'jsonl',
  label: 'JSON Lines (lossless: Fonds reads it back)',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  kinds: recordKinds,
  order: 'id',
  begin: ({ ownTerms }: ExportFacts): ExportWriter => ({
    head: () => exportedHeadLine + ownTerms.map(exportedTermLine).join(''),
    add: (parts) => parts.map(({ exported }) => exportedLine(exported)).join(''),
    foot: () => '',
  }),
};
