import type { Act } from '@fonds/db/actor';
import { archiveDay } from '@fonds/db/archive';
import type { IndexedHead } from '@fonds/db/desk-search/desk-rows';
import { isStaged, noteImportRow } from '@fonds/db/import-rows';
import { placeOf, settlePlanRow, type PlannedRow } from '@fonds/db/import-plan';
import { findTargetByNumber } from '@fonds/db/import-targets';
import type { ImportRecord } from '@fonds/db/imports';
import { leaveAsElsewhere, mergeAsElsewhere, reachState, type LifeElsewhere } from '@fonds/db/life-elsewhere';
import type { Transaction } from '@fonds/db/open';
import { createPublished, publish, step } from '@fonds/db/publication';
import { createRecord, findRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import type { SearchRow } from '@fonds/db/search/search-rows';
import { isFreeSlug, keepSlug } from '@fonds/db/slugs';
import { kindedBody, type KindedBody } from '@fonds/domain/bodies';
import type { RecordKind } from '@fonds/domain/record';
import { readLife } from './life.ts';
import type { Settler } from './settler.ts';
import { readMade } from './target-map.ts';

type TakeSearch = (row: SearchRow) => void;
type TakeDesk = (row: IndexedHead) => void;

/** One record that is written: its place in the plan, or below nothing for one that rows only lead to. */
interface Staged {
  readonly place: number;
  readonly matchKey: string;
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly record: KindedBody | null;
  readonly parent: number | null;
  readonly revived: boolean;
  readonly onDraft: boolean;
  readonly slug: string | null;
  readonly life: LifeElsewhere | null;
}

/** Writes the records of a plan into the batch of its import. */
export class Stage {
  readonly #import: ImportRecord;
  readonly #batch: number;
  readonly #settler: Settler;
  readonly #made = new Set<number>();

  constructor(record: ImportRecord, batch: number, settler: Settler) {
    this.#import = record;
    this.#batch = batch;
    this.#settler = settler;
  }

  /** A row of the plan, with the records that it leads to and that aren't there yet. What has changed since it was planned waits. */
  put(tx: Transaction, act: Act, planned: PlannedRow, search: TakeSearch, desk: TakeDesk): void {
    const row = planned.outcome === 'doubtful' ? this.#accepted(tx, planned) : planned;
    if (row === undefined || row.recordId === null || row.kind === null) return;
    const doubt = whatChangedSince(tx, row);
    if (doubt !== undefined) {
      settlePlanRow(tx, row.key, { ...row, outcome: 'doubtful', message: doubt });
      return;
    }
    for (const target of readMade(row.targets)) this.#make(tx, act, target, search, desk);
    const { matchKey, kind, recordId, parent, revived, onDraft, slug } = row;
    const life = row.life === null ? null : readLife(kind, row.life);
    const record = row.body === null ? null : kindedBody(kind, JSON.parse(row.body));
    const staged = { matchKey, kind, recordId, record, parent, revived, onDraft, slug, life };
    this.#stage(tx, act, { ...staged, place: placeOf(row.key) }, search, desk);
  }

  /** A doubtful row that is to be taken all the same; one that asks for an answer waits on. */
  #accepted(tx: Transaction, row: PlannedRow): PlannedRow | undefined {
    if (!row.accepted && !this.#import.acceptDoubtful) return undefined;
    const settled = this.#settler.settleAgain(tx, { ...row, accepted: true });
    return settled.outcome === 'new' || settled.outcome === 'changed' ? settled : undefined;
  }

  #make(tx: Transaction, act: Act, number: number, search: TakeSearch, desk: TakeDesk): void {
    if (this.#made.has(number)) return;
    this.#made.add(number);
    const target = findTargetByNumber(tx, number);
    if (!target || target.recordId === null || isStaged(tx, this.#batch, -number)) return;
    const { recordId, kind, matchKey } = target;
    const standing = findRecordRow(tx, recordId);
    const revived = standing?.state === 'discarded' || standing?.state === 'withdrawn';
    if (standing && !revived) return;
    const record = standing ? null : kindedBody(kind, JSON.parse(target.body));
    const base = { place: -number, matchKey, kind, recordId, record, slug: null, onDraft: false, life: null };
    this.#stage(tx, act, { ...base, parent: standing?.head ?? null, revived }, search, desk);
  }

  #stage(tx: Transaction, act: Act, one: Staged, search: TakeSearch, desk: TakeDesk): void {
    const { recordId: id, record, parent } = one;
    const batch = this.#batch;
    const more = { batch, message: `Imported from ${this.#import.source}`, desk };
    const published = this.#import.publish && !one.onDraft && !isUnderEmbargo(tx, one, act);
    let revision = parent ?? 1;
    if (one.life && (parent === null || one.revived)) {
      revision = this.#stageWithLife(tx, act, one, one.life, { ...more, search });
    } else if (parent === null) {
      if (record === null) return;
      if (published) createPublished(tx, act, record, { id, ...more, ...givenSlug(tx, one), search });
      else createDraft(tx, act, one, record, more);
    } else {
      if (record) revision = saveRevision(tx, act, id, parent, record, more);
      const row = findRecordRow(tx, id);
      if (published) publish(tx, act, id, revision, { batch, search });
      else if (row?.state === 'discarded') step(tx, act, row, 'draft', { revision, batch });
    }
    const outcome = one.revived ? 'revived' : parent === null ? 'new' : 'changed';
    const before = outcome === 'changed' ? parent : null;
    const { place: row, matchKey } = one;
    noteImportRow(tx, { batch, row, source: this.#import.source, matchKey, recordId: id, outcome, revision, before });
  }

  /** A record that is made, or brought back, as it stood where it comes from, short of merging. Returns its latest revision. */
  #stageWithLife(
    tx: Transaction,
    act: Act,
    one: Staged,
    life: LifeElsewhere,
    { search, ...more }: SaveMore & { readonly search: TakeSearch },
  ): number {
    const { recordId: id, parent } = one;
    const { batch } = more;
    const latest = one.record ?? getRevision(tx, id, parent ?? 1).record;
    const first = (this.#import.publish && life.seen) || latest;
    let revision = parent ?? 1;
    if (parent === null) createDraft(tx, act, one, first, more);
    else if (one.record || first !== latest) revision = saveRevision(tx, act, id, parent, first, more);
    const embargoed = isEmbargoed(tx, first, act);
    if (this.#import.publish && life.isPublic && !embargoed) publish(tx, act, id, revision, { batch, search });
    else if (this.#import.publish && life.left && life.state !== 'merged') {
      leaveAsElsewhere(tx, act, id, revision, life, { batch, search, embargoed });
    }
    if (first !== latest) revision = saveRevision(tx, act, id, revision, latest, more);
    reachState(tx, act, id, revision, life, { batch });
    return revision;
  }

  /** Merges what a row made into the record that it was merged into elsewhere; done twice it changes nothing. */
  merge(tx: Transaction, act: Act, planned: PlannedRow): void {
    const { recordId, kind, key } = planned;
    const row = findRecordRow(tx, recordId ?? '');
    if (!row || kind === null || planned.life === null || !isStaged(tx, this.#batch, placeOf(key))) return;
    const life = readLife(kind, planned.life);
    if (row.state !== 'draft' || life.state !== 'merged' || (planned.parent !== null && !planned.revived)) return;
    const embargoed = isUnderEmbargo(tx, { record: null, recordId: row.id, parent: row.head }, act);
    if (mergeAsElsewhere(tx, act, row.id, life, { batch: this.#batch, embargoed })) return;
    const message = `it was merged into ${life.mergedInto ?? 'another'} where it comes from, which it can’t be here: it is a draft`;
    settlePlanRow(tx, key, { ...planned, message });
  }
}

/** The slug that a record had where it comes from, if no other has it here. */
function givenSlug(tx: Transaction, { kind, slug }: Staged): { slug?: string } {
  return slug !== null && isFreeSlug(tx, kind, slug) ? { slug } : {};
}

interface SaveMore {
  readonly batch: number;
  readonly message: string;
  readonly desk: TakeDesk;
}

function createDraft(tx: Transaction, act: Act, one: Staged, record: KindedBody, more: SaveMore): void {
  const row = createRecord(tx, act, record, { id: one.recordId, ...more, ...givenSlug(tx, one) });
  if (row.slug !== null) keepSlug(tx, row, row.slug, act.at);
}

/** A document under an embargo becomes a draft, to be published from its day on. */
function isUnderEmbargo(
  tx: Transaction,
  { record, recordId, parent }: Pick<Staged, 'record' | 'recordId' | 'parent'>,
  act: Act,
): boolean {
  return isEmbargoed(tx, record ?? (parent === null ? null : getRevision(tx, recordId, parent).record), act);
}

function isEmbargoed(tx: Transaction, record: KindedBody | null, act: Act): boolean {
  const until = record?.kind === 'document' ? record.body.embargoUntil : undefined;
  return until !== undefined && until > archiveDay(tx, act.at);
}

/** What somebody did since the plan was made that keeps a row from being taken as planned. */
function whatChangedSince(tx: Transaction, { recordId, parent, revived, kind }: PlannedRow): string | undefined {
  const row = findRecordRow(tx, recordId ?? '');
  if (parent === null) return row && `this ${kind ?? 'record'} has been made since the plan was; plan the import again`;
  if (!row) return 'its record is no longer there; plan the import again';
  if (row.head !== parent) {
    return `revision ${String(row.head)} of it was saved since the plan was made; plan the import again`;
  }
  const setAside = row.state === 'discarded' || row.state === 'withdrawn';
  if (setAside !== revived || row.state === 'merged') {
    return 'it was withdrawn, merged or brought back since the plan was made; plan the import again';
  }
  return undefined;
}
