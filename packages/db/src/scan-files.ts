import type { Scan } from '@fonds/domain/document-contents';
import { cached } from './cached.ts';
import type { Connection, Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

/** The scans that the public sees of a document, in its order, or undefined. */
export function findPublishedScans(db: Reader, slug: string): Scan[] | undefined {
  const body = cached<string>(db, 'SELECT body FROM visible_documents WHERE slug = ?').pluck().get(slug);
  if (body === undefined) return undefined;
  return readPublishedBody('document', body).scans;
}

/** A file that a revision of a record names. */
export interface NamedFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly recordId: string;
}

/** Each file that any revision names, once, with one record that does. Cost: one reading of all revisions. */
export function listNamedFiles(db: Connection): IterableIterator<NamedFile> {
  return db.sqlite
    .prepare<[], NamedFile>(
      `SELECT json_extract(scan.value, '$.sha256') AS sha256, json_extract(scan.value, '$.fileName') AS fileName,
         min(r.record_id) AS recordId
       FROM revisions r, json_each(r.body, '$.scans') scan GROUP BY 1`,
    )
    .iterate();
}
