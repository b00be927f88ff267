import { broughtTerms, settlePlanRow, type PlannedRow } from '@fonds/db/import-plan';
import { hasImported } from '@fonds/db/import-rows';
import { noteWait } from '@fonds/db/import-targets';
import type { ImportRecord } from '@fonds/db/imports';
import type { BroughtTerms } from '@fonds/db/known-terms';
import type { Transaction, Writer } from '@fonds/db/open';
import { newRecordId } from '@fonds/db/record-ids';
import { addsToMark, type ImportRemark } from '@fonds/formats/import/import-format';
import { unlinked, withLeftOut } from './left-out.ts';
import { withLinks } from './links.ts';
import { matchNamed, matchRow } from './match.ts';
import { settleRow, titleIn } from './settle.ts';
import { readTargets, type TargetMap } from './target-map.ts';
import { Targets, type GivenAnswer } from './targets.ts';

/** What settles the rows of an import, one after the other. */
export function settlerOf(db: Writer, record: ImportRecord, answers: readonly GivenAnswer[]): Settler {
  const again = hasImported(db, record.source);
  return new Settler(
    { source: record.source, again, brought: broughtTerms(db, record.number) },
    new Targets(db, { ...record, again }, answers),
  );
}

type RawBody = Readonly<Record<string, unknown>>;

/** Finds out which record each row is, where its links lead, and what it comes to. */
export class Settler {
  /** Terms that will be there before the records are. */
  readonly brought: BroughtTerms;
  readonly #source: { readonly name: string; readonly again: boolean };
  readonly #targets: Targets;

  constructor(
    of: { readonly source: string; readonly again: boolean; readonly brought: BroughtTerms },
    targets: Targets,
  ) {
    this.#source = { name: of.source, again: of.again };
    this.brought = of.brought;
    this.#targets = targets;
  }

  /** A row with what it comes to; `complete` tells that every row of the file has been read. */
  settle(
    tx: Transaction,
    row: Omit<PlannedRow, 'outcome'>,
    body: RawBody,
    targets: TargetMap,
    ownId: string | undefined,
    complete: boolean,
  ): PlannedRow {
    const { kind } = row;
    if (kind === null) return { ...row, outcome: 'refused' };
    const addsTo = targets[addsToMark] && this.#targets.resolve(tx, targets[addsToMark], complete);
    if (addsTo?.state === 'made' || addsTo?.state === 'none') {
      const message = `nothing of this kind is called “${titleIn(body)}”: import or make it first`;
      return { ...row, ...refused(message), title: titleIn(body), recordId: null };
    }
    const match = addsTo
      ? matchNamed(tx, addsTo)
      : matchRow(tx, this.#source, { kind, key: row.matchKey, body }, ownId);
    const known = 'known' in match ? match.known : undefined;
    const recordId = known?.row.id ?? row.recordId ?? ownId ?? newRecordId();
    // A row that waits for something is kept as it was read.
    const raw = () => ({ body: JSON.stringify(body), targets: JSON.stringify(targets), title: titleIn(body) });
    const ids = new Map<string, string | undefined>();
    const made: number[] = [];
    const left: ImportRemark[] = [];
    let asked: { readonly name: string; readonly fit: number } | undefined;
    for (const [mark, target] of Object.entries(targets)) {
      const found = this.#targets.resolve(tx, target, complete);
      if (found.state === 'wait') return { ...row, ...raw(), outcome: 'unsettled', recordId };
      if (found.state === 'refused') return { ...row, ...refused(found.message), title: titleIn(body), recordId };
      if (found.state === 'asked') {
        asked ??= found;
        noteWait(tx, found.number, row.key);
      } else {
        const why = target.kind === 'document' ? unlinked(body, mark, target.name, found, recordId) : undefined;
        if (why !== undefined) left.push(why);
        ids.set(mark, found.state === 'none' || why !== undefined ? undefined : found.id);
        if (found.state === 'made') made.push(found.number);
      }
    }
    if (asked) {
      const message = `“${asked.name}” is the name of ${String(asked.fit)} records: say which of them is meant`;
      return { ...row, ...raw(), outcome: 'doubtful', recordId, message };
    }
    const { brought } = this;
    const linked = { kind, body: withLinks(body, ids), recordId, match, accepted: row.accepted, brought };
    const { record, ...outcome } = settleRow(tx, this.#source.name, linked);
    const settled = { ...row, ...outcome, remarks: withLeftOut(row.remarks, left) };
    if (outcome.outcome === 'doubtful') return { ...settled, ...raw(), title: outcome.title };
    const targetsMade = made.length === 0 ? null : JSON.stringify(made);
    return { ...settled, body: record && JSON.stringify(record.body), targets: record && targetsMade };
  }

  /** Settles a row of the plan that waited for something. Returns it as it is now. */
  settleAgain(tx: Transaction, row: PlannedRow): PlannedRow {
    if (row.body === null) return row;
    const own = row.own && row.recordId !== null ? row.recordId : undefined;
    const settled = this.settle(
      tx,
      { ...row, field: null, message: null },
      readBody(row.body),
      readTargets(row.targets),
      own,
      true,
    );
    const kept = row.own && row.onDraft ? { ...settled, onDraft: true } : settled;
    settlePlanRow(tx, row.key, kept);
    return kept;
  }

  /** After an answer, names are looked up anew. */
  forget(): void {
    this.#targets.forget();
  }
}

const refused = (message: string) => ({ outcome: 'refused', message, body: null, targets: null }) as const;

function readBody(json: string): RawBody {
  const body: unknown = JSON.parse(json);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
