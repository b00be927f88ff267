import { findNamed } from '@fonds/db/desk-search/desk-names';
import { standingTarget } from '@fonds/db/former-addresses';
import { findImportRow } from '@fonds/db/import-rows';
import { findPlanned } from '@fonds/db/import-plan';
import {
  choicesOf,
  findEarlierAnswer,
  findTarget,
  hasAnswers,
  putTarget,
  type TargetRow,
} from '@fonds/db/import-targets';
import type { Connection, Transaction } from '@fonds/db/open';
import { findIdentified, findReferred } from '@fonds/db/record-identifiers';
import { newRecordId } from '@fonds/db/record-ids';
import { findRecordRow, getRevision } from '@fonds/db/revisions';
import { kindedBody, type KindedBody } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import { foldName } from '@fonds/domain/name';
import type { RecordKind } from '@fonds/domain/record';
import type { ImportedTarget } from '@fonds/formats/import/import-format';

/** What a link of a row leads to. `number` is that of the target's row, where it has one. */
export type ResolvedTarget =
  | { readonly state: 'linked'; readonly id: string }
  | { readonly state: 'made'; readonly id: string; readonly number: number }
  | { readonly state: 'asked'; readonly number: number; readonly name: string; readonly fit: number }
  | { readonly state: 'none' }
  /** It is a row that isn't read yet, if it is one at all. */
  | { readonly state: 'wait' }
  | { readonly state: 'refused'; readonly message: string };

/** What a person said beforehand of a name that fits several records: the id of the one that is meant, or `new`. */
export interface GivenAnswer {
  readonly kind: RecordKind;
  readonly name: string;
  readonly record: string;
}

/** How many of the names met are kept at hand; the others are looked up again. */
const mostKept = 50_000;

/** Finds the records that the links of one import lead to, each once, and notes those that are to be made or asked about. */
export class Targets {
  readonly #number: number;
  readonly #source: string;
  readonly #again: boolean;
  readonly #answered: boolean;
  readonly #given: ReadonlyMap<string, string>;
  #kept = new Map<string, ResolvedTarget>();

  constructor(
    db: Connection,
    found: { readonly number: number; readonly source: string; readonly again: boolean },
    given: readonly GivenAnswer[],
  ) {
    this.#number = found.number;
    this.#source = found.source;
    this.#again = found.again;
    this.#answered = hasAnswers(db, found.source);
    this.#given = new Map(given.map(({ kind, name, record }) => [`${kind} ${foldName(name)}`, record]));
  }

  /** `complete`: every row of the file has been read. */
  resolve(tx: Transaction, target: ImportedTarget, complete: boolean): ResolvedTarget {
    if (target.key !== undefined) {
      const keyed = this.#byKey(tx, target.key, complete);
      if (keyed) return keyed;
    }
    const key = keyOf(target);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const resolved = target.standing === true ? this.#standing(tx, target) : this.#named(tx, target, key);
    return this.#keep(key, resolved);
  }

  #keep(key: string, resolved: ResolvedTarget): ResolvedTarget {
    if (this.#kept.size >= mostKept) this.#kept = new Map();
    this.#kept.set(key, resolved);
    return resolved;
  }

  /** Forgets what was kept at hand, after an answer. */
  forget(): void {
    this.#kept = new Map();
  }

  #byKey(tx: Transaction, key: string, complete: boolean): ResolvedTarget | undefined {
    const kept = this.#kept.get(`\u0002${key}`);
    if (kept) return kept;
    const planned = findPlanned(tx, this.#number, key)?.recordId ?? undefined;
    // A row that the source had before is the same record, whether the file has it again or not.
    const earlier = planned === undefined && this.#again ? findImportRow(tx, this.#source, key) : undefined;
    const id = planned ?? (earlier && standingTarget(tx, earlier.recordId));
    if (id === undefined) return complete ? undefined : { state: 'wait' };
    return this.#keep(`\u0002${key}`, { state: 'linked', id });
  }

