import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { Company, Shared } from '@fonds/domain/views/authority';
import { cached } from './cached.ts';
import { mergedRecords } from './merged-records.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';
import { anyRole, bitOf, participantMask, presenceOf, recipientMask, targetsOf, writingMask } from './presence.ts';
import type { LinkRelation } from './schema/published.ts';

/** How many each list names. */
const most = 8;

interface Counts {
  readonly wroteTo: Map<string, number>;
  readonly heardFrom: Map<string, number>;
  readonly metWith: Map<string, number>;
  readonly agent: Map<string, number>;
  readonly place: Map<string, number>;
  readonly subject: Map<string, number>;
}

/**
 * Who and what stands in the most documents with a record. Each count is that of the documents which the record's page
 * shows under the filter that the list is named after. Cost: once a content version every link of the record's documents.
 */
export function companyOf(db: Reader, relation: LinkRelation, id: string): Company {
  return kept(db, JSON.stringify([relation, id]));
}

const kept = keptPerVersion<Company, Reader>(60, (db, key) => {
  const parts: unknown = JSON.parse(key);
  const [relation, id] = Array.isArray(parts) ? parts.map(String) : [];
  const counts = countCompany(db, toRelation(relation), id ?? '');
  return {
    wroteTo: listMost(db, counts.wroteTo),
    heardFrom: listMost(db, counts.heardFrom),
    metWith: listMost(db, counts.metWith),
    people: listMost(db, counts.agent),
    places: listMost(db, counts.place),
    subjects: listMost(db, counts.subject),
  };
});

function toRelation(text: string | undefined): LinkRelation {
  return text === 'place' || text === 'subject' ? text : 'agent';
}

function countCompany(db: Reader, relation: LinkRelation, id: string): Counts {
  const targets = targetsOf(db, relation, id);
  const presence = presenceOf(db, targets);
  const own = new Map<number, number>();
  presence.recordKeys.forEach((key, place) => own.set(key, presence.roles[place] ?? 0));
  const counts: Counts = {
    wroteTo: new Map(),
    heardFrom: new Map(),
    metWith: new Map(),
    agent: new Map(),
    place: new Map(),
    subject: new Map(),
  };
  const merged = mergedRecords(db);
  const rows = db.sqlite
    .prepare<[string, string], [number, 'agent' | 'place' | 'subject', string, string]>(
      `SELECT l.from_key, p.relation, p.role, p.to_id FROM (
         SELECT DISTINCT from_id, from_key FROM visible_links
         WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = ? AND from_kind = 'document') l
       CROSS JOIN visible_links p ON p.from_id = l.from_id AND p.relation IN ('agent', 'place', 'subject')`,
    )
    .raw()
    .iterate(targets.ids, relation);
  let document = -1;
  // What stands in one document: each record once, with all its roles there.
  let beside = new Map<string, { relation: 'agent' | 'place' | 'subject'; roles: number }>();
  const close = () => {
    for (const [other, { relation: as, roles }] of beside) {
      if (other !== id) add(counts, other, as, own.get(document) ?? anyRole, roles);
    }
    beside = new Map();
  };
  for (const [from, as, role, to] of rows) {
    if (from !== document) close();
    document = from;
    const other = merged.get(to) ?? to;
    beside.set(other, { relation: as, roles: (beside.get(other)?.roles ?? 0) | bitOf(role) });
  }
  close();
  return counts;
}

function add(counts: Counts, id: string, as: 'agent' | 'place' | 'subject', own: number, roles: number): void {
  const raise = (map: Map<string, number>) => map.set(id, (map.get(id) ?? 0) + 1);
  raise(counts[as]);
  if (as !== 'agent') return;
  if (own & writingMask && roles & recipientMask) raise(counts.wroteTo);
  if (own & recipientMask && roles & writingMask) raise(counts.heardFrom);
  if (own & participantMask && roles & participantMask) raise(counts.metWith);
}

/** The public ones of those that are counted most. */
function listMost(db: Reader, counts: ReadonlyMap<string, number>): Shared[] {
  const inOrder = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const statement = cached<{ name: string; language: string | null; kind: RecordKind; slug: string }>(
    db,
    'SELECT name, name_language AS language, kind, slug FROM visible_authorities WHERE id = ?',
  );
  const found: Shared[] = [];
  for (const [id, count] of inOrder) {
    const row = found.length < most ? statement.get(id) : undefined;
    if (row) {
      const { name, language, kind, slug } = row;
      found.push({ name, language, slug, count, path: `${publicPaths[kind]}/${encodeURIComponent(slug)}` });
    }
    if (found.length === most) break;
  }
  return found;
}
