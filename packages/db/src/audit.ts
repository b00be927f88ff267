import type { AuditEntry } from '@fonds/domain/views/desk';
import { count, desc } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { auditLog } from './schema/people.ts';

/** Writes one line of the audit log, in the transaction of what it tells of. */
export function audit(
  tx: Transaction,
  act: Act,
  action: string,
  about: { recordId?: string; detail?: string } = {},
): void {
  insert(tx, auditLog, {
    at: act.at,
    ...actorColumns(act),
    action,
    recordId: about.recordId ?? null,
    detail: about.detail ?? null,
  });
}

/** The audit log, newest first; pages count from 1. */
export function listAudit(db: Connection, page: number, pageSize: number): { entries: AuditEntry[]; total: number } {
  const rows = db.orm
    .select()
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  const total = db.orm.select({ total: count() }).from(auditLog).get()?.total ?? 0;
  return {
    total,
    entries: rows.map(({ id, at, byName, action, recordId, detail }) => ({
      id,
      at,
      who: byName,
      action,
      recordId,
      detail,
    })),
  };
}
