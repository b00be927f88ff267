import type { KindedBody } from '@fonds/domain/bodies';
import { languagesNamed } from '@fonds/domain/language-use';
import type { Name } from '@fonds/domain/name';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import { tenureInWords } from '@fonds/domain/tenure';
import type { AuthorityFilter, AuthorityKind, AuthorityView, Company, NameView } from '@fonds/domain/views/authority';
import type { NamedLink } from '@fonds/domain/views/public';
import { relationsOf } from './agent-relations.ts';
import { findAuthorityRecord } from './authorities.ts';
import { documentsOf } from './authority-documents.ts';
import { factsOf, sectionsOf } from './authority-facts.ts';
import { readyFilter } from './authority-filter.ts';
import { countOf } from './authority-index.ts';
import { companyOf } from './company.ts';
import { jsonWithMerged, listLinks, namedLink, withMerged } from './document-entries.ts';
import { allUnder, holdingsOf, listWithin, pathTo, type Holding } from './holdings.ts';
import { labelsAmong } from './named-labels.ts';
import type { Reader } from './open.ts';
import { targetsOf, type Targets } from './presence.ts';
import { readPublishedBody } from './published-body.ts';

/** How many record sets one page of a repository or record set lists. */
const setsPageSize = 100;

type AuthorityRecord = Extract<KindedBody, { kind: AuthorityKind }>;

/** Everything that the page of a person, place, subject, repository or record set shows, or undefined. */
export function findAuthority(
  db: Reader,
  kind: AuthorityKind,
  slug: string,
  filter: AuthorityFilter,
): AuthorityView | undefined {
  const found = findAuthorityRecord(db, kind, slug);
  if (!found) return undefined;
  const { entry, latitude, longitude } = found;
  const record = readRecord(kind, found.body);
  const { body } = record;
  const node = kind === 'repository' || kind === 'recordset' ? holdingsOf(db, '').get(entry.id) : undefined;
  const ready = readyFilter(db, filter);
  const file = kind === 'recordset' && node?.children.length === 0 ? entry.id : undefined;
  return {
    kind,
    entry,
    name: toName('name' in body ? body.name : body.title),
    variants: 'variants' in body ? body.variants.map(toName) : [],
    description: 'description' in body ? body.description : [],
    sections: sectionsOf(body),
    notes: body.notes,
    // A name in Latin letters is said to be in the language that it was romanised from.
    languageLabels: labelsAmong(
      db,
      'language',
      languagesNamed(record).flatMap((tag) => [tag, tag.split('-')[0] ?? tag]),
    ),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    broader: node ? pathTo(node) : listBroader(db, entry.id),
    narrower: node ? [] : listNarrower(db, kind, entry.id),
    within: node && node.children.length > 0 ? listWithin(node, filter.sets, setsPageSize) : null,
    relations: record.kind === 'agent' ? relationsOf(db, entry.id, record.body) : [],
    links: 'links' in body ? body.links : [],
    facts: factsOf(db, entry.id, record),
    company: kind === 'repository' || kind === 'recordset' ? nobody : companyOf(db, kind, entry.id),
    inForce: ready.inForce,
    remarks: ready.remarks,
    ...documentsOf(db, targetsFor(db, kind, entry.id, node), filter, ready, file),
  };
}

const nobody: Company = { wroteTo: [], heardFrom: [], metWith: [], people: [], places: [], subjects: [] };

function readRecord(kind: AuthorityKind, stored: string): AuthorityRecord {
  switch (kind) {
    case 'agent':
      return { kind, body: readPublishedBody(kind, stored) };
    case 'place':
      return { kind, body: readPublishedBody(kind, stored) };
    case 'subject':
      return { kind, body: readPublishedBody(kind, stored) };
    case 'repository':
      return { kind, body: readPublishedBody(kind, stored) };
    case 'recordset':
      return { kind, body: readPublishedBody(kind, stored) };
  }
}

/** What leads to a record; to a repository or record set also what leads to anything in it. */
function targetsFor(db: Reader, kind: AuthorityKind, id: string, node: Holding | undefined): Targets {
  if (!node) return targetsOf(db, kind, id);
  const ids = withMerged(
    db,
    allUnder(node).map((each) => each.id),
  );
  return { relations: ['repository', 'recordset'], ids: JSON.stringify(ids) };
}

function toName(name: Name | { text: string; language?: string | undefined }): NameView {
  const dated = 'validFrom' in name || 'validTo' in name;
  return {
    text: name.text,
    language: name.language ?? null,
    source: 'source' in name ? (name.source ?? null) : null,
    validity: dated ? tenureInWords({ from: name.validFrom, to: name.validTo }) : null,
  };
}

const mostSteps = 12;

/** What a place or subject lies in: the whole way up where that is one line, the widest first. */
function listBroader(db: Reader, id: string): NamedLink[] {
  const first = listLinks(db, [id], 'broader').map(namedLink);
  if (first.length !== 1) return first;
  const line = first;
  for (let step = 0; step < mostSteps; step++) {
    const [next, other] = listLinks(db, [line[0]?.id ?? ''], 'broader').map(namedLink);
    if (!next || other || next.id === id || line.some((link) => link.id === next.id)) break;
    line.unshift(next);
  }
  return line;
}

const mostNarrower = 500;

function listNarrower(db: Reader, kind: AuthorityKind, id: string): AuthorityView['narrower'] {
  return db.sqlite
    .prepare<[string], { id: string; name: string; kind: RecordKind; slug: string }>(
      `SELECT DISTINCT a.id, a.name, a.kind, a.slug FROM visible_links l JOIN visible_authorities a ON a.id = l.from_id
       WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.relation = 'broader'
       ORDER BY a.folded_name LIMIT ${mostNarrower}`,
    )
    .all(jsonWithMerged(db, id))
    .map((row) => ({
      id: row.id,
      name: row.name,
      path: `${publicPaths[row.kind]}/${encodeURIComponent(row.slug)}`,
      documents: countOf(db, kind, row.id),
    }));
}
