import type { PlannedRow } from '@fonds/db/import-plan';
import { refuseUnknownTerms, type BroughtTerms } from '@fonds/db/known-terms';
import type { LifeElsewhere } from '@fonds/db/life-elsewhere';
import type { Connection } from '@fonds/db/open';
import { findRecordRow, type RecordRow } from '@fonds/db/revisions';
import { kindedBody } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import { recordIdSchema, recordStates, stateInWords, type RecordKind } from '@fonds/domain/record';
import type { ImportedRecord, ImportRemark, OwnRecord } from '@fonds/formats/import/import-format';
import { z } from 'zod';
import { cleanTexts } from '../clean-texts.ts';
import { refuseWrongReferences } from '../wrong-references.ts';
import { readRemarks } from './left-out.ts';

const lifeSchema = z.object({
  state: z.enum(recordStates),
  mergedInto: recordIdSchema.nullable(),
  left: z.object({ note: z.string().nullable() }).nullable(),
  reviewNote: z.string().nullable(),
  isPublic: z.boolean(),
  seen: z.record(z.string(), z.unknown()).nullable(),
});

/** A life as the plan keeps it. */
export function readLife(kind: RecordKind, json: string): LifeElsewhere {
  const { seen, ...life } = lifeSchema.parse(JSON.parse(json));
  return { ...life, seen: seen && kindedBody(kind, seen) };
}

/**
 * What the plan keeps of how a record stood elsewhere: nothing of a plain draft or of what was public as it is. The body that
 * the public saw is checked and its texts are cleaned like any other. Throws InvalidError.
 */
export function lifeOf(
  db: Connection,
  kind: RecordKind,
  own: OwnRecord | undefined,
  brought: BroughtTerms,
): string | null {
  if (!own) return null;
  const { state = 'draft', mergedInto = null, left = null, reviewNote = null } = own;
  const seen = typeof own.public === 'object' ? checkedBody(db, kind, own.public, brought) : null;
  const isPublic = own.public !== false;
  const isPlain = left === null && seen === null && state === (isPublic ? 'published' : 'draft');
  return isPlain ? null : JSON.stringify({ state, mergedInto, left, reviewNote, isPublic, seen });
}

function checkedBody(
  db: Connection,
  kind: RecordKind,
  body: Readonly<Record<string, unknown>>,
  brought: BroughtTerms,
): object {
  const cleaned = Object.entries(body).map(([field, value]) => [field, cleanTexts(value, undefined, 0)] as const);
  try {
    const record = kindedBody(kind, Object.fromEntries(cleaned));
    refuseUnknownTerms(db, record, brought);
    refuseWrongReferences(record);
    return record.body;
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    throw new InvalidError(error.issues.map(({ path, message }) => ({ path: `public.${path}`, message })));
  }
}

/** What is said of a planned row, as the plan keeps it: by its reader, of links left out, and where its record stood otherwise elsewhere. */
export function remarksOf(
  db: Connection,
  { body, own, remarks }: Pick<ImportedRecord, 'body' | 'own' | 'remarks'>,
  row: PlannedRow,
): string | null {
  const standing = own && row.parent !== null && !row.revived ? findRecordRow(db, row.recordId ?? '') : undefined;
  const all = [...remarks, ...readRemarks(row.remarks), ...remarksOnSources(body), ...remarksOnLife(own, standing)];
  return all.length === 0 ? null : JSON.stringify(all);
}

const textSchema = z.object({ kind: z.string(), source: z.unknown().optional() });

/** A translation that doesn't say what it was made from is taken, since its source may not know, and told. */
function remarksOnSources({ texts }: ImportedRecord['body']): ImportRemark[] {
  if (!Array.isArray(texts)) return [];
  return texts.flatMap((text: unknown, at) => {
    const { kind, source } = textSchema.safeParse(text).data ?? {};
    if (kind !== 'translation' || source !== undefined) return [];
    const message = 'the translation doesn’t say what it was made from: say it in the editor';
    return [{ field: `texts.${String(at)}.source`, message }];
  });
}

/** `standing` is the record here that the row changes. */
function remarksOnLife(own: OwnRecord | undefined, standing: RecordRow | undefined): ImportRemark[] {
  if (!own?.state) return [];
  const words = stateInWords(own.state, false).toLowerCase();
  if (standing) {
    if (standing.state === own.state) return [];
    const here = stateInWords(standing.state, false).toLowerCase();
    return [{ field: 'state', message: `it is ${words} where it comes from and ${here} here: that stays` }];
  }
  if (own.state === 'scheduled') {
    const message = 'it waited for a set time where it comes from, and is in review here: set the time anew';
    return [{ field: 'state', message }];
  }
  const asks = own.state === 'withdrawn' || own.state === 'merged' || (own.left ?? null) !== null;
  if (!asks && typeof own.public !== 'object') return [];
  const was = own.state === 'withdrawn' || own.state === 'merged' ? words : asks ? 'public once' : 'changed since';
  const message = `it was ${was} where it comes from: that is taken over where the import makes records public`;
  return [{ field: 'state', message }];
}
