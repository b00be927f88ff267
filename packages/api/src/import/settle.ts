import { findLikelyDuplicate, listOfDate } from '@fonds/db/import-rows';
import type { Settled } from '@fonds/db/import-plan';
import { refuseUnknownTerms, type BroughtTerms } from '@fonds/db/known-terms';
import type { Connection } from '@fonds/db/open';
import { highestParagraph } from '@fonds/db/paragraph-numbers';
import { getRevision } from '@fonds/db/revisions';
import { kindedBody, titleOf, type KindedBody } from '@fonds/domain/bodies';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { chosenDate } from '@fonds/domain/document';
import { InvalidError } from '@fonds/domain/errors';
import { foldName } from '@fonds/domain/name';
import { likenessOf } from '@fonds/domain/name-likeness';
import type { RecordKind } from '@fonds/domain/record';
import { z } from 'zod';
import { cleanTexts } from '../clean-texts.ts';
import { refuseWrongReferences } from '../wrong-references.ts';
import type { Known, Match } from './match.ts';

/** A row of a source with its links found. */
export interface LinkedRow {
  readonly kind: RecordKind;
  readonly body: Readonly<Record<string, unknown>>;
  /** The id that it has or, as a new record, will have. */
  readonly recordId: string;
  readonly match: Match;
  /** Somebody has said that it is to be taken although it is doubtful. */
  readonly accepted: boolean;
  /** Terms that the file brings. */
  readonly brought: BroughtTerms;
}

/** What a row comes to, its body still an object. */
export type Outcome = Omit<Settled, 'body' | 'targets' | 'accepted' | 'remarks'> & {
  readonly record: KindedBody | null;
};

const nothing = { parent: null, revived: false, onDraft: false, field: null, message: null, record: null } as const;

/** Works out what a row comes to, and writes nothing. Cost: a few look-ups. */
export function settleRow(db: Connection, source: string, row: LinkedRow): Outcome {
  try {
    return settleValid(db, source, row);
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    const [issue] = error.issues;
    const base = { ...nothing, outcome: 'refused' as const, recordId: row.recordId, title: titleIn(row.body) };
    return { ...base, field: issue?.path ?? null, message: issue?.message ?? error.message };
  }
}

/** Throws InvalidError for a row that can't be taken. */
function settleValid(db: Connection, source: string, row: LinkedRow): Outcome {
  const { match, recordId } = row;
  const known = 'known' in match ? match.known : undefined;
  const record = kindedBody(row.kind, withCleanTexts(db, row.body, known));
  refuseUnknownTerms(db, record, row.brought);
  if (!known) refuseWrongReferences(record);
  const base = { ...nothing, recordId, title: titleOf(record) };
  if ('severalFit' in match && !row.accepted) {
    const message = `its identifiers stand in several records (${match.severalFit.join(', ')})`;
    return { ...base, outcome: 'doubtful', field: 'identifiers', message };
  }
  if (known) return { ...base, ...settleKnown(db, record, known, row.accepted) };
  const twin = record.kind === 'document' && !row.accepted ? likelyTwin(db, source, record) : undefined;
  if (twin !== undefined) return { ...base, outcome: 'doubtful', message: twin };
  return { ...base, outcome: 'new', record };
}

/** The title or name that a body would have, if it has one at all. */
export function titleIn(body: Readonly<Record<string, unknown>>): string {
  const named = body['title'] ?? body['name'];
  const text = typeof named === 'object' && named !== null && 'text' in named ? named.text : '';
  return typeof text === 'string' ? text : '';
}

/** Likenesses of titles that leave nothing out. */
const nearly = new Set(['same', 'order', 'script', 'spelling']);

function likelyTwin(
  db: Connection,
  source: string,
  record: Extract<KindedBody, { kind: 'document' }>,
): string | undefined {
  const title = titleOf(record);
  const date = chosenDate(record.body);
  const edtf = date?.edtf ?? '';
  const same = findLikelyDuplicate(db, source, title, edtf);
  if (same) return `a document of the same title and date stands already (${same.id}); it may be the same`;
  const earliest = date ? boundsOf(date).earliest : null;
  if (edtf === '' || earliest === null) return undefined;
  const near = listOfDate(db, source, edtf, earliest).find((other) => nearly.has(likenessOf(title, other.title) ?? ''));
  return (
    near &&
    `a document of the same date and nearly the same title, “${near.title}”, stands already (${near.id}); it may be the same`
  );
}

/** Texts are cleaned, and their paragraphs keep the ids that the last import of the row gave them. */
function withCleanTexts(db: Connection, body: Readonly<Record<string, unknown>>, known: Known | undefined): unknown {
  if (!holdsText(body)) return body;
  const before = known && Object.entries(getRevision(db, known.row.id, known.imported ?? known.row.head).record.body);
  const fields = new Map<string, unknown>(before);
  const highest = known ? highestParagraph(db, known.row.id) : 0;
  return Object.fromEntries(
    Object.entries(body).map(([field, value]: [string, unknown]) => [
      field,
      cleanTexts(value, fields.get(field), highest),
    ]),
  );
}

