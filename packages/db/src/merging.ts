import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { namesToKeep, newNames, withNames } from '@fonds/domain/merge/merged-names';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { dropFormerAddress, putFormerAddress, redirectMerged } from './former-addresses.ts';
import type { Transaction } from './open.ts';
import { leavePublic, publish, step } from './publication.ts';
import { publicPast } from './public-past.ts';
import { getRecordRow, getRevision, saveRevision } from './revisions.ts';
import { listSteps } from './steps.ts';
import { raiseContentVersion } from './write.ts';

/** Merges a record into another of its kind: addresses and links lead to that one from now on. Throws ConflictError. */
export function merge(tx: Transaction, act: Act, id: string, into: string): void {
  const row = getRecordRow(tx, id);
  const target = getRecordRow(tx, into);
  if (id === into || row.kind !== target.kind) {
    throw new InvalidError([{ path: 'into', message: 'Choose another record of the same kind.' }]);
  }
  if (target.state === 'merged' || target.state === 'discarded') {
    throw new ConflictError(`“${target.title}” is itself ${target.state}; merge into a record that stands.`);
  }
  if (row.publishedRevision !== null && target.publishedRevision === null) {
    throw new ConflictError(
      `“${row.title}” is public and “${target.title}” isn’t: publish that first, so that links go on leading somewhere.`,
    );
  }
  leavePublic(tx, act, row, 'merged', {}, into);
  redirectMerged(tx, id);
}

/** A merging that was looked at before: the names that are taken over, and the latest revisions of the two as they were then. */
export interface NamedMerging {
  readonly id: string;
  readonly head: number;
  readonly into: string;
  readonly intoHead: number;
  /** Places in `namesToKeep` of the record that goes. */
  readonly names: readonly number[];
}

/**
 * Merges a record into another, which takes over names of it in a revision of its own; where the public sees the latest
 * revision of that, it sees this one from now on. Throws ConflictError when somebody saved either meanwhile.
 */
export function mergeWithNames(tx: Transaction, act: Act, { id, head, into, intoHead, names }: NamedMerging): void {
  const [row, target] = [getRecordRow(tx, id), getRecordRow(tx, into)];
  for (const [record, seen] of [[row, head] as const, [target, intoHead] as const]) {
    if (record.head === seen) continue;
    throw new ConflictError(`Somebody saved “${record.title}” meanwhile. Look at both again.`, record.head);
  }
  if (row.kind === target.kind && names.length > 0) {
    const kept = namesToKeep(getRevision(tx, id, head).record);
    const before = getRevision(tx, into, intoHead).record;
    const wanted = newNames(
      before,
      names.flatMap((place) => kept[place] ?? []),
    );
    if (wanted.length > 0) {
      const message = `Names of “${row.title}”, which was merged into it`;
      const number = saveRevision(tx, act, into, intoHead, withNames(before, wanted), { message });
      if (target.publishedRevision === intoHead) publish(tx, act, into, number);
    }
  }
  merge(tx, act, id, into);
}

/**
 * Takes a merging back: what was public is published again, what was withdrawn is gone as before, anything else is a
 * draft. Throws ConflictError.
 */
export function unmerge(tx: Transaction, act: Act, id: string): void {
  const row = getRecordRow(tx, id);
  const past = listSteps(tx, id);
  const last = past.findLast((transition) => transition.toState === 'merged');
  if (row.state !== 'merged' || !last) throw new ConflictError(`“${row.title}” isn’t merged.`);
  const note = 'merging taken back';
  if (last.revision !== null) {
    publish(tx, act, id, last.revision, { note });
    return;
  }
  step(tx, act, row, last.fromState === 'withdrawn' ? 'withdrawn' : 'draft', { note });
  dropFormerAddress(tx, id, 0);
  const { former } = publicPast(past.slice(0, past.indexOf(last)));
  if (former) putFormerAddress(tx, row, former, 0);
  redirectMerged(tx, id);
  audit(tx, act, 'unmerge', { recordId: id });
  raiseContentVersion(tx);
}
