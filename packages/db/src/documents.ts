import { parseEdtf } from '@fonds/domain/dates/edtf';
import { textDetailsSchema } from '@fonds/domain/document-contents';
import type { Document } from '@fonds/domain/document';
import type { HolderView } from '@fonds/domain/views/authority';
import type { WholeDocument } from '@fonds/domain/views/export';
import type { AttributedLink, DocumentTextView, DocumentView, Publication } from '@fonds/domain/views/public';
import { z } from 'zod';
import { holdersOn } from './agent-relations.ts';
import { cached } from './cached.ts';
import { placeIn } from './collection-order.ts';
import { entryColumns, listLinks, namedLink, toEntries, type EntryRow, type LinkRow } from './document-entries.ts';
import { placeInFile } from './files.ts';
import { namedInTexts } from './named-in-texts.ts';
import { namedLabels } from './named-labels.ts';
import { neighbourOf } from './neighbour.ts';
import type { Reader } from './open.ts';
import { calledRelation, calledRole, ownWords, type OwnWords } from './own-words.ts';
import { pastDocument } from './past-document.ts';
import { readPublishedBody } from './published-body.ts';

/** The row of a document that stands. */
export type DocumentRow = EntryRow & {
  readonly body: string;
  readonly recordKey: number;
  readonly revision: number;
  readonly publishedAt: string;
};

/** What one publication of a document says. */
export interface DocumentContents {
  readonly entry: EntryRow;
  readonly body: Document;
  readonly texts: readonly DocumentTextView[];
  readonly links: readonly LinkRow[];
}

/**
 * A public document with everything that its page shows, or undefined; `revision` asks for an earlier publication, and
 * there is none where that was withdrawn or never was.
 */
export function findDocument(db: Reader, slug: string, revision?: number): DocumentView | undefined {
  const row = cached<DocumentRow>(db, `SELECT ${documentColumns} FROM visible_documents d WHERE d.slug = ?`).get(slug);
  if (!row) return undefined;
  const publications = listPublications(db, row.id);
  const last = publications.at(-1);
  const shown =
    revision === undefined ? last : publications.findLast((each) => each.revision === revision && each.readable);
  if (!shown) return undefined;
  const standing = (): DocumentContents => ({
    entry: row,
    body: readPublishedBody('document', row.body),
    texts: listTexts(db, row.id),
    links: listLinks(db, [row.id]),
  });
  const contents = shown === last ? standing() : pastDocument(db, row, shown);
  const whole = contents && viewOf(db, contents, { publications, shown });
  if (!whole) return undefined;
  const collections = listLinks(db, [row.id], 'collection').map((link) => inCollection(db, link, row));
  const agents = contents.links.filter(({ relation }) => relation === 'agent');
  return {
    ...whole,
    collections,
    files: placesInFiles(db, row),
    holders: listHolders(db, contents.entry, agents),
  };
}

/** Why an earlier publication of a public document may not be read any more, and since when; undefined where that is not so. */
export function findTakenDown(
  db: Reader,
  slug: string,
  revision: number,
): { takenDownAt: string; takenDownBecause: string } | undefined {
  return cached<{ takenDownAt: string; takenDownBecause: string }>(
    db,
    `SELECT p.taken_down_at AS takenDownAt, p.taken_down_because AS takenDownBecause
     FROM visible_documents d JOIN visible_publications p ON p.record_id = d.id
     WHERE d.slug = ? AND p.revision = ? AND p.taken_down_at IS NOT NULL ORDER BY p.published_at DESC LIMIT 1`,
  ).get(slug, revision);
}

/** The columns of a `DocumentRow`; `d` names the table. */
export const documentColumns = `${entryColumns}, d.body, d.record_key AS recordKey, d.revision, d.published_at AS publishedAt`;

/** Some documents whole, without their neighbours in collections. Cost: their links at once, and two look-ups each. */
export function listWholeDocuments(db: Reader, rows: readonly DocumentRow[]): WholeDocument[] {
  const ids = rows.map(({ id }) => id);
  const linksOf = Map.groupBy(listLinks(db, ids), (link) => link.fromId);
  return rows.flatMap((row) => {
    const publications = listPublications(db, row.id);
    const shown = publications.at(-1);
    const links = linksOf.get(row.id) ?? [];
    const contents = { entry: row, body: readPublishedBody('document', row.body), texts: listTexts(db, row.id), links };
    const whole = shown && viewOf(db, contents, { publications, shown });
    if (!whole) return [];
    const collections = links.filter(({ relation }) => relation === 'collection');
    return [{ ...whole, collections: collections.map((link) => ({ link: namedLink(link) })) }];
  });
}

