import { foldedForms, foldName } from '@fonds/domain/name';
import type { RecordKind } from '@fonds/domain/record';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';
import { mergedRecords } from '../merged-records.ts';
import { allOf, ftsPhrase } from './fts.ts';

/** A name by which a record is found. */
export interface FoundName {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly folded: string;
  readonly preferred: boolean;
}

const columns = 'n.record_id AS recordId, n.kind, n.name, n.folded, n.preferred';

/** How many names of one question are looked at, where some are as good as all. */
const mostNames = 400;
/** More names than an archive has: what is counted or narrowed by names misses none. */
export const everyName = 10_000_000;

interface FindNamesOptions {
  readonly prefix?: boolean;
  readonly phrase?: boolean;
  readonly most?: number;
}

/** Names in which all of some words stand, in any order; the last as a beginning of a word where `prefix` says so. */
export function findNames(
  db: Connection,
  tokens: readonly string[],
  kinds: readonly RecordKind[],
  { prefix = false, phrase = false, most = mostNames }: FindNamesOptions = {},
): FoundName[] {
  if (tokens.length === 0) return [];
  const expression = phrase
    ? ftsPhrase(tokens, prefix)
    : allOf(tokens.map((token, place) => ftsPhrase([token], prefix && place === tokens.length - 1)));
  const found = cached<FoundName>(
    db,
    `SELECT ${columns} FROM names_index CROSS JOIN visible_names n ON n.key = names_index.rowid
     WHERE names_index MATCH ? AND n.kind IN (SELECT value FROM json_each(?)) LIMIT ?`,
  ).all(expression, JSON.stringify(kinds), most);
  return found.sort(byRecord);
}

/** Rows stand in the order in which they were written, which says nothing of the records. */
function byRecord(a: FoundName, b: FoundName): number {
  return a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0;
}

/** Names that are just these words, whatever their order (*Stalin, Joseph*) and hyphens (*Tsetung*). */
export function findWholeNames(db: Connection, typed: string, kinds: readonly RecordKind[]): FoundName[] {
  const exact = cached<FoundName>(
    db,
    `SELECT ${columns} FROM visible_names n WHERE n.folded = ? AND n.kind IN (SELECT value FROM json_each(?)) LIMIT ${mostNames}`,
  ).all(foldName(typed), JSON.stringify(kinds));
  if (exact.length > 0) return exact.sort(byRecord);
  return foldedForms(typed).flatMap((folded) => {
    const tokens = folded.split(' ');
    const wanted = inOrder(folded);
    return findNames(db, tokens, kinds).filter(({ name }) =>
      foldedForms(name).some((form) => inOrder(form) === wanted),
    );
  });
}

function inOrder(folded: string): string {
  return folded.split(' ').sort().join(' ');
}

/** Every name of a record and of those merged into it, the preferred one first. */
export function namesOfRecord(db: Connection, id: string): string[] {
  return cached<string>(
    db,
    `SELECT name FROM visible_names WHERE record_id = ? OR record_id IN
       (SELECT record_id FROM visible_former_addresses WHERE moved_to = ?)
     ORDER BY record_id <> ?, position LIMIT 60`,
  )
    .pluck()
    .all(id, id, id);
}

/** The records that names stand for, merged ones followed to where they went, each once. */
export function recordsOf(db: Connection, names: readonly FoundName[]): string[] {
  const merged = mergedRecords(db);
  return [...new Set(names.map(({ recordId }) => merged.get(recordId) ?? recordId))];
}
