import type { Reader } from '../open.ts';

/** A text in which hits may be shown. */
export interface IndexedText {
  readonly documentId: string;
  readonly textKey: string;
  readonly language: string;
  readonly html: string;
}

/** The texts of some documents, in their order. */
export function listIndexedTexts(db: Reader, documentIds: readonly string[]): IndexedText[] {
  return db.sqlite
    .prepare<[string], IndexedText>(
      `SELECT document_id AS documentId, text_key AS textKey, language, html FROM visible_texts
       WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id, position`,
    )
    .all(JSON.stringify(documentIds));
}
