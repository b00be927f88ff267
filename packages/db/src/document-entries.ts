import { markInWords } from '@fonds/domain/classification-mark';
import { dateInWords } from '@fonds/domain/dates/words';
import { languageName } from '@fonds/domain/language-name';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { DocumentEntry, NamedLink } from '@fonds/domain/views/public';
import { z } from 'zod';
import { cached } from './cached.ts';
import { labelsAmong } from './named-labels.ts';
import type { Connection, Reader } from './open.ts';
import { calledRole, ownWords } from './own-words.ts';
import type { ProjectedLink } from './projection-links.ts';

/** The columns of a document that its entry needs; `d` names the table. */
export const entryColumns = `d.key, d.id, d.slug, d.title, d.title_language AS titleLanguage, d.summary,
  d.summary_language AS summaryLanguage, d.type, d.languages, d.classification, d.edtf, d.earliest, d.latest, d.inferred,
  d.has_text AS hasText, d.has_translation AS hasTranslation, d.has_scan AS hasScan, d.sort_key AS sortKey`;

export interface EntryRow {
  readonly key: number;
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly titleLanguage: string | null;
  readonly summary: string | null;
  readonly summaryLanguage: string | null;
  readonly type: string | null;
  readonly languages: string;
  readonly classification: string | null;
  readonly edtf: string | null;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly inferred: number;
  readonly hasText: number;
  readonly hasTranslation: number;
  readonly hasScan: number;
  readonly sortKey: number;
}

const tags = z.array(z.string());

export interface LinkRow {
  readonly fromId: string;
  readonly relation: string;
  readonly role: string;
  readonly name: string;
  readonly inferred: string | null;
  readonly note: string | null;
  readonly toId: string;
  readonly kind: RecordKind | null;
  readonly slug: string | null;
}

/**
 * The links of some records, each with the kind and slug of what it leads to where that is public; a merged target is
 * followed to the record that it was merged into.
 */
export function listLinks(db: Connection, fromIds: readonly string[], relation?: string): LinkRow[] {
  if (fromIds.length === 0) return [];
  return cached<LinkRow>(
    db,
    `SELECT l.from_id AS fromId, l.relation, l.role, l.name, l.inferred, l.note, coalesce(f.moved_to, l.to_id) AS toId,
         coalesce(a.kind, r.kind, CASE WHEN d.id IS NOT NULL THEN 'document' END) AS kind,
         coalesce(a.slug, r.slug, d.slug) AS slug
       FROM visible_links l
       LEFT JOIN visible_former_addresses f ON f.record_id = l.to_id AND f.moved_to IS NOT NULL
       LEFT JOIN visible_authorities a ON a.id = coalesce(f.moved_to, l.to_id)
       LEFT JOIN visible_readings r ON r.id = coalesce(f.moved_to, l.to_id)
       LEFT JOIN visible_documents d ON d.id = coalesce(f.moved_to, l.to_id)
       WHERE l.from_id IN (SELECT value FROM json_each(?)) AND (? IS NULL OR l.relation = ?)
       ORDER BY l.from_id, l.position`,
  ).all(JSON.stringify(fromIds), relation ?? null, relation ?? null);
}

/** The same of links that stand in no row: those of a document as it once was. */
export function resolveLinks(db: Connection, links: readonly ProjectedLink[]): LinkRow[] {
  const targets = cached<Pick<LinkRow, 'toId' | 'kind' | 'slug'> & { given: string }>(
    db,
    `SELECT g.value AS given, coalesce(f.moved_to, g.value) AS toId,
         coalesce(a.kind, r.kind, CASE WHEN d.id IS NOT NULL THEN 'document' END) AS kind,
         coalesce(a.slug, r.slug, d.slug) AS slug
       FROM json_each(?) g
       LEFT JOIN visible_former_addresses f ON f.record_id = g.value AND f.moved_to IS NOT NULL
       LEFT JOIN visible_authorities a ON a.id = coalesce(f.moved_to, g.value)
       LEFT JOIN visible_readings r ON r.id = coalesce(f.moved_to, g.value)
       LEFT JOIN visible_documents d ON d.id = coalesce(f.moved_to, g.value)`,
  ).all(JSON.stringify([...new Set(links.map((link) => link.toId))]));
  const found = new Map(targets.map(({ given, ...target }) => [given, target]));
  return links.map(({ fromId, relation, role, name, inferred, note, toId }) => ({
    fromId,
    relation,
    role,
    name,
    inferred: inferred ?? null,
    note: note ?? null,
    ...(found.get(toId) ?? { toId, kind: null, slug: null }),
  }));
}

