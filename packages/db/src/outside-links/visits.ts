import { cached } from '../cached.ts';
import type { Connection, Transaction } from '../open.ts';
import type { AddressStanding } from '../schema/outside-links.ts';

/** What a visit to an address showed; a reason is in words, for the desk. */
export type Visit =
  | { readonly outcome: 'reached' }
  /** Its server says that it is elsewhere for good, and there it was reached. */
  | { readonly outcome: 'moved'; readonly to: string; readonly reason: string }
  /** Somebody answered that it isn't there, or nobody can: no such host, no valid certificate. */
  | { readonly outcome: 'gone'; readonly reason: string }
  /** Nobody answered. */
  | { readonly outcome: 'silent'; readonly reason: string }
  /** It says nothing about the address. `again` is when it is worth asking again (ISO 8601), where the server says so. */
  | { readonly outcome: 'unsure'; readonly again?: string | undefined };

const day = 86_400_000;
/** How long all visits have to fail before an address is broken. */
const failingMilliseconds = { gone: day, silent: 7 * day } as const;
/** What is broken or unsure is looked at again after so many days, however seldom others are visited. */
const fewDays = 7;

interface Row {
  readonly standing: AddressStanding;
  readonly reason: string;
  readonly failingSince: string | null;
  readonly movedTo: string | null;
}

/** Notes what a visit at `at` showed; `days` go by between two visits of what is reached. */
export function noteVisit(tx: Transaction, number: number, visit: Visit, at: string, days: number): void {
  const row = cached<Row>(
    tx,
    'SELECT standing, reason, failing_since AS failingSince, moved_to AS movedTo FROM outside_addresses WHERE number = ?',
  ).get(number);
  if (!row) return;
  const later = (milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();
  if (visit.outcome === 'unsure') {
    const again = visit.again ?? later(Math.min(days, fewDays) * day);
    cached(tx, 'UPDATE outside_addresses SET visited_at = ?, due_at = ? WHERE number = ?').run(at, again, number);
    return;
  }
  const now = standingAfter(row, visit, at);
  const wait = now.failingSince === null ? days : now.standing === 'broken' ? Math.min(days, fewDays) : 1;
  const isNews = now.standing !== row.standing || now.reason !== row.reason || now.movedTo !== row.movedTo;
  cached(
    tx,
    `UPDATE outside_addresses SET standing = ?, reason = ?, failing_since = ?, moved_to = ?, visited_at = ?, due_at = ?,
       told = CASE WHEN ? THEN 0 ELSE told END WHERE number = ?`,
  ).run(
    now.standing,
    now.reason,
    now.failingSince,
    now.movedTo,
    at,
    later(wait * day),
    isNews && (isTold(row.standing) || isTold(now.standing)) ? 1 : 0,
    number,
  );
}

function isTold(standing: AddressStanding): boolean {
  return standing === 'broken' || standing === 'moved';
}

/** One failure is none: what stood before goes on standing until all visits over a time have failed. */
function standingAfter(row: Row, visit: Exclude<Visit, { outcome: 'unsure' }>, at: string): Row {
  switch (visit.outcome) {
    case 'reached':
      return { standing: 'reached', reason: '', failingSince: null, movedTo: null };
    case 'moved':
      return { standing: 'moved', reason: visit.reason, failingSince: null, movedTo: visit.to };
    default: {
      const failingSince = row.failingSince ?? at;
      const failing = Date.parse(at) - Date.parse(failingSince);
      if (row.standing !== 'broken' && failing < failingMilliseconds[visit.outcome]) return { ...row, failingSince };
      return { standing: 'broken', reason: visit.reason, failingSince, movedTo: null };
    }
  }
}

/** Notes that an address isn't visited now; one that nobody links to any more goes. */
export function passOver(tx: Transaction, number: number, until: string): void {
  const gone = cached(
    tx,
    'DELETE FROM outside_addresses WHERE number = ? AND NOT EXISTS (SELECT 1 FROM outside_links l WHERE l.number = outside_addresses.number)',
  ).run(number);
  if (gone.changes === 0) cached(tx, 'UPDATE outside_addresses SET due_at = ? WHERE number = ?').run(until, number);
}

/** An address that may be visited. */
export interface DueAddress {
  readonly number: number;
  readonly address: string;
  readonly host: string;
  /** Whether any record that stands links to it. */
  readonly isLinked: boolean;
}

/**
 * Addresses that are due at `at`: of each of `hosts` hosts, those longest due first, `each` at most; hosts that `rest` are
 * left out. Cost: one look-up by index for each host of the archive.
 */
export function listDueAddresses(
  db: Connection,
  at: string,
  rest: readonly string[],
  most: { readonly hosts: number; readonly each: number },
): DueAddress[] {
  const hosts = cached<string>(
    db,
    `WITH RECURSIVE hosts (host) AS (
       SELECT min(host) FROM outside_addresses
       UNION ALL
       SELECT (SELECT min(host) FROM outside_addresses WHERE host > hosts.host) FROM hosts WHERE host IS NOT NULL
     )
     SELECT host FROM (SELECT host, (SELECT min(due_at) FROM outside_addresses a WHERE a.host = hosts.host) AS due FROM hosts)
     WHERE due <= ? AND host NOT IN (SELECT value FROM json_each(?)) ORDER BY due LIMIT ?`,
  ).pluck();
  const addresses = cached<Omit<DueAddress, 'isLinked'> & { readonly linked: number }>(
    db,
    `SELECT a.number, a.address, a.host, EXISTS (SELECT 1 FROM outside_links l JOIN records r ON r.key = l.key
       WHERE l.number = a.number AND r.state NOT IN ('discarded', 'merged')) AS linked
     FROM outside_addresses a WHERE a.host = ? AND a.due_at <= ? ORDER BY a.due_at LIMIT ?`,
  );
  return hosts
    .all(at, JSON.stringify(rest), most.hosts)
    .flatMap((host) => addresses.all(host, at, most.each))
    .map(({ linked, ...address }) => ({ ...address, isLinked: linked === 1 }));
}

/** Addresses that were reached lately, each of another host: whoever reaches none of them is cut off. */
export function listReachedLately(db: Connection, most: number): string[] {
  const found = cached<{ address: string; host: string }>(
    db,
    `SELECT address, host FROM outside_addresses WHERE standing IN ('reached', 'moved') AND failing_since IS NULL
     ORDER BY visited_at DESC LIMIT 200`,
  ).all();
  return [...new Map(found.map(({ address, host }) => [host, address])).values()].slice(0, most);
}

/** How many addresses nobody has visited yet. */
export function countUnvisited(db: Connection): number {
  return cached<number>(db, 'SELECT count(*) FROM outside_addresses WHERE visited_at IS NULL').pluck().get() ?? 0;
}
