import type { HistoryEntry } from '@fonds/domain/views/desk';
import { asc, eq } from 'drizzle-orm';
import { differingFields } from './differing-fields.ts';
import type { Connection } from './open.ts';
import { revisions, transitions } from './schema/records.ts';

/** Everything that happened to a record, newest first. */
export function listHistory(db: Connection, recordId: string): HistoryEntry[] {
  const saved = db.orm
    .select()
    .from(revisions)
    .where(eq(revisions.recordId, recordId))
    .orderBy(asc(revisions.number))
    .all();
  const bodies = new Map(saved.map((revision) => [revision.number, revision.body]));
  const steps = db.orm
    .select()
    .from(transitions)
    .where(eq(transitions.recordId, recordId))
    .orderBy(asc(transitions.id))
    .all();
  const entries: HistoryEntry[] = [
    ...saved.map((revision): HistoryEntry => ({
      type: 'revision',
      number: revision.number,
      parent: revision.parent,
      at: revision.at,
      by: revision.byName,
      message: revision.message,
      changedFields: differingFields(revision.parent === null ? undefined : bodies.get(revision.parent), revision.body),
    })),
    ...steps.map((step): HistoryEntry => ({
      type: 'transition',
      from: step.fromState,
      to: step.toState,
      revision: step.revision,
      at: step.at,
      by: step.byName,
      note: step.note,
    })),
  ];
  // Of one moment, a revision comes before the step that it was made for.
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.index - a.index)
    .map(({ entry }) => entry);
}
