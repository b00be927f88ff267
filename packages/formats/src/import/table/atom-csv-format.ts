import { InvalidError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import type { FoundColumn, ImportFile, ImportFormat, ReadOptions } from '../import-format.ts';
import { atomAuthorityColumns, atomDescriptionColumns } from './atom-columns.ts';
import { atomEvents } from './atom-events.ts';
import { areRelations, readRelations } from './atom-relations.ts';
import { openCsv } from './csv-source.ts';
import { readLanguage } from './language-words.ts';
import { unknownTarget, type ProposedMapping } from './propose-mapping.ts';
import type { RowRule } from './read-rows.ts';
import { tableFormat } from './table-format.ts';
import { isEmptyCell, type TableSource } from './table-source.ts';
import { findTarget } from './table-targets.ts';
import { levelOf } from './value-readings.ts';

/**
 * AtoM's descriptions (ISAD template) and authority records as CSV. A description at item level is a document; one of any other
 * level is a record set. Rows find what they lie within by AtoM's own keys (`legacyId`, `parentId`).
 */
const records = tableFormat({
  id: 'atom-csv',
  label: 'AtoM (CSV)',
  extensions: ['csv'],
  open: openCsv,
  isCsv: true,
  propose: proposeAtom,
  rule: atomRule,
});

/** The same, and AtoM's file of relationships between authority records, whose columns are what they are. */
export const atomCsvFormat: ImportFormat = {
  ...records,
  inspect: async (file, options = {}) => {
    const source = await openCsv(file, options);
    if (!(await holdsRelations(source))) return records.inspect(file, options);
    return { ...source.found, questions: source.questions.map(({ message }) => message) };
  },
  read,
};

async function* read(file: ImportFile, options: ReadOptions) {
  const source = await openCsv(file, options);
  if (!(await holdsRelations(source))) {
    yield* records.read(file, options);
    return;
  }
  const asked = source.questions.map(({ option, message }) => ({ path: option, message }));
  if (asked.length > 0) throw new InvalidError(asked);
  yield* readRelations(source.rows());
}

async function holdsRelations(source: TableSource): Promise<boolean> {
  for await (const { cells } of source.rows()) if (!cells.every(isEmptyCell)) return areRelations(cells);
  return false;
}

function proposeAtom(columns: readonly FoundColumn[]): ProposedMapping {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  const isAuthority = names.has('authorizedformofname');
  if (!isAuthority && !names.has('title')) {
    const message = 'This is no file of AtoM’s: it has neither a column “title” nor a column “authorizedFormOfName”.';
    throw new InvalidError([{ path: 'row 1', message }]);
  }
  const kind: RecordKind = isAuthority ? 'agent' : 'recordset';
  const targetOf = (name: string) =>
    isAuthority ? own(atomAuthorityColumns, name) : own(atomDescriptionColumns, name)?.[0];
  return {
    mapping: {
      kind,
      columns: columns.map(({ name, samples }) => {
        const known = targetOf(name.toLowerCase());
        const target = known ?? (samples.length === 0 || name.toLowerCase() === 'culture' ? null : unknownTarget);
        const several = target !== null && findTarget(kind, target)?.several === true;
        return { column: name, target, ...(several && { separator: '|' }) };
      }),
    },
  };
}

function atomRule(columns: readonly string[]): RowRule {
  const names = columns.map((column) => column.toLowerCase());
  const cellOf = (cells: readonly string[], name: string) => cells[names.indexOf(name)]?.trim() ?? '';
  const culture = (cells: readonly string[]) => readLanguage(cellOf(cells, 'culture'));
  if (!names.includes('levelofdescription')) return { languageOf: culture };
  return {
    languageOf: culture,
    kindOf: (cells) => (levelOf(cellOf(cells, 'levelofdescription')) === 'item' ? 'document' : undefined),
    retarget: (column, target, kind) => {
      const known = own(atomDescriptionColumns, column.toLowerCase());
      if (known?.[0] === target) return known[1];
      return findTarget(kind, target) ? target : unknownTarget;
    },
    prepare: (cells) => atomEvents(names, cells),
  };
}

function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
