import { bodySchemaNumber } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import { upcast } from '@fonds/domain/upcast';
import { z } from 'zod';
import { exportedHead, exportedLineSchema, type ExportedLine } from '../export/exported-line.ts';
import { exportedTermSchema } from '../export/exported-term.ts';
import type { ImportEvent, ImportFile, ImportFormat } from './import-format.ts';
import { utf8Lines, type NumberedLine } from './jsonl-lines.ts';

/** Fonds' own export, as `../export/jsonl.ts` writes it: its links are ids, and every record keeps its own. */
export const jsonlFormat: ImportFormat = {
  id: 'jsonl',
  label: 'JSON Lines of Fonds',
  extensions: ['jsonl', 'ndjson'],
  inspect: async (file: ImportFile) => {
    for await (const line of utf8Lines(file.bytes())) {
      checkHead(line);
      return { encoding: 'utf-8', encodingKnownBy: 'well-formed', questions: [] };
    }
    throw noHead();
  },
  read,
};

async function* read(file: ImportFile): AsyncGenerator<ImportEvent> {
  let isBegun = false;
  const seen = { records: new Set<string>(), terms: new Set<string>() };
  for await (const line of utf8Lines(file.bytes())) {
    if (!isBegun) checkHead(line);
    else if (line.text.trim() !== '') yield eventOf(line, seen);
    isBegun = true;
  }
  if (!isBegun) throw noHead();
}

const headSchema = z.object({ format: z.literal(exportedHead.format), version: z.int() });

function checkHead({ text }: NumberedLine): void {
  const head = headSchema.safeParse(jsonOf(text));
  if (!head.success) throw noHead();
  if (head.data.version > exportedHead.version) {
    throw headRefused(`was written by a newer version of Fonds (form ${head.data.version}): install that to read it`);
  }
}

function noHead(): InvalidError {
  return headRefused(`isn’t the first line of an export of Fonds: that is ${JSON.stringify(exportedHead)}`);
}

function headRefused(message: string): InvalidError {
  return new InvalidError([{ path: 'line 1', message }]);
}

/** What stood above: the ids of records, the keys of terms. */
interface Seen {
  readonly records: Set<string>;
  readonly terms: Set<string>;
}

function eventOf({ row, text }: NumberedLine, seen: Seen): ImportEvent {
  const value = jsonOf(text);
  if (value === undefined) return { type: 'refused', row, message: 'isn’t JSON: a line is one record, whole' };
  if (typeof value === 'object' && value !== null && 'vocabulary' in value) return termEvent(row, value, seen);
  const line = exportedLineSchema.safeParse(value);
  if (!line.success) {
    const [issue] = line.error.issues;
    return { type: 'refused', row, field: issue?.path.join('.') ?? '', message: issue?.message ?? 'is no record' };
  }
  const { id, schema } = line.data;
  if (schema > bodySchemaNumber) {
    return {
      type: 'refused',
      row,
      field: 'schema',
      message: 'was saved by a newer version of Fonds: install that first',
    };
  }
  if (seen.records.has(id)) return { type: 'refused', row, field: 'id', message: 'stands in the file already, above' };
  seen.records.add(id);
  return { type: 'record', record: { row, ...recordOf(line.data) } };
}

/** How many terms a file may bring: all of them are looked at together. */
const mostTerms = 2000;

function termEvent(row: number, value: object, seen: Seen): ImportEvent {
  const line = exportedTermSchema.safeParse(value);
  if (!line.success) {
    const [issue] = line.error.issues;
    return { type: 'refused', row, field: issue?.path.join('.') ?? '', message: issue?.message ?? 'is no term' };
  }
  const refused = (message: string): ImportEvent => ({ type: 'refused', row, field: 'id', message });
  const key = `${line.data.vocabulary} ${line.data.id}`;
  if (seen.terms.has(key)) return refused('stands in the file already, above');
  if (seen.records.size > 0) return refused('terms stand before all records: move the line up');
  if (seen.terms.size >= mostTerms) return refused(`a file brings at most ${mostTerms} terms`);
  seen.terms.add(key);
  return { type: 'term', row, term: line.data };
}

function recordOf({ kind, schema, public: seenAs, body, ...own }: ExportedLine) {
  return {
    kind,
    key: own.id,
    body: fieldsOf(upcast(kind, body, schema)),
    targets: {},
    remarks: [],
    own: { ...own, public: typeof seenAs === 'boolean' ? seenAs : fieldsOf(upcast(kind, seenAs, schema)) },
  };
}

const fields = z.record(z.string(), z.unknown());

function fieldsOf(body: unknown): Record<string, unknown> {
  return fields.parse(body);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
