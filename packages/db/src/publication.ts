import type { KindedBody } from '@fonds/domain/bodies';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { kindWords, mayStep, publicPaths, stateInWords, type RecordState } from '@fonds/domain/record';
import { actorColumns, type Act } from './actor.ts';
import { archiveDay } from './archive.ts';
import { audit } from './audit.ts';
import { dropFormerAddress, putFormerAddress, redirectMerged } from './former-addresses.ts';
import { insert } from './insert.ts';
import type { Transaction } from './open.ts';
import { queueProblems } from './problems/problem-rows.ts';
import { projectionOf } from './projection.ts';
import { cached } from './cached.ts';
import { endPublications, putPublication } from './publication-rows.ts';
import { dropProjection, putIdentifiers, putProjection } from './projected-rows.ts';
import type { SearchRow } from './search/search-rows.ts';
import { createRecord, getRecordRow, getRevision, type RecordRow } from './revisions.ts';
import type { IndexedHead } from './desk-search/desk-rows.ts';
import { transitions } from './schema/records.ts';
import { freeSlug, giveSlug, keepSlug } from './slugs.ts';
import { raiseContentVersion } from './write.ts';

interface More {
  readonly note?: string | undefined;
  /** The batch in which it happens; its rows become public when that is admitted. */
  readonly batch?: number;
  /** Takes the row for the search index, to put it in later, but before the batch is admitted. */
  readonly search?: (row: SearchRow) => void;
}

/** Writes a change of state: the transition and the record's row. Throws ConflictError for a step that isn't allowed. */
export function step(
  tx: Transaction,
  act: Act,
  row: RecordRow,
  to: RecordState,
  more: More & {
    revision?: number;
    mergedInto?: string;
    publishedRevision?: number | null;
    slug?: string;
    /** A step back to what is public. */
    quiet?: boolean;
  } = {},
): void {
  if (!mayStep(row.state, to)) {
    throw new ConflictError(
      `${kindWords[row.kind].one} “${row.title}” is ${stateInWords(row.state, false).toLowerCase()}: it can’t become ${stateInWords(to, false).toLowerCase()} from there.`,
    );
  }
  const published = more.publishedRevision === undefined ? row.publishedRevision : more.publishedRevision;
  if (published !== null && (to === 'draft' || to === 'discarded')) {
    throw new ConflictError(`“${row.title}” is public: withdraw it first.`);
  }
  if (row.batch === 0 || row.batch !== more.batch) refuseWhileStaging(tx, row, more.batch ?? 0);
  noteTransition(tx, act, row, row.state, to, more);
  cached(
    tx,
    'UPDATE records SET state = ?, published_revision = ?, merged_into = ?, slug = coalesce(?, slug), changed_at = ?, changed_by = ?, changed_by_name = ? WHERE id = ?',
  ).run(to, published, more.mergedInto ?? null, more.slug ?? null, act.at, act.by.userId, act.by.name, row.id);
  // What is set aside, or comes back, is compared with others no more, or again.
  if ([row.state, to].some((state) => state === 'merged' || state === 'discarded'))
    queueProblems(tx, row.key, row.head);
}

/** Notes something in a record's history that leaves its state as it is. Throws ConflictError while it is part of a staging batch. */
export function noteOfRecord(tx: Transaction, act: Act, row: RecordRow, note: string): void {
  refuseWhileStaging(tx, row, 0);
  noteTransition(tx, act, row, row.state, row.state, { note, quiet: true, ...standing(row) });
}

function noteTransition(
  tx: Transaction,
  act: Act,
  row: RecordRow,
  from: RecordState,
  to: RecordState,
  more: More & { revision?: number; mergedInto?: string; quiet?: boolean },
): void {
  insert(tx, transitions, {
    recordId: row.id,
    fromState: from,
    toState: to,
    revision: more.revision ?? null,
    mergedInto: more.mergedInto ?? null,
    at: act.at,
    ...actorColumns(act),
    note: more.note ?? null,
    batch: more.batch ?? 0,
    quiet: more.quiet ?? false,
  });
}

/** What the public sees of a record, as a step names it. */
export function standing({ publishedRevision }: RecordRow): { revision?: number } {
  return publishedRevision === null ? {} : { revision: publishedRevision };
}

function refuseWhileStaging(tx: Transaction, row: RecordRow, batch: number): void {
  const other = cached(
    tx,
    `SELECT 1 FROM transitions t JOIN batches b ON b.number = t.batch
     WHERE t.record_id = ? AND t.batch <> ? AND (b.state = 'staging' OR (b.state = 'abandoned' AND b.swept = 0)) LIMIT 1`,
  ).get(row.id, batch);
  if (other)
    throw new ConflictError(
      `“${row.title}” is part of a larger publication that is still under way. Try again when it has ended.`,
    );
}

