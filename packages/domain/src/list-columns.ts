import { agentFields } from './fields/agent-fields.ts';
import { objectOf, rowsOf, textOf, wordsOf, type JsonObject } from './fields/json.ts';
import { recordSetFields } from './fields/recordset-fields.ts';
import { rightsInWords } from './evidence-words.ts';
import { languageName } from './language-name.ts';
import type { RecordKind } from './record.ts';
import type { Vocabulary } from './vocabularies.ts';

interface Column {
  readonly label: string;
  /** The kinds whose lists can show it; every kind where none is named. */
  readonly kinds?: readonly RecordKind[];
}

/** What a list of records can show beside its titles, in the order in which columns stand. */
export const listColumns = {
  date: { label: 'Date', kinds: ['document'] },
  type: { label: 'Type', kinds: ['document', 'agent'] },
  level: { label: 'Level', kinds: ['recordset'] },
  code: { label: 'Reference code', kinds: ['recordset'] },
  dates: { label: 'Dates', kinds: ['agent', 'recordset'] },
  people: { label: 'People and bodies', kinds: ['document'] },
  places: { label: 'Places', kinds: ['document'] },
  subjects: { label: 'Subjects', kinds: ['document'] },
  kept: { label: 'Where it is kept', kinds: ['document', 'recordset'] },
  collections: { label: 'Collections', kinds: ['document'] },
  within: { label: 'Within', kinds: ['place', 'subject', 'collection', 'repository', 'recordset'] },
  variants: { label: 'Other names', kinds: ['agent', 'place', 'subject', 'repository'] },
  languages: { label: 'Languages', kinds: ['document'] },
  texts: { label: 'Texts', kinds: ['document'] },
  rights: { label: 'Rights', kinds: ['document'] },
  identifiers: { label: 'Identifiers' },
  state: { label: 'State' },
  comments: { label: 'Open comments' },
  hands: { label: 'In the hands of' },
  by: { label: 'Changed by' },
  changed: { label: 'Changed' },
} as const satisfies Readonly<Record<string, Column>>;

export type ListColumn = keyof typeof listColumns;

const known: Readonly<Record<ListColumn, Column>> = listColumns;

export function isListColumn(name: string): name is ListColumn {
  return Object.hasOwn(known, name);
}

/** The columns that a list of a kind can show, in their order. */
export function columnsOf(kind: RecordKind): readonly ListColumn[] {
  return Object.keys(known)
    .filter(isListColumn)
    .filter((column) => known[column].kinds?.includes(kind) ?? true);
}

/** Those of `wanted` that a list of the kind can show, each once and in their order. */
export function chosenColumns(kind: RecordKind, wanted: readonly string[]): readonly ListColumn[] {
  return columnsOf(kind).filter((column) => wanted.includes(column));
}

/** The columns of a list for which nobody chose any. */
export function usualColumns(kind: RecordKind): readonly ListColumn[] {
  return chosenColumns(kind, ['date', 'state', 'changed']);
}

/** The words of columns, several where a record has several values; an empty column is left out. */
export type ListCells = Readonly<Partial<Record<ListColumn, readonly string[]>>>;

/** The label of a term; undefined for one that the vocabulary doesn't have. */
export type TermWords = (vocabulary: Vocabulary, id: string) => string | undefined;

const bodyCells = {
  type: (body, terms) => {
    const type = textOf(body['type']);
    return [choiceWords(agentFields.type.choices, type) ?? terms('document-type', type) ?? type];
  },
  level: (body) => {
    const level = textOf(body['level']);
    return [textOf(body['levelName']) || (choiceWords(recordSetFields.level.choices, level) ?? level)];
  },
  code: (body) => [textOf(body['referenceCode'])],
  dates: (body) => [objectOf(body['existence']), ...rowsOf(body['dates'])].map(dateWords),
  people: (body) => rowsOf(body['agents']).map((row) => textOf(row['agent'], 'name')),
  places: (body) => rowsOf(body['places']).map((row) => textOf(row['place'], 'name')),
  subjects: (body) => namesOf(body, 'subjects'),
  kept: (body) => [
    textOf(body['repository'], 'name'),
    ...rowsOf(body['locators']).map((row) => textOf(row, 'source') || textOf(row['repository'], 'name')),
  ],
  collections: (body) => namesOf(body, 'collections'),
  within: (body) => [textOf(body['parent'], 'name'), ...namesOf(body, 'broader')],
  variants: (body) => rowsOf(body['variants']).map((row) => textOf(row, 'text')),
  languages: (body, terms) => wordsOf(body['languages']).map((tag) => languageIn(tag, terms)),
  texts: (body, terms) =>
    rowsOf(body['texts']).map((row) => {
      const language = languageIn(textOf(row, 'language'), terms);
      return textOf(row, 'kind') === 'translation' ? `${language} (translation)` : language;
    }),
  rights: (body, terms) => {
    const { work, description, scan } = objectOf(body['rights']);
    return [work, description, scan].map((part) => {
      const statement = textOf(part, 'statement');
      return statement === '' ? '' : (terms('rights-statement', statement) ?? rightsInWords(statement));
    });
  },
  identifiers: (body) => rowsOf(body['identifiers']).map((row) => textOf(row, 'value')),
} as const satisfies Partial<Record<ListColumn, (body: JsonObject, terms: TermWords) => readonly string[]>>;

type BodyColumn = keyof typeof bodyCells;

/** Whether a column is read from a record's body; of the others the row of the record knows. */
export function isBodyColumn(column: ListColumn): column is BodyColumn {
  return Object.hasOwn(bodyCells, column);
}

/** What stands in those columns for a record of this body. A value that repeats is said once. */
export function cellsOf(body: JsonObject, columns: readonly ListColumn[], terms: TermWords): ListCells {
  const cells = columns.filter(isBodyColumn).map((column) => {
    const words = bodyCells[column](body, terms).filter((word) => word !== '');
    return [column, [...new Set(words)]] as const;
  });
  return Object.fromEntries(cells.filter(([, words]) => words.length > 0));
}

function languageIn(tag: string, terms: TermWords): string {
  return terms('language', tag) ?? languageName(tag);
}

function namesOf(body: JsonObject, key: string): readonly string[] {
  return rowsOf(body[key]).map((row) => textOf(row, 'name'));
}

function dateWords(date: JsonObject): string {
  return textOf(date, 'edtf') || textOf(date, 'words');
}

function choiceWords(choices: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.hasOwn(choices, value) ? choices[value] : undefined;
}
