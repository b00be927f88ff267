import type { documentSchema } from '@fonds/domain/document';
import type { z } from 'zod';

/**
 * What every importer yields for a document that it read: where it stands in the file (the line or row, from 1) and the
 * document's body. Identifiers, if the source gives any, are in the body: by them a row is matched with a record.
 */
export interface ImportRow {
  readonly line: number;
  readonly document: z.input<typeof documentSchema>;
}

/** What is wrong in a file, at which line or row (from 1), and what would be right. */
export interface ImportIssue {
  readonly line: number;
  readonly message: string;
}