/**
 * Publishes one revision: transition, projection, search index, audit line and content version, or nothing. Throws
 * ConflictError when the state doesn't allow it, InvalidError while the record is under an embargo. Returns its public path.
 */
export function publish(tx: Transaction, act: Act, id: string, revisionNumber: number, more: More = {}): string {
  const row = getRecordRow(tx, id);
  const { record } = getRevision(tx, id, revisionNumber);
  refuseUnderEmbargo(tx, record, act);
  const slug = giveSlug(tx, row, record, act.at);
  step(tx, act, row, 'published', { ...more, revision: revisionNumber, publishedRevision: revisionNumber, slug });
  if (row.slug !== null || row.state === 'merged') {
    dropProjection(tx, id, more.batch ?? 0);
    dropFormerAddress(tx, id, more.batch ?? 0);
  }
  if (row.state === 'merged') redirectMerged(tx, id);
  project(tx, act, { ...row, slug }, revisionNumber, record, more, row.slug === null);
  return `${publicPaths[row.kind]}/${slug}`;
}

/** Makes a record and publishes its first revision at once, as imports do; at a `slug` that is free, if one is given. Throws InvalidError while it is under an embargo. */
export function createPublished(
  tx: Transaction,
  act: Act,
  record: KindedBody,
  more: More & { id?: string; slug?: string; message?: string; desk?: (row: IndexedHead) => void } = {},
): void {
  refuseUnderEmbargo(tx, record, act);
  const slug = more.slug ?? freeSlug(tx, record);
  const row = createRecord(tx, act, record, { ...more, publishedAs: slug });
  keepSlug(tx, row, slug, act.at);
  noteTransition(tx, act, row, 'draft', 'published', { ...more, revision: 1 });
  project(tx, act, { ...row, slug }, 1, record, more, true);
}

function refuseUnderEmbargo(tx: Transaction, record: KindedBody, act: Act): void {
  if (record.kind === 'document' && record.body.embargoUntil && record.body.embargoUntil > archiveDay(tx, act.at)) {
    throw new InvalidError([
      {
        path: 'embargoUntil',
        message: `This document is under embargo until ${record.body.embargoUntil}: it can be published from that day.`,
      },
    ]);
  }
}

/** Writes what the public sees of a revision from now on, and its public past. */
function project(
  tx: Transaction,
  act: Act,
  row: RecordRow & { slug: string },
  revision: number,
  record: KindedBody,
  more: More,
  first: boolean,
): void {
  const { id, key, slug } = row;
  const batch = more.batch ?? 0;
  const projection = projectionOf({ id, recordKey: key, slug, revision, publishedAt: act.at, record });
  putProjection(tx, projection, batch, '', more.search);
  putPublication(tx, { recordId: id, revision, publishedAt: act.at, note: more.note ?? null, batch }, first);
  putIdentifiers(tx, row, projection.identifiers, batch);
  // Of a batch, the audit log has a line for the whole; its transitions say the rest.
  if (batch === 0) {
    audit(tx, act, 'publish', { recordId: id, detail: `revision ${String(revision)}` });
    raiseContentVersion(tx);
  }
}

/** Takes a record out of everything that is public; its address says that it was withdrawn, and when. Throws ConflictError. */
export function withdraw(tx: Transaction, act: Act, id: string, more: More = {}): void {
  const row = getRecordRow(tx, id);
  if (row.publishedRevision === null && mayStep(row.state, 'withdrawn')) {
    throw new ConflictError(`“${row.title}” isn’t public: there is nothing to withdraw.`);
  }
  leavePublic(tx, act, row, 'withdrawn', more);
}

/** Sets a draft aside; nothing of it is deleted. Throws ConflictError. */
export function discard(tx: Transaction, act: Act, id: string, more: More = {}): void {
  const row = getRecordRow(tx, id);
  step(tx, act, row, 'discarded', more);
  audit(tx, act, 'discard', { recordId: id });
}

/** Takes a record out of what is public, to be withdrawn or merged. Throws ConflictError. */
export function leavePublic(
  tx: Transaction,
  act: Act,
  row: RecordRow,
  to: 'withdrawn' | 'merged',
  more: More,
  into?: string,
): void {
  const { id } = row;
  const batch = more.batch ?? 0;
  step(tx, act, row, to, {
    ...more,
    ...standing(row),
    ...(into === undefined ? {} : { mergedInto: into }),
    publishedRevision: null,
  });
  dropProjection(tx, id, batch);
  endPublications(tx, id, act.at, batch);
  dropFormerAddress(tx, id, batch);
  putFormerAddress(tx, row, { movedTo: into ?? null, at: act.at, note: more.note ?? null }, batch);
  if (batch === 0) {
    audit(tx, act, to === 'merged' ? 'merge' : 'withdraw', {
      recordId: id,
      ...(into ? { detail: `into ${into}` } : {}),
    });
    raiseContentVersion(tx);
  }
}
