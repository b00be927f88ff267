import type { Document } from '@fonds/domain/document';
import { textDetails } from '@fonds/domain/document-contents';
import type { Publication } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import { resolveLinks } from './document-entries.ts';
import type { DocumentContents, DocumentRow } from './documents.ts';
import type { Reader } from './open.ts';
import { unpackPast } from './past-publications.ts';
import { documentColumnsOf } from './projection.ts';
import { linksOf } from './projection-links.ts';

/** What an earlier publication of a document said; its links lead to where their records stand today. */
export function pastDocument(db: Reader, row: DocumentRow, shown: Publication): DocumentContents | undefined {
  const document = unpackPast(bodiesFrom(db, row.id, shown), standingTexts(db, row.id));
  return document && contentsOf(db, row, document);
}

/** What a document says, in place of what the public tables say of it; its links lead to where their records stand today. */
export function contentsOf(db: Reader, row: DocumentRow, document: Document): DocumentContents {
  const columns = documentColumnsOf(document);
  const links = linksOf(row.id, row.recordKey, { kind: 'document', body: document }, columns.sortKey);
  return {
    entry: {
      ...row,
      title: columns.title,
      titleLanguage: columns.titleLanguage ?? null,
      summary: columns.summary ?? null,
      summaryLanguage: columns.summaryLanguage ?? null,
      type: columns.type ?? null,
      languages: columns.languages,
      classification: columns.classification ?? null,
      edtf: columns.edtf ?? null,
      earliest: columns.earliest ?? null,
      latest: columns.latest ?? null,
      inferred: Number(columns.inferred),
      hasText: Number(columns.hasText),
      hasTranslation: Number(columns.hasTranslation),
      hasScan: Number(columns.hasScan),
      sortKey: columns.sortKey,
    },
    body: document,
    texts: document.texts.map((text) => ({
      key: text.key,
      language: text.language,
      kind: text.kind,
      completeness: text.completeness,
      method: text.method,
      translator: text.translator ?? null,
      html: text.html,
      ...textDetails(text),
    })),
    links: resolveLinks(db, links),
  };
}

function bodiesFrom(db: Reader, recordId: string, { publishedAt, revision }: Publication): string[] {
  return cached<string>(
    db,
    `SELECT body FROM visible_publications WHERE record_id = ? AND (published_at, revision) >= (?, ?) AND body IS NOT NULL
       ORDER BY published_at, revision`,
  )
    .pluck()
    .all(recordId, publishedAt, revision);
}

function standingTexts(db: Reader, documentId: string): Map<string, string> {
  const rows = cached<{ key: string; html: string }>(
    db,
    'SELECT text_key AS key, html FROM visible_texts WHERE document_id = ?',
  ).all(documentId);
  return new Map(rows.map(({ key, html }) => [key, html]));
}