/** A document as pages and data show it, of what one revision says. */
export function viewOf(
  db: Reader,
  { entry: entryRow, body, texts, links }: DocumentContents,
  history: Pick<DocumentView, 'publications' | 'shown'>,
): Omit<DocumentView, 'collections' | 'files' | 'holders'> | undefined {
  const by = Map.groupBy(links, (link) => link.relation);
  const agents = by.get('agent') ?? [];
  const relations = ownWords(db, 'document-relation');
  const [entry] = toEntries(db, [entryRow], agents);
  if (!entry) return undefined;
  return {
    entry,
    body: publicPart(body),
    texts,
    labels: namedLabels(db, body, texts),
    agents: withRoles(agents, ownWords(db, 'agent-role')),
    places: withRoles(by.get('place') ?? [], ownWords(db, 'place-role')),
    subjects: (by.get('subject') ?? []).map(namedLink),
    relations: (by.get('document') ?? []).map((link) => ({
      ...namedLink(link),
      ...calledRelation(relations, link.role),
      note: link.note,
    })),
    keptAt: [...(by.get('repository') ?? []), ...(by.get('recordset') ?? [])].map(namedLink),
    namedInTexts: namedInTexts(db, texts),
    ...history,
  };
}

function placesInFiles(db: Reader, row: DocumentRow): DocumentView['files'] {
  const sets = listLinks(db, [row.id], 'recordset').filter((link) => link.slug !== null);
  const each = new Map(sets.map((link) => [link.toId, link]));
  return [...each.values()].flatMap((link) => placeInFile(db, link, row) ?? []);
}

function listHolders(db: Reader, { edtf, earliest, latest }: EntryRow, agents: readonly LinkRow[]): HolderView[] {
  const date = edtf === null ? undefined : parseEdtf(edtf);
  const qualified = date?.ok === true && (date.approximate || date.uncertain);
  return holdersOn(db, [...new Set(agents.map((link) => link.toId))], { earliest, latest, qualified });
}

/** What of a document's body a page may show: no staff note, and the texts stand apart. */
export function publicPart(body: Document): DocumentView['body'] {
  const { texts: _texts, staffNote: _staffNote, ...rest } = body;
  return rest;
}

function withRoles(links: readonly LinkRow[], words: OwnWords): AttributedLink[] {
  return links.map((link) => ({ ...namedLink(link), ...calledRole(words, link.role), inferred: link.inferred }));
}

function listTexts(db: Reader, documentId: string): DocumentTextView[] {
  return cached<Omit<DocumentTextView, 'release' | 'source' | 'reviewer' | 'rights'> & { details: string }>(
    db,
    'SELECT text_key AS key, language, kind, completeness, method, translator, html, details FROM visible_texts WHERE document_id = ? ORDER BY position',
  )
    .all(documentId)
    .map(({ details, ...text }) => ({ ...text, ...textDetailsSchema.parse(JSON.parse(details)) }));
}

const fieldNames = z.array(z.string());

/** The publications of a record, oldest first. */
export function listPublications(db: Reader, recordId: string): Publication[] {
  const rows = cached<Omit<Publication, 'changed' | 'readable'> & { changed: string | null; kept: number }>(
    db,
    `SELECT revision, published_at AS publishedAt, note, withdrawn_at AS withdrawnAt, changed, body IS NOT NULL AS kept
       , taken_down_at AS takenDownAt, taken_down_because AS takenDownBecause
       FROM visible_publications WHERE record_id = ? ORDER BY published_at, revision`,
  ).all(recordId);
  return rows.map(({ changed, kept, ...row }, place) => ({
    ...row,
    changed: changed === null ? null : fieldNames.parse(JSON.parse(changed)),
    readable: kept === 1 || (place === rows.length - 1 && row.withdrawnAt === null),
  }));
}

function inCollection(db: Reader, link: LinkRow, row: DocumentRow): DocumentView['collections'][number] {
  const { earlier, later, ...place } = placeIn(db, link.toId, row);
  return { link: namedLink(link), ...place, earlier: neighbourOf(earlier), later: neighbourOf(later) };
}
