import type { RecordKind } from '@fonds/domain/record';
import type { TermLabels } from '@fonds/domain/vocabularies';
import type { ImportedTarget, ImportRemark } from '../import-format.ts';

/** One value of a cell: its words, the column that they stand in, and the language that the column is said to be in. */
export interface CellValue {
  readonly column: string;
  readonly words: string;
  readonly language?: string;
  /** Which of the cell's values it is, from 0. */
  readonly place?: number;
}

/** What several columns say of one thing, by the names of its parts. */
export type PlacedParts = ReadonlyMap<string, CellValue>;

/** A record while the cells of its row are read into it. */
export class RowDraft {
  readonly kind: RecordKind;
  /** The terms that the archive has. */
  readonly terms: TermLabels;
  readonly remarks: ImportRemark[] = [];
  readonly targets: Record<string, ImportedTarget> = {};
  /** By which the source knows the row. */
  key: string | undefined;
  /** Why there is no record in the row. */
  refused: { readonly field: string; readonly message: string } | undefined;
  readonly #single = new Map<string, unknown>();
  readonly #lists = new Map<string, unknown[]>();
  readonly #columns = new Map<string, string>();
  readonly #placed = new Map<string, Map<number, Map<string, CellValue>>>();

  constructor(kind: RecordKind, terms: TermLabels = {}) {
    this.kind = kind;
    this.terms = terms;
  }

  /** Fills a field that holds one value; its path has dots. Paths that begin with `@` wait until the row is read. A second value is kept as a note. */
  set(path: string, value: unknown, cell: CellValue): void {
    if (this.#single.has(path)) this.keep(cell, 'There is one value already; this one');
    else {
      this.#single.set(path, value);
      this.#columns.set(path, cell.column);
    }
  }

  /** Adds to a field that holds several. */
  add(path: string, ...values: readonly unknown[]): void {
    this.#lists.set(path, [...(this.#lists.get(path) ?? []), ...values]);
  }

  /** A part of one of several things: of that which stands at the value's place in its cell. */
  putPart(list: string, part: string, cell: CellValue): void {
    const rows = this.#placed.get(list) ?? new Map<number, Map<string, CellValue>>();
    this.#placed.set(list, rows);
    const row = rows.get(cell.place ?? 0) ?? new Map<string, CellValue>();
    rows.set(cell.place ?? 0, row);
    if (row.has(part)) this.keep(cell, 'There is one value already; this one');
    else row.set(part, cell);
  }

  /** Those things in the order of their places. */
  parts(list: string): readonly { readonly parts: PlacedParts }[] {
    return [...(this.#placed.get(list) ?? [])].sort(([a], [b]) => a - b).map(([, parts]) => ({ parts }));
  }

  get(path: string): unknown {
    return this.#single.get(path);
  }

  list(path: string): readonly unknown[] {
    return this.#lists.get(path) ?? [];
  }

  /** The words of a field that holds one value, with their column. */
  cell(path: string): CellValue | undefined {
    const value = this.#single.get(path);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    return { column: this.#columns.get(path) ?? path, words: String(value) };
  }

  remark(field: string, message: string): void {
    this.remarks.push({ field, message });
  }

  /** Words that a field can't hold: kept as a note with the column's name, and said. */
  keep({ column, words, language }: CellValue, why: string): void {
    this.add('notes', { text: `${column}: ${words}`, ...(language !== undefined && { language }) });
    this.remark(column, `${why} is kept as a note: “${words.slice(0, 200)}”.`);
  }

  /** A link to a record of this name; the same name twice is the same record. */
  link(kind: RecordKind, name: string, more: Omit<ImportedTarget, 'kind' | 'name'> = {}): { id: string; name: string } {
    const known = Object.entries(this.targets).find(([, target]) => target.kind === kind && target.name === name);
    const mark = known?.[0] ?? `t${Object.keys(this.targets).length + 1}`;
    this.targets[mark] ??= { kind, name, ...more };
    return { id: `@${mark}`, name };
  }

  /** The record's body, its paths opened into objects. */
  body(): Readonly<Record<string, unknown>> {
    const body: Tree = {};
    for (const [path, value] of [...this.#single, ...this.#lists])
      if (!path.startsWith('@')) place(body, path.split('.'), value);
    return body;
  }
}

interface Tree {
  [field: string]: unknown;
}

function place(tree: Tree, path: readonly string[], value: unknown): void {
  const [field = '', ...rest] = path;
  if (rest.length === 0) tree[field] = value;
  else {
    const inner = tree[field];
    const next: Tree = isTree(inner) ? inner : {};
    tree[field] = next;
    place(next, rest, value);
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
