import { InvalidError } from '@fonds/domain/errors';
import { allows } from '@fonds/domain/roles';
import type { DeskRow } from '@fonds/domain/views/desk';
import type { Colleague } from '@fonds/domain/views/review';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { deskRowOf } from './desk-lists.ts';
import type { Connection, Transaction } from './open.ts';
import { getRecordRow } from './revisions.ts';
import { getUser, listUsers } from './users.ts';

/** Whoever may be given a record: may write drafts and can sign in. */
export function listColleagues(db: Connection): Colleague[] {
  return listUsers(db)
    .filter((user) => user.disabledAt === null && allows(user.role, 'write-drafts'))
    .map(({ id, name, role }) => ({ id, name, reviews: allows(role, 'review') }));
}

/** Gives a record to somebody, or to nobody. Throws InvalidError for whoever can't take it. */
export function assign(tx: Transaction, act: Act, recordId: string, userId: string | null): void {
  const row = getRecordRow(tx, recordId);
  const before = findAssignee(tx, recordId);
  if ((before?.id ?? null) === userId) return;
  cached(tx, 'DELETE FROM assignments WHERE record_id = ?').run(recordId);
  if (userId === null) {
    audit(tx, act, 'assign', { recordId, detail: 'to nobody' });
    return;
  }
  const user = getUser(tx, userId);
  const issue = (message: string) => new InvalidError([{ path: 'user', message }]);
  if (user.disabledAt !== null || !allows(user.role, 'write-drafts')) {
    throw issue(`${user.name} can’t work on records: choose somebody else.`);
  }
  if (row.state === 'in-review' && !allows(user.role, 'review')) {
    throw issue(`${user.name} can’t review: choose somebody who may publish.`);
  }
  cached(tx, 'INSERT INTO assignments (record_id, user_id, at, by_user, by_name) VALUES (?, ?, ?, ?, ?)').run(
    recordId,
    userId,
    act.at,
    act.by.userId,
    act.by.name,
  );
  audit(tx, act, 'assign', { recordId, detail: `to ${user.name}` });
}

/** Who has a record in hand. */
export function findAssignee(db: Connection, recordId: string): { id: string; name: string } | null {
  const found = cached<{ id: string; name: string }>(
    db,
    'SELECT u.id, u.name FROM assignments a JOIN users u ON u.id = a.user_id WHERE a.record_id = ?',
  ).get(recordId);
  return found ?? null;
}

/** Drafts that a user was given to work on, latest given first; what is in review or done isn't among them. */
export function listGiven(db: Connection, userId: string, most: number): DeskRow[] {
  return cached<string>(
    db,
    `SELECT a.record_id FROM assignments a JOIN records r ON r.id = a.record_id
     WHERE a.user_id = ? AND (r.state IN ('draft', 'sent-back')
       OR (r.state = 'published' AND r.published_revision < r.head AND r.same_as_public IS NOT r.head))
     ORDER BY a.at DESC LIMIT ?`,
  )
    .pluck()
    .all(userId, most)
    .map((id) => deskRowOf(getRecordRow(db, id)));
}