function holdsText(body: object): boolean {
  return Object.values(body).some((value: unknown) =>
    (Array.isArray(value) ? value : [value]).some(
      (part: unknown) => typeof part === 'object' && part !== null && 'html' in part,
    ),
  );
}

type KnownOutcome = Pick<Outcome, 'outcome' | 'recordId' | 'parent' | 'revived' | 'onDraft' | 'record'> &
  Partial<Pick<Outcome, 'field' | 'message'>>;

type Fields = Map<string, unknown>;

const fieldsOf = (body: object): Fields => new Map<string, unknown>(Object.entries(body));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** A row whose record stands: what its source changed is taken over, field by field, unless curators changed that field too. */
function settleKnown(db: Connection, record: KindedBody, known: Known, accepted: boolean): KnownOutcome {
  const { row, imported } = known;
  const now = fieldsOf(getRevision(db, row.id, row.head).record.body);
  const was = imported === null ? undefined : fieldsOf(getRevision(db, row.id, imported).record.body);
  const wanted = wantedFields(record, known, was ?? now, now);
  const changed = [...wanted.keys()].filter((field) => !same((was ?? now).get(field), wanted.get(field)));
  const base = { recordId: row.id, parent: row.head, record: null, revived: false, onDraft: false };
  if (row.state === 'merged' && changed.length > 0) {
    const message = `this record was merged into another (${row.mergedInto ?? ''}): bring the change in there`;
    return { ...base, outcome: 'doubtful', field: changed[0] ?? null, message };
  }
  const doubt = accepted ? undefined : doubtAbout(record, known, { now, was, wanted, changed });
  if (doubt) return { ...base, outcome: 'doubtful', ...doubt };
  const revived = row.state === 'discarded' || row.state === 'withdrawn';
  const onDraft = row.head !== imported && row.head !== row.publishedRevision;
  const reached = { ...base, revived, onDraft: onDraft && !revived };
  if (changed.length === 0) return { ...reached, outcome: revived ? 'new' : 'unchanged' };
  for (const field of changed) {
    if (wanted.get(field) === undefined) now.delete(field);
    else now.set(field, wanted.get(field));
  }
  const merged = kindedBody(row.kind, Object.fromEntries(now));
  refuseWrongReferences(merged, () => getRevision(db, row.id, row.head).record.body);
  return { ...reached, outcome: revived ? 'new' : 'changed', record: merged, message: `changes ${changed.join(', ')}` };
}

/** Fields in which sources add to one another: what another source says is kept. */
const adding = new Set(['identifiers', 'collections', 'links']);

/** The fields that a row says something about. The source that made a record also says what it leaves out. */
function wantedFields(record: KindedBody, { by, imported }: Known, was: Fields, now: Fields): Fields {
  const said = fieldsOf(record.body);
  if (by === 'own' || (by === 'source' && imported !== null)) {
    for (const field of was.keys()) if (!said.has(field)) said.set(field, undefined);
    return said;
  }
  if (by === 'name') return new Map([['relations', withRelations(now.get('relations'), said.get('relations'))]]);
  const wanted = new Map([...said].filter(([, value]) => !isEmpty(value)));
  for (const field of adding) {
    const [before, more] = [now.get(field), wanted.get(field)];
    if (!Array.isArray(before) || !Array.isArray(more)) continue;
    const all: unknown[] = before;
    const added: unknown[] = more;
    wanted.set(field, [...all, ...added.filter((one) => !all.some((other) => same(one, other)))]);
  }
  return wanted;
}

const relationSchema = z.looseObject({
  agent: z.looseObject({ id: z.string() }),
  relation: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** Relations with those of a source; one to the same agent of the same kind and time stands already, whatever is noted of it. */
function withRelations(before: unknown, more: unknown): unknown[] {
  const all: unknown[] = Array.isArray(before) ? [...(before as unknown[])] : [];
  for (const relation of Array.isArray(more) ? (more as unknown[]) : []) {
    if (!all.some((other) => whatIsRelated(other) === whatIsRelated(relation))) all.push(relation);
  }
  return all;
}

function whatIsRelated(value: unknown): string {
  const { agent, relation, from, to } = relationSchema.parse(value);
  return JSON.stringify([agent.id, relation, from, to]);
}

interface Compared {
  readonly now: Fields;
  readonly was: Fields | undefined;
  readonly wanted: Fields;
  readonly changed: readonly string[];
}

function doubtAbout(
  record: KindedBody,
  { row, by }: Known,
  { now, was, wanted, changed }: Compared,
): { field: string; message: string } | undefined {
  const clashing = was
    ? changed.filter((field) => !same(now.get(field), was.get(field)) && !same(now.get(field), wanted.get(field)))
    : [];
  if (clashing.length > 0) {
    const message = `the source has changed, and so have curators since the last import: ${clashing.join(', ')}`;
    return { field: clashing[0] ?? '', message };
  }
  if (by !== 'local-identifier' || changed.length === 0) return undefined;
  const date = record.kind === 'document' ? (chosenDate(record.body)?.edtf ?? '') : '';
  if (foldName(titleOf(record)) === foldName(row.title) || (date !== '' && date === row.edtf)) return undefined;
  const message = `a record with this identifier stands already, under another title: “${row.title}” (${row.id})`;
  return { field: 'identifiers', message };
}
