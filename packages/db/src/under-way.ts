import type { RecordKind } from '@fonds/domain/record';
import type { UnderWayList, UnderWayRow } from '@fonds/domain/views/review';
import { cached } from './cached.ts';
import { countOpenThreads } from './comments.ts';
import { deskRowOf } from './desk-lists.ts';
import type { Connection } from './open.ts';
import { getRecordRow } from './revisions.ts';

export type UnderWayState = 'in-review' | 'sent-back' | 'scheduled';

/** Which records on their way to the public are asked for. */
export interface UnderWayQuery {
  readonly states: readonly UnderWayState[];
  readonly kind?: RecordKind | undefined;
  /** Those that this user has in hand; `null`: those that nobody has. */
  readonly assignedTo?: string | null | undefined;
  /** Those that nobody has in hand besides. */
  readonly orNobody?: boolean;
  /** Those that this user asked a review for last, or has in hand. */
  readonly of?: string | undefined;
  readonly after?: string | undefined;
  readonly most: number;
}

interface Step {
  readonly id: string;
  readonly step: number;
  readonly since: string;
  readonly by: string;
  readonly note: string | null;
  readonly assignedTo: string | null;
  readonly scheduledFor: string | null;
}

/**
 * Records on their way to the public, in the order in which they came there. Cost: one look-up by index for each record
 * that is on its way; those of a page are read whole.
 */
export function listUnderWay(db: Connection, query: UnderWayQuery): UnderWayList {
  const { sql, values } = conditionOf(query);
  // A step that changes no state, such as a takedown, doesn't begin the wait anew.
  const from = `FROM records r
     JOIN transitions t ON t.id = (SELECT max(own.id) FROM transitions own
       WHERE own.record_id = r.id AND own.to_state = r.state AND own.from_state IS NOT own.to_state)
     LEFT JOIN assignments a ON a.record_id = r.id
     LEFT JOIN users u ON u.id = a.user_id
     LEFT JOIN schedules s ON s.record_id = r.id AND s.state = 'waiting' AND r.state = 'scheduled'
     WHERE ${sql}`;
  const after = Number(query.after ?? 0);
  const steps = cached<Step>(
    db,
    `SELECT r.id, t.id AS step, t.at AS since, t.by_name AS "by", t.note, u.name AS assignedTo, s.publish_at AS scheduledFor
     ${from} AND t.id > ? ORDER BY t.id LIMIT ?`,
  ).all(...values, Number.isSafeInteger(after) ? after : 0, query.most + 1);
  const total =
    cached<number>(db, `SELECT count(*) ${from}`)
      .pluck()
      .get(...values) ?? 0;
  const page = steps.slice(0, query.most);
  const open = countOpenThreads(
    db,
    page.map(({ id }) => id),
  );
  const entries = page.map(({ id, step: _step, ...rest }): UnderWayRow => ({
    ...deskRowOf(getRecordRow(db, id)),
    ...rest,
    openComments: open.get(id) ?? 0,
  }));
  const last = page.at(-1);
  return { entries, next: steps.length > page.length && last ? String(last.step) : null, total };
}

function conditionOf(query: UnderWayQuery): { sql: string; values: unknown[] } {
  const conditions = [
    // Said besides, so that the index of what is under way is read.
    "r.state IN ('in-review', 'sent-back', 'scheduled') AND r.state IN (SELECT value FROM json_each(?))",
  ];
  const values: unknown[] = [JSON.stringify(query.states)];
  const where = (sql: string, ...given: unknown[]) => {
    conditions.push(sql);
    values.push(...given);
  };
  if (query.kind) where('r.kind = ?', query.kind);
  if (query.assignedTo === null) where('a.user_id IS NULL');
  else if (query.assignedTo !== undefined && query.orNobody)
    where('(a.user_id = ? OR a.user_id IS NULL)', query.assignedTo);
  else if (query.assignedTo !== undefined) where('a.user_id = ?', query.assignedTo);
  if (query.of !== undefined) {
    where(
      `(a.user_id = ? OR ? = (SELECT ask.by_user FROM transitions ask
         WHERE ask.record_id = r.id AND ask.to_state = 'in-review' ORDER BY ask.id DESC LIMIT 1))`,
      query.of,
      query.of,
    );
  }
  return { sql: conditions.join(' AND '), values };
}

/** How a record came into a state last. */
export function findLastStep(
  db: Connection,
  recordId: string,
  state: UnderWayState,
): { at: string; by: string; note: string | null } | undefined {
  return cached<{ at: string; by: string; note: string | null }>(
    db,
    `SELECT at, by_name AS "by", note FROM transitions WHERE record_id = ? AND to_state = ? AND from_state IS NOT to_state
     ORDER BY id DESC LIMIT 1`,
  ).get(recordId, state);
}
