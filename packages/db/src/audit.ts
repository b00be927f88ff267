import type { AuditAction } from '@fonds/domain/audit';
import { actorColumns, type Act } from './actor.ts';
import { insert } from './insert.ts';
import type { Transaction } from './open.ts';
import { auditLog } from './schema/people.ts';

/** Writes one line of the audit log, in the transaction of what it tells of. */
export function audit(
  tx: Transaction,
  act: Act,
  action: AuditAction,
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
