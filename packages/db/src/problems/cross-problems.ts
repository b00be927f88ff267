import type { Agent } from '@fonds/domain/agent';
import type { DayBounds } from '@fonds/domain/dates/days';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { chosenDate, type Document } from '@fonds/domain/document';
import { likenessWords, type Likeness } from '@fonds/domain/name-likeness';
import { foldName } from '@fonds/domain/name';
import { cached } from '../cached.ts';
import { idToken } from '../desk-search/desk-tokens.ts';
import { listNearNames } from '../desk-search/near-names.ts';
import type { Transaction } from '../open.ts';
import { findRecordRow, getRevision, type RecordRow } from '../revisions.ts';
import { anyOf, ftsPhrase } from '../search/fts.ts';
import { putProblem, queueProblems } from './problem-rows.ts';

/** Of the documents of one day, only so many are compared with another. */
const mostOfOneDay = 200;
const mostNames = 4;
const likely: readonly Likeness[] = ['same', 'order', 'script', 'initials'];
const life = new Set(['author', 'signatory', 'sender']);

function sayLike(
  tx: Transaction,
  one: RecordRow,
  other: RecordRow,
  problem: 'like-document' | 'like-name',
  why: string,
) {
  const [older, newer] = one.key < other.key ? [one, other] : [other, one];
  const about = [older, newer].map(({ title, edtf }) => `${title}\n${edtf}`).join('\n');
  putProblem(tx, newer.key, older.key, { problem, about, detail: why });
}

/** Standing records of the same kind that bear much the same name, in any script. */
export function seeLikeNames(tx: Transaction, row: RecordRow, names: readonly string[]): void {
  for (const name of names.slice(0, mostNames)) {
    for (const { entry, name: like, likeness } of listNearNames(tx, row.kind, name, 10)) {
      const other = findRecordRow(tx, entry.id);
      if (!other || other.id === row.id || !likely.includes(likeness)) continue;
      sayLike(tx, row, other, 'like-name', `${name} · ${like}: ${likenessWords[likeness]}`);
    }
  }
}

/** Standing documents with the same date and nearly the same title, or the same agents in the same roles. */
export function seeLikeDocuments(tx: Transaction, row: RecordRow, document: Document): void {
  if (row.earliest === null || !/^\d{4}-\d\d-\d\d$/.test(row.edtf)) return;
  const agents = agentsOf(document);
  const words = new Set(foldName(row.title).split(' '));
  const ofDay = cached<{ id: string; edtf: string }>(
    tx,
    `SELECT id, edtf FROM records WHERE kind = 'document' AND earliest = ? AND key <> ? AND state NOT IN ('discarded', 'merged')
     ORDER BY key DESC LIMIT ${mostOfOneDay}`,
  ).all(row.earliest, row.key);
  for (const { id } of ofDay.filter(({ edtf }) => edtf === row.edtf)) {
    const other = findRecordRow(tx, id);
    if (!other) continue;
    if (alike(words, new Set(foldName(other.title).split(' ')))) {
      sayLike(tx, row, other, 'like-document', 'Nearly the same title on the same day');
      continue;
    }
    const { record } = getRevision(tx, id, other.head);
    if (agents === '' || record.kind !== 'document' || record.body.type !== document.type) continue;
    if (agentsOf(record.body) === agents) {
      sayLike(tx, row, other, 'like-document', 'The same day, type and people in the same roles');
    }
  }
}

/** Who did what; empty where fewer than two stand there, as one alone says little. */
function agentsOf({ agents }: Document): string {
  const doing = agents.filter(({ role }) => role !== 'mentioned').map(({ agent, role }) => `${role} ${agent.id}`);
  return doing.length < 2 ? '' : [...new Set(doing)].sort().join(' ');
}

/** Whether of the words of both at least four in five stand in each. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const figures = (words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => /\p{N}/u.test(word))
      .sort()
      .join(' ');
  if (figures(a) !== figures(b)) return false;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common) >= 0.8;
}

/** Whether it is dated before what it answers, or outside the life of whoever wrote it. */
export function seeDates(tx: Transaction, row: RecordRow, document: Document): void {
  const date = chosenDate(document);
  if (!date?.edtf) return;
  const at = boundsOf(date);
  for (const { agent, role } of document.agents) {
    const target = life.has(role) ? findRecordRow(tx, agent.id) : undefined;
    const body = target ? getRevision(tx, target.id, target.head).record : undefined;
    if (!target || body?.kind !== 'agent' || !body.body.existence?.edtf) continue;
    const lived = livedIn(body.body);
    if (!lived || !isOutside(at, lived)) continue;
    putProblem(tx, row.key, target.key, {
      problem: 'outside-life',
      about: `${date.edtf} ${body.body.existence.edtf}`,
      detail: `Dated ${date.edtf}; ${target.title}: ${body.body.existence.edtf}`,
    });
  }
  for (const { document: link, relation } of document.relations) {
    const target = relation === 'replies-to' ? findRecordRow(tx, link.id) : undefined;
    if (!target || target.earliest === null || at.latest === null || at.latest >= target.earliest) continue;
    putProblem(tx, row.key, target.key, {
      problem: 'early-reply',
      about: `${date.edtf} ${target.edtf}`,
      detail: `Dated ${date.edtf}; answers “${target.title}” of ${target.edtf}`,
    });
  }
}

/** The bounds of somebody's life or existence; undefined where nothing is known. */
export function livedIn({ existence }: Agent): DayBounds | undefined {
  return existence?.edtf ? boundsOf(existence) : undefined;
}

function isOutside(at: DayBounds, lived: DayBounds): boolean {
  const before = at.latest !== null && lived.earliest !== null && at.latest < lived.earliest;
  return before || (at.earliest !== null && lived.latest !== null && at.earliest > lived.latest);
}

/** Asks for the documents to be looked at that link to a record and are certainly dated outside of `bounds`. */
export function queueOutside(tx: Transaction, id: string, { earliest, latest }: DayBounds): void {
  const found = cached<{ key: number; head: number }>(
    tx,
    `SELECT key, head FROM desk_rows WHERE key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ?)
       AND (latest < ? OR earliest > ?)`,
  ).all(anyOf([ftsPhrase([idToken(id)])]), earliest, latest);
  for (const { key, head } of found) queueProblems(tx, key, head);
}

/** Whether any standing record links to one, in its latest revision or in what the public sees. */
export function isUsed(tx: Transaction, { id, key }: RecordRow): boolean {
  const merged = cached<string>(tx, 'SELECT id FROM records WHERE merged_into = ?').pluck().all(id);
  const linking = cached(
    tx,
    `SELECT 1 FROM records WHERE key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ?) AND key <> ?
       AND state NOT IN ('discarded', 'merged') LIMIT 1`,
  );
  const shown = cached(tx, 'SELECT 1 FROM visible_links WHERE to_id = ? LIMIT 1');
  return [id, ...merged].some(
    (each) => (linking.get(anyOf([ftsPhrase([idToken(each)])]), key) ?? shown.get(each)) !== undefined,
  );
}
