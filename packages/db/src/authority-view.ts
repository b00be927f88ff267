import type { KindedBody } from '@fonds/domain/bodies';
import { placeRoleWords, agentRoleWords } from '@fonds/domain/vocabularies';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { AuthorityKind, AuthorityView, CountedLink } from '@fonds/domain/views/public';
import { documentsOf, findAuthorityRow, toAuthorityEntries } from './authorities.ts';
import { densityOf } from './density.ts';
import {
  entryColumns,
  jsonWithMerged,
  linkedAuthority,
  listLinks,
  namedLink,
  toEntries,
  type EntryRow,
} from './document-entries.ts';
import type { Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

/** How many documents one page of an authority lists. */
const pageSize = 50;

const roleLabels: Readonly<Record<string, string>> = { ...agentRoleWords, ...placeRoleWords, about: 'About' };

/** Everything that the page of a person, place, subject, repository or record set shows, or undefined. */
export function findAuthority(
  db: Reader,
  kind: AuthorityKind,
  slug: string,
  wanted: { role: string | undefined; page: number },
): AuthorityView | undefined {
  const row = findAuthorityRow(db, kind, slug);
  const [entry] = row ? toAuthorityEntries(db, [row]) : [];
  if (!row || !entry) return undefined;
  const record = { kind, body: readPublishedBody(kind, row.body) };
  const days = db.sqlite
    .prepare<[string, string], { day: number; count: number }>(
      `SELECT d.earliest AS day, count(*) AS count FROM visible_documents d
       WHERE d.earliest IS NOT NULL AND d.id IN (SELECT l.from_id FROM ${documentsOf}) GROUP BY d.earliest`,
    )
    .all(row.id, row.id);
  return {
    kind,
    entry,
    variants: listVariants(db, row.id),
    description: 'description' in record.body ? record.body.description : [],
    notes: record.body.notes,
    point:
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    broader: ['broader', 'parent', 'repository']
      .flatMap((relation) => listLinks(db, [row.id], relation))
      .map(namedLink),
    narrower: listNarrower(db, row.id),
    links: 'links' in record.body ? record.body.links : [],
    facts: factsOf(record),
    density: densityOf(days),
    roles: listRoles(db, row.id),
    metWith: listMetWith(db, row.id),
    list: listDocuments(db, row.id, wanted),
  };
}

function listVariants(db: Reader, id: string): AuthorityView['variants'] {
  return db.sqlite
    .prepare<[string], AuthorityView['variants'][number]>(
      'SELECT name AS text, language, source FROM visible_names WHERE record_id = ? AND preferred = 0 ORDER BY position',
    )
    .all(id);
}

function listNarrower(db: Reader, id: string): AuthorityView['narrower'] {
  return db.sqlite
    .prepare<[string], { id: string; name: string; kind: RecordKind; slug: string }>(
      `SELECT a.id, a.name, a.kind, a.slug FROM visible_links l JOIN visible_authorities a ON a.id = l.from_id
       WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.relation IN ('broader', 'parent', 'repository')
       ORDER BY a.folded_name LIMIT 500`,
    )
    .all(jsonWithMerged(db, id))
    .map((row) => ({ id: row.id, name: row.name, path: `${publicPaths[row.kind]}/${row.slug}` }));
}

function listRoles(db: Reader, id: string): AuthorityView['roles'] {
  return db.sqlite
    .prepare<[string, string], { role: string; count: number }>(
      `SELECT l.role, count(DISTINCT l.from_id) AS count FROM ${documentsOf} GROUP BY l.role ORDER BY count DESC, l.role`,
    )
    .all(id, id)
    .map((row) => ({ ...row, label: roleLabels[row.role] ?? row.role }));
}

function listMetWith(db: Reader, id: string): CountedLink[] {
  return db.sqlite
    .prepare<[string, string, string], { name: string; kind: RecordKind; slug: string; count: number }>(
      `SELECT a.name, a.kind, a.slug, count(DISTINCT p.from_id) AS count
       FROM visible_links p ${linkedAuthority('p')} AND a.kind = 'agent'
       WHERE p.from_id IN (SELECT l.from_id FROM ${documentsOf}) AND a.id <> ?
       GROUP BY a.id ORDER BY count DESC, a.folded_name LIMIT 10`,
    )
    .all(id, id, id)
    .map(({ name, kind, slug, count }) => ({ name, path: `${publicPaths[kind]}/${slug}`, count }));
}

function listDocuments(
  db: Reader,
  id: string,
  wanted: { role: string | undefined; page: number },
): AuthorityView['list'] {
  const role = wanted.role ?? null;
  const chosen = `d.id IN (SELECT l.from_id FROM ${documentsOf} AND (? IS NULL OR l.role = ?))`;
  const total = db.sqlite
    .prepare<unknown[], number>(`SELECT count(*) FROM visible_documents d WHERE ${chosen}`)
    .pluck()
    .get(id, id, role, role);
  const rows = db.sqlite
    .prepare<unknown[], EntryRow>(
      `SELECT ${entryColumns} FROM visible_documents d WHERE ${chosen} ORDER BY d.sort_key, d.record_key LIMIT ? OFFSET ?`,
    )
    .all(id, id, role, role, pageSize, (wanted.page - 1) * pageSize);
  const roles = db.sqlite
    .prepare<[string, string, string], string>(`SELECT DISTINCT l.role FROM ${documentsOf} AND l.from_id = ?`)
    .pluck();
  return {
    entries: toEntries(db, rows).map((entry) => ({ ...entry, roles: roles.all(id, id, entry.id) })),
    total: total ?? 0,
    page: wanted.page,
    pageSize,
  };
}

/** What else a record says of itself, as label and value. */
function factsOf(record: Pick<KindedBody, 'kind'> & { body: object }): AuthorityView['facts'] {
  const { body } = record;
  const facts: { label: string; value: string; url?: string }[] = [];
  const add = (label: string, value: unknown) => {
    if (typeof value === 'string' && value !== '') facts.push({ label, value });
  };
  if ('referenceCode' in body) add('Reference code', body.referenceCode);
  if ('levelName' in body) add('Level', body.levelName);
  else if ('level' in body) add('Level', body.level);
  if ('extent' in body) add('Extent', body.extent);
  if ('country' in body) add('Country', body.country);
  if ('address' in body) add('Address', body.address);
  if ('citationForm' in body) add('To be cited as', body.citationForm);
  if ('web' in body && typeof body.web === 'string') facts.push({ label: 'Web', value: body.web, url: body.web });
  if ('findingAid' in body) add('Finding aid', body.findingAid);
  return facts;
}
