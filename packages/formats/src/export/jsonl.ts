import { recordKinds } from '@fonds/domain/record';
import type { ExportFacts, ExportWriter, WrittenFormat } from './export-format.ts';
import { exportedHeadLine, exportedLine } from './exported-line.ts';

/** Fonds' own form, which loses nothing: read back into an empty archive and written again, it is the same to the byte. */
export const jsonl: WrittenFormat = {
  id: 'jsonl',
  label: 'JSON Lines (lossless: Fonds reads it back)',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  kinds: recordKinds,
  order: 'id',
  begin: (_facts: ExportFacts): ExportWriter => ({
    head: () => exportedHeadLine,
    add: (parts) => parts.map(({ exported }) => exportedLine(exported)).join(''),
    foot: () => '',
  }),
};