/** Some records and those that were merged into them: what links to any of them links to it. */
export function withMerged(db: Connection, ids: readonly string[]): string[] {
  const merged = cached<string>(
    db,
    'SELECT record_id FROM visible_former_addresses WHERE moved_to IN (SELECT value FROM json_each(?))',
  )
    .pluck()
    .all(JSON.stringify(ids));
  return [...ids, ...merged];
}

/** The same of one record as JSON, for `json_each`. */
export function jsonWithMerged(db: Connection, id: string): string {
  return JSON.stringify(withMerged(db, [id]));
}

/** Joins the authority `a` that a link leads to, itself or where it was merged to; `link` names the links. */
export function linkedAuthority(link: string): string {
  return `LEFT JOIN visible_former_addresses f ON f.record_id = ${link}.to_id AND f.moved_to IS NOT NULL
    JOIN visible_authorities a ON a.id = coalesce(f.moved_to, ${link}.to_id)`;
}

/** A link as pages show it: the plain name where the target isn't public. */
export function namedLink(row: LinkRow): NamedLink {
  const path = row.kind && row.slug !== null ? `${publicPaths[row.kind]}/${row.slug}` : null;
  return { id: row.toId, name: row.name, path };
}

/** Labels of document types by id. */
export function typeLabels(db: Connection): ReadonlyMap<string, string> {
  return new Map(typeTerms(db).map(({ id, called }) => [id, called]));
}

/** A type of document: what it is labelled itself, and what it means and is called since it was merged. */
interface TypeTerm {
  readonly id: string;
  readonly label: string;
  readonly standing: string;
  readonly called: string;
}

/** Every type that there is or was. */
export function typeTerms(db: Connection): readonly TypeTerm[] {
  return cached<TypeTerm>(
    db,
    `SELECT t.id, t.label, coalesce(m.id, t.id) AS standing, coalesce(m.label, t.label) AS called FROM terms t
     LEFT JOIN terms m ON m.vocabulary = t.vocabulary AND m.id = t.merged_into WHERE t.vocabulary = 'document-type'`,
  ).all();
}

/** Turns rows into entries; the links to their agents are read for all of them at once where they aren't given. */
export function toEntries(db: Reader, rows: readonly EntryRow[], agentLinks?: readonly LinkRow[]): DocumentEntry[] {
  const labels = typeLabels(db);
  const roles = ownWords(db, 'agent-role');
  const languages = ownWords(db, 'language');
  const ids = () => rows.map((row) => row.id);
  const agents = Map.groupBy(agentLinks ?? listLinks(db, ids(), 'agent'), (link) => link.fromId);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: { text: row.title, ...(row.titleLanguage === null ? {} : { language: row.titleLanguage }) },
    date: {
      words: row.edtf === null ? 'undated' : dateInWords(row.edtf),
      edtf: row.edtf,
      earliest: row.earliest,
      latest: row.latest,
      inferred: row.inferred === 1,
    },
    summary:
      row.summary === null
        ? null
        : { text: row.summary, ...(row.summaryLanguage === null ? {} : { language: row.summaryLanguage }) },
    type: row.type === null ? null : { id: row.type, label: labels.get(row.type) ?? row.type },
    languages: tags
      .parse(JSON.parse(row.languages))
      .map((id) => ({ id, label: languages.labels.get(id) ?? languageName(id) })),
    classification:
      row.classification && markInWords(row.classification, labelsAmong(db, 'classification', [row.classification])),
    agents: (agents.get(row.id) ?? []).map((link) => ({ ...namedLink(link), ...calledRole(roles, link.role) })),
    hasText: row.hasText === 1,
    hasTranslation: row.hasTranslation === 1,
    hasScan: row.hasScan === 1,
  }));
}
