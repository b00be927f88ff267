import { dateInWords } from '@fonds/domain/dates/words';
import { agentRoles, placeRoles, type Document } from '@fonds/domain/document';
import type {
  DocumentNeighbour,
  DocumentTextView,
  DocumentView,
  NamedLink,
  Publication,
} from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import { placeIn } from './collection-order.ts';
import { entryColumns, listLinks, namedLink, toEntries, type EntryRow, type LinkRow } from './document-entries.ts';
import type { Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

type DocumentRow = EntryRow & { readonly body: string; readonly recordKey: number };

/** A public document with everything that its page shows, or undefined. */
export function findDocument(db: Reader, slug: string): DocumentView | undefined {
  const row = cached<DocumentRow>(
    db,
    `SELECT ${entryColumns}, d.body, d.record_key AS recordKey FROM visible_documents d WHERE d.slug = ?`,
  ).get(slug);
  const [entry] = row ? toEntries(db, [row]) : [];
  if (!row || !entry) return undefined;
  return {
    entry,
    body: publicPart(readPublishedBody('document', row.body)),
    texts: listTexts(db, row.id),
    agents: withRoles(listLinks(db, [row.id], 'agent'), agentRoles),
    places: withRoles(listLinks(db, [row.id], 'place'), placeRoles),
    subjects: listLinks(db, [row.id], 'subject').map(namedLink),
    collections: listLinks(db, [row.id], 'collection').map((link) => inCollection(db, link, row)),
    relations: listLinks(db, [row.id], 'document').map((link) => ({
      ...namedLink(link),
      relation: link.role,
      note: link.note,
    })),
    keptAt: [...listLinks(db, [row.id], 'repository'), ...listLinks(db, [row.id], 'recordset')].map(namedLink),
    publications: listPublications(db, row.id),
  };
}

/** What of a document's body a page may show: no staff note, and the texts stand apart. */
export function publicPart(body: Document): DocumentView['body'] {
  const { texts: _texts, staffNote: _staffNote, ...rest } = body;
  return rest;
}

function withRoles<Role extends string>(
  links: readonly LinkRow[],
  roles: readonly Role[],
): (NamedLink & { role: Role; inferred: string | null })[] {
  return links.flatMap((link) => {
    const role = roles.find((known) => known === link.role);
    return role === undefined ? [] : [{ ...namedLink(link), role, inferred: link.inferred }];
  });
}

function listTexts(db: Reader, documentId: string): DocumentTextView[] {
  return cached<DocumentTextView>(
    db,
    'SELECT text_key AS key, language, kind, completeness, method, translator, html FROM visible_texts WHERE document_id = ? ORDER BY position',
  ).all(documentId);
}

/** The publications of a record, oldest first. */
export function listPublications(db: Reader, recordId: string): Publication[] {
  return cached<Publication>(
    db,
    `SELECT revision, published_at AS publishedAt, note, withdrawn_at AS withdrawnAt FROM visible_publications
       WHERE record_id = ? ORDER BY published_at, revision`,
  ).all(recordId);
}

function inCollection(db: Reader, link: LinkRow, row: DocumentRow): DocumentView['collections'][number] {
  const { earlier, later, ...place } = placeIn(db, link.toId, row);
  return { link: namedLink(link), ...place, earlier: neighbour(earlier), later: neighbour(later) };
}

function neighbour(row: EntryRow | undefined): DocumentNeighbour | null {
  if (!row) return null;
  return { slug: row.slug, title: row.title, date: row.edtf === null ? 'undated' : dateInWords(row.edtf) };
}
