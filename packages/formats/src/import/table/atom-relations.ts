import { InvalidError } from '@fonds/domain/errors';
import { addsToMark, type ImportedTarget, type ImportEvent, type ImportRemark } from '../import-format.ts';
import { isEmptyCell, type TableRow } from './table-source.ts';

/** What AtoM before 2.6 called the columns. */
const earlierNames: Readonly<Record<string, string>> = {
  sourceauthorizedformofname: 'subjectauthorizedformofname',
  targetauthorizedformofname: 'objectauthorizedformofname',
  category: 'relationtype',
};

function plainName(column: string): string {
  const plain = column.trim().toLowerCase();
  return Object.hasOwn(earlierNames, plain) ? (earlierNames[plain] ?? plain) : plain;
}

/** Whether these are the columns of AtoM's file of relationships between authority records. */
export function areRelations(columns: readonly string[]): boolean {
  const names = new Set(columns.map(plainName));
  return names.has(plainName('subjectAuthorizedFormOfName')) && names.has(plainName('objectAuthorizedFormOfName'));
}

interface Relation {
  readonly agent: { readonly id: string; readonly name: string };
  readonly relation: 'part-of' | 'succeeded' | 'member-of' | 'associated-with';
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

/** What the rows say of one of the authority records. */
interface Said {
  readonly row: number;
  readonly relations: Relation[];
  readonly targets: Record<string, ImportedTarget>;
  readonly remarks: ImportRemark[];
}

/** What the subject's relation to the object is here, and which of the two says it; the other words are an association, and kept. */
const types: Readonly<Record<string, readonly [relation: Relation['relation'], said: 'subject' | 'object']>> = {
  'is the subordinate of': ['part-of', 'subject'],
  'is the superior of': ['part-of', 'object'],
  'is the subsidiary of': ['part-of', 'subject'],
  'is the parent organization of': ['part-of', 'object'],
  'is part of': ['part-of', 'subject'],
  'is the successor of': ['succeeded', 'subject'],
  'is the predecessor of': ['succeeded', 'object'],
  'is a member of': ['member-of', 'subject'],
  'is the member of': ['member-of', 'subject'],
};

/**
 * The rows of AtoM's file of relationships (columns `subjectAuthorizedFormOfName`, `relationType`, `objectAuthorizedFormOfName`,
 * `description`, `date`, `startDate`, `endDate`), gathered by the authority record that says each: one record of the import for
 * each of those, which adds to what stands. Memory grows with the file.
 */
export async function* readRelations(rows: AsyncIterable<TableRow>): AsyncGenerator<ImportEvent> {
  const said = new Map<string, Said>();
  const refused: ImportEvent[] = [];
  let columns: readonly string[] | undefined;
  for await (const { row, cells } of rows) {
    if (cells.every(isEmptyCell)) continue;
    if (!columns) {
      columns = cells.map(plainName);
      continue;
    }
    const names = columns;
    const cellOf = (name: string) => cells[names.indexOf(plainName(name))]?.trim() ?? '';
    const lacking = needed.find((name) => cellOf(name) === '');
    if (lacking === undefined) addRelation(said, row, cellOf);
    else refused.push({ type: 'refused', row, field: lacking, message: 'A relationship has two names and its type.' });
  }
  if (!columns) throw new InvalidError([{ path: 'row 1', message: 'There is nothing in this table.' }]);
  const records = Array.from(said, ([name, one]): ImportEvent => ({ type: 'record', record: recordOf(name, one) }));
  yield* [...refused, ...records].sort((a, b) => rowOf(a) - rowOf(b));
}

const needed = ['subjectAuthorizedFormOfName', 'relationType', 'objectAuthorizedFormOfName'] as const;

function rowOf(event: ImportEvent): number {
  return event.type === 'record' ? event.record.row : event.row;
}

function addRelation(said: Map<string, Said>, row: number, cellOf: (name: string) => string): void {
  const type = cellOf('relationType');
  const known = Object.hasOwn(types, type.toLowerCase()) ? types[type.toLowerCase()] : undefined;
  const [relation, side] = known ?? ['associated-with', 'subject'];
  const [subject, object] = [cellOf('subjectAuthorizedFormOfName'), cellOf('objectAuthorizedFormOfName')];
  const [name, other] = side === 'subject' ? [subject, object] : [object, subject];
  const one = said.get(name) ?? { row, relations: [], targets: {}, remarks: [] };
  said.set(name, one);
  one.targets[`agent ${other}`] = { kind: 'agent', name: other };
  const [date, start, end] = [cellOf('date'), cellOf('startDate'), cellOf('endDate')];
  const note = [known ? '' : type, start === '' && end === '' ? '' : date, cellOf('description')]
    .filter(Boolean)
    .join('. ');
  const from = start || (end === '' ? date : '');
  one.relations.push({
    agent: { id: `@agent ${other}`, name: other },
    relation,
    ...(from === '' ? {} : { from }),
    ...(end === '' ? {} : { to: end }),
    ...(note === '' ? {} : { note }),
  });
  if (known) return;
  const message = `row ${String(row)}: “${type}” (${other}) is no relation here: it stands as an association, with these words.`;
  one.remarks.push({ field: 'relationType', message });
}

function recordOf(name: string, { row, relations, targets, remarks }: Said) {
  return {
    row,
    kind: 'agent' as const,
    key: `relations of ${name}`,
    // The name and type are only those by which it is found: its record keeps its own.
    body: { name: { text: name }, type: 'person', relations },
    targets: { ...targets, [addsToMark]: { kind: 'agent' as const, name } },
    remarks,
  };
}
