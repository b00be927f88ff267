import type { AuditEntry } from '@fonds/domain/views/desk';
import { csvHeadOf, csvLine } from './collection/csv.ts';

const columns: readonly (readonly [name: string, value: (entry: AuditEntry) => string | null | undefined])[] = [
  ['line', ({ id }) => String(id)],
  ['time (UTC)', ({ at }) => at],
  ['who', ({ who }) => who],
  ['user id', ({ userId }) => userId],
  ['action', ({ action }) => action],
  ['record id', ({ recordId }) => recordId],
  ['record kind', ({ record }) => record?.kind],
  ['record title now', ({ record }) => record?.title],
  ['more', ({ detail }) => detail],
];

/** The line of names that begins the audit log as CSV. */
export const auditCsvHead = csvHeadOf(columns.map(([name]) => name));

/** A line of the audit log as a line of CSV; actions by the names that its filter takes. */
export function auditCsvRow(entry: AuditEntry): string {
  return csvLine(columns.map(([, value]) => value(entry) ?? ''));
}