  #standing(tx: Transaction, target: ImportedTarget): ResolvedTarget {
    const [identifier] = target.identifiers ?? [];
    const id = findReferred(tx, identifier?.value ?? target.name);
    return id === undefined ? { state: 'none' } : { state: 'linked', id };
  }

  #named(tx: Transaction, target: ImportedTarget, key: string): ResolvedTarget {
    const noted = findTarget(tx, this.#number, key);
    if (noted) return resolvedOf(noted);
    const identified = new Set((target.identifiers ?? []).flatMap((one) => findIdentified(tx, target.kind, one)));
    const standing = [...identified].filter((id) => findRecordRow(tx, id)?.state !== 'discarded');
    const fit = standing.length > 0 ? standing : this.#knownBefore(tx, target, key);
    if (typeof fit === 'string') return { state: 'linked', id: fit };
    const [only, second] = fit;
    if (only !== undefined && second === undefined) return { state: 'linked', id: only };
    // Documents are named by keys and identifiers: one that isn’t here is not made of that.
    if (only === undefined && target.kind === 'document') return { state: 'none' };
    return this.#note(tx, target, key, fit);
  }

  /** What the same source made or was told of this name earlier; else the records that are called so. */
  #knownBefore(tx: Transaction, target: ImportedTarget, key: string): string | string[] {
    const made = this.#again ? findImportRow(tx, this.#source, key) : undefined;
    if (made) {
      const id = standingTarget(tx, made.recordId);
      const state = findRecordRow(tx, id)?.state;
      if (state !== 'discarded' && state !== 'withdrawn') return id;
      return [];
    }
    const given = this.#given.get(`${target.kind} ${foldName(target.name)}`);
    if (given !== undefined && given !== 'new') return given;
    if (given === 'new') return [];
    const answer = this.#answered ? findEarlierAnswer(tx, this.#source, this.#number, key) : undefined;
    if (answer !== undefined && findRecordRow(tx, answer)) return standingTarget(tx, answer);
    if (target.kind === 'document') return [];
    return findNamed(tx, target.kind, target.name).filter((id) => !saysOtherwise(tx, id, target));
  }

  #note(tx: Transaction, target: ImportedTarget, key: string, fit: readonly string[]): ResolvedTarget {
    let record: KindedBody;
    try {
      record = kindedBody(target.kind, bodyOf(target));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return { state: 'refused', message: `“${target.name}” can’t be made: ${error.issues[0]?.message ?? ''}` };
    }
    const asked = fit.length > 1;
    const earlier = this.#again && !asked ? findImportRow(tx, this.#source, key) : undefined;
    const row = {
      import: this.#number,
      matchKey: key,
      kind: target.kind,
      name: target.name,
      body: JSON.stringify(record.body),
      state: asked ? ('asked' as const) : ('made' as const),
      recordId: asked ? null : (earlier?.recordId ?? newRecordId()),
      answered: false,
      choices: JSON.stringify(asked ? fit : []),
    };
    return resolvedOf({ ...row, number: putTarget(tx, row) });
  }
}

function resolvedOf(row: TargetRow): ResolvedTarget {
  const { state, recordId, number, name } = row;
  if (state === 'none') return { state };
  if (state === 'asked' || recordId === null) return { state: 'asked', number, name, fit: choicesOf(row).length };
  return state === 'made' ? { state, id: recordId, number } : { state, id: recordId };
}

/** What names a target within a source: its kind, its identifiers, its name without what doesn't tell names apart. */
function keyOf({ kind, name, identifiers = [] }: ImportedTarget): string {
  const outside = identifiers.map(({ scheme, value }) => `${scheme}:${value}`).sort();
  return `\u0001${[kind, ...outside, foldName(name) || name].join(' ')}`;
}

/** Whether a record of the name has another identifier of a scheme that the source names: then it is another. */
function saysOtherwise(db: Connection, id: string, { identifiers = [] }: ImportedTarget): boolean {
  if (identifiers.length === 0) return false;
  const row = findRecordRow(db, id);
  if (!row) return true;
  const { body } = getRevision(db, id, row.head).record;
  const links =
    'links' in body ? body.links.map(({ scheme, identifier }) => ({ scheme, value: identifier ?? '' })) : [];
  const schemes = new Set([...body.identifiers, ...links].map(({ scheme }) => scheme));
  return identifiers.some(({ scheme }) => schemes.has(scheme));
}

/** The body of a record that a source names and the archive lacks. */
function bodyOf(target: ImportedTarget): unknown {
  const { kind, name, type, identifiers = [], body = {} } = target;
  const called = { text: name };
  switch (kind) {
    case 'document':
    case 'collection':
    case 'page':
      return { title: called, identifiers, ...body };
    case 'recordset':
      return { title: called, level: 'file', identifiers, ...body };
    case 'agent':
      return { name: called, type: type ?? 'person', identifiers, ...body };
    case 'place':
    case 'subject':
    case 'repository':
      return { name: called, identifiers, ...body };
  }
}
