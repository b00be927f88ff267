import { findImportRow, findLikelyDuplicate, hasImported } from '@fonds/db/import-rows';
import type { Connection } from '@fonds/db/open';
import { highestParagraph } from '@fonds/db/paragraph-numbers';
import { findRecordRow, getRevision, type RecordRow } from '@fonds/db/revisions';
import { kindedBody, titleOf, type KindedBody } from '@fonds/domain/bodies';
import { chosenDate } from '@fonds/domain/document';
import { InvalidError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import { newRecordId } from '@fonds/db/record-ids';
import { cleanTexts } from '../clean-texts.ts';

/** One thing that an import would make: its row in the source, the key by which it is known again, and its body. */
export interface ImportItem {
  readonly row: number;
  readonly matchKey: string;
  readonly kind: RecordKind;
  /** A body whose links may name other items of the import: `{ id: '@' + matchKey, name }`. */
  readonly body: unknown;
  /** A record that stands already and is meant, whatever the item says; it is linked to and left as it is. */
  readonly existingId?: string;
}

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'doubtful' | 'refused';

/** What an import would make of one item. */
export interface PlannedItem {
  readonly row: number;
  readonly matchKey: string;
  readonly outcome: RowOutcome;
  readonly recordId: string | null;
  readonly record: KindedBody | null;
  /** For a changed record, the revision that it is built on; for a revived one too. */
  readonly parent: number | null;
  /** Set aside or withdrawn earlier, and brought back with its id and address. */
  readonly revived: boolean;
  /** Whether curators have a newer draft of it: what changed is saved on top of that and stays a draft with it. */
  readonly onDraft?: boolean;
  readonly field?: string;
  readonly message?: string;
}

/** Works out what an import would do, and writes nothing. Cost: a few look-ups an item. */
export function planImport(
  db: Connection,
  source: string,
  items: readonly ImportItem[],
  acceptDoubtful: boolean,
): PlannedItem[] {
  const again = hasImported(db, source);
  const known = new Map(
    items.map((item) => [
      item.matchKey,
      again && item.existingId === undefined ? knownRecord(db, source, item.matchKey) : undefined,
    ]),
  );
  const ids = new Map(
    items.map(({ matchKey, existingId }) => [matchKey, existingId ?? known.get(matchKey)?.row.id ?? newRecordId()]),
  );
  return items.map((item) => {
    const base = { row: item.row, matchKey: item.matchKey, recordId: ids.get(item.matchKey) ?? null, revived: false };
    if (item.existingId !== undefined) {
      return { ...base, outcome: 'unchanged', record: null, parent: null };
    }
    let record: KindedBody;
    try {
      record = kindedBody(item.kind, withCleanTexts(db, resolveLinks(item.body, ids), known.get(item.matchKey)));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const [issue] = error.issues;
      return {
        ...base,
        outcome: 'refused',
        recordId: null,
        record: null,
        parent: null,
        field: issue?.path ?? '',
        message: issue?.message ?? '',
      };
    }
    const before = known.get(item.matchKey);
    if (before) return planKnown(db, base, record, before, acceptDoubtful);
    const twin = record.kind === 'document' ? likelyTwin(db, source, record) : undefined;
    if (twin !== undefined && !acceptDoubtful) {
      const message = `a document of the same title and date stands already (${twin}); it may be the same`;
      return { ...base, outcome: 'doubtful', recordId: null, record, parent: null, message };
    }
    return { ...base, outcome: 'new', record, parent: null };
  });
}

interface Known {
  readonly row: RecordRow;
  /** The revision that the last import of this row made. */
  readonly imported: number;
}

function knownRecord(db: Connection, source: string, matchKey: string): Known | undefined {
  const last = findImportRow(db, source, matchKey);
  const row = last && findRecordRow(db, last.recordId);
  return last && row && { row, imported: last.revision };
}

function likelyTwin(
  db: Connection,
  source: string,
  record: Extract<KindedBody, { kind: 'document' }>,
): string | undefined {
  return findLikelyDuplicate(db, source, titleOf(record), chosenDate(record.body)?.edtf ?? '')?.id;
}

/** Texts are cleaned, and their paragraphs keep the ids that the last import of the row gave them. */
function withCleanTexts(db: Connection, body: unknown, known: Known | undefined): unknown {
  if (typeof body !== 'object' || body === null || !holdsText(body)) return body;
  const before = known && Object.entries(getRevision(db, known.row.id, known.imported).record.body);
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

const nameInText = / data-record="@([^"]*)"/g;

/** Puts ids in the place of links to other items, in texts too. */
export function resolveLinks(body: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(body)) return body.map((item: unknown) => resolveLinks(item, ids));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]: [string, unknown]) => [key, resolveValue(key, value, ids)]),
  );
}

function resolveValue(key: string, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'string') return resolveLinks(value, ids);
  if (key === 'id' && value.startsWith('@')) return ids.get(value.slice(1)) ?? value;
  if (key !== 'html') return value;
  return value.replace(nameInText, (whole, name: string) => {
    const id = ids.get(name);
    return id === undefined ? whole : ` data-record="${id}"`;
  });
}

/** A row that was imported before: what its source changed since is taken over, field by field, unless curators changed that field too. */
function planKnown(
  db: Connection,
  base: Pick<PlannedItem, 'row' | 'matchKey' | 'recordId' | 'revived'>,
  record: KindedBody,
  { row, imported }: Known,
  acceptDoubtful: boolean,
): PlannedItem {
  const revived = row.state === 'discarded' || row.state === 'withdrawn';
  const fieldsOf = (body: object) => new Map<string, unknown>(Object.entries(body));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const was = fieldsOf(getRevision(db, row.id, imported).record.body);
  const now = fieldsOf(getRevision(db, row.id, row.head).record.body);
  const wanted = fieldsOf(record.body);
  const changed = [...new Set([...was.keys(), ...wanted.keys()])].filter(
    (field) => !same(was.get(field), wanted.get(field)),
  );
  const clashing = changed.filter(
    (field) => !same(now.get(field), was.get(field)) && !same(now.get(field), wanted.get(field)),
  );
  if (clashing.length > 0 && !acceptDoubtful) {
    const message = `the source has changed, and so have curators since the last import: ${clashing.join(', ')}`;
    return { ...base, outcome: 'doubtful', record, parent: row.head, field: clashing[0] ?? '', message };
  }
  const onDraft = row.head !== imported && row.head !== row.publishedRevision;
  if (changed.length === 0) {
    return { ...base, outcome: revived ? 'new' : 'unchanged', record: null, parent: row.head, revived, onDraft };
  }
  for (const field of changed) {
    if (wanted.has(field)) now.set(field, wanted.get(field));
    else now.delete(field);
  }
  return {
    ...base,
    outcome: revived ? 'new' : 'changed',
    record: kindedBody(row.kind, Object.fromEntries(now)),
    parent: row.head,
    revived,
    onDraft,
  };
}
