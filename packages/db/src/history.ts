import type { HistoryEntry, HistoryPage } from '@fonds/domain/views/desk';
import { and, eq, inArray } from 'drizzle-orm';
import { cached } from './cached.ts';
import { differingFields } from './differing-fields.ts';
import type { Connection } from './open.ts';
import { revisions, transitions } from './schema/records.ts';

interface Moment {
  readonly type: HistoryEntry['type'];
  /** The revision's number, or the transition's id. */
  readonly number: number;
  readonly parent: number | null;
  readonly at: string;
}

/**
 * What happened to a record, newest first, a page at a time. Entries are counted from the oldest on: `before` is the place of
 * the one that came last on the page before. Cost: a short row of each revision and step, and the bodies of one page.
 */
export function listHistory(db: Connection, recordId: string, before?: number, pageSize = 100): HistoryPage {
  const moments = cached<Moment>(
    db,
    `SELECT 'revision' AS type, number, parent, at FROM revisions WHERE record_id = ?1
     UNION ALL SELECT 'transition', id, NULL, at FROM transitions WHERE record_id = ?1`,
  )
    .all({ 1: recordId })
    // Of one moment, a revision comes before the step that it was made for.
    .sort((a, b) => a.at.localeCompare(b.at) || a.type.localeCompare(b.type) || a.number - b.number);
  const end = Math.min(before === undefined ? moments.length : before - 1, moments.length);
  const start = Math.max(0, end - pageSize);
  const page = moments.slice(start, Math.max(start, end)).reverse();
  const read = readerOf(db, recordId, page);
  return {
    entries: page.map((moment) => read(moment)),
    numbers: moments.flatMap(({ type, number }) => (type === 'revision' ? [number] : [])).reverse(),
    older: start > 0 ? start + 1 : null,
    newer: end < moments.length ? Math.min(moments.length + 1, end + pageSize + 1) : null,
  };
}

function readerOf(db: Connection, recordId: string, page: readonly Moment[]): (moment: Moment) => HistoryEntry {
  const wanted = page.flatMap(({ type, number, parent }) => (type === 'revision' ? [number, parent ?? 0] : []));
  const saved = db.orm
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordId, recordId), inArray(revisions.number, wanted)))
    .all();
  const byNumber = new Map(saved.map((revision) => [revision.number, revision]));
  const ids = page.flatMap(({ type, number }) => (type === 'transition' ? [number] : []));
  const steps = new Map(
    db.orm
      .select()
      .from(transitions)
      .where(inArray(transitions.id, ids))
      .all()
      .map((step) => [step.id, step]),
  );
  return ({ type, number, parent, at }) => {
    const step = type === 'transition' ? steps.get(number) : undefined;
    if (step) {
      const { fromState: from, toState: to, revision, byName: by, note, quiet } = step;
      return { type: 'transition', from, to, revision, at, by, note, quiet };
    }
    const revision = byNumber.get(number);
    const changed = differingFields(byNumber.get(parent ?? 0)?.body, revision?.body ?? '{}');
    const { byName: by, message } = revision ?? { byName: '', message: null };
    return { type: 'revision', number, parent, at, by, message, changedFields: changed };
  };
}
