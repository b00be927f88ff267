import type { Identifier } from '@fonds/domain/record-parts';
import type { RecordKind } from '@fonds/domain/record';
import type { Link } from '@fonds/domain/link';
import type { LocalizedText } from '@fonds/domain/language';
import type { ImportedRecord, ImportedTarget, ImportRemark } from '../import-format.ts';

/** A record while it is being read: its body's fields, the records that it links to, and what was not understood. */
export class RecordDraft {
  readonly kind: RecordKind;
  readonly row: number;
  readonly body: Record<string, unknown> = {};
  readonly notes: LocalizedText[] = [];
  readonly identifiers: Identifier[] = [];
  readonly #targets: Record<string, ImportedTarget> = {};
  readonly #marks = new Map<string, string>();
  readonly #remarks: ImportRemark[] = [];

  constructor(kind: RecordKind, row: number) {
    this.kind = kind;
    this.row = row;
  }

  /** A link to a record that is to be found or made. */
  link(target: ImportedTarget): Link {
    const same = JSON.stringify([target.kind, target.name, target.type, target.identifiers, target.key]);
    const mark = this.#marks.get(same) ?? `r${this.#marks.size + 1}`;
    this.#marks.set(same, mark);
    this.#targets[mark] = target;
    return { id: `@${mark}`, name: target.name };
  }

  remark(field: string, message: string): void {
    this.#remarks.push({ field, message });
  }

  /** Words for which a record has no field of its own: they stand among its notes under what the source calls them. */
  keep(field: string, label: string, words: string, language?: string): void {
    this.notes.push({ text: `${label}: ${words}`, ...(language === undefined ? {} : { language }) });
    this.remark(field, 'There is no field for this; it stands among the notes.');
  }

  identify(identifier: Identifier): void {
    const { scheme, value } = identifier;
    if (scheme === '' || value === '') return;
    if (!this.identifiers.some((known) => known.scheme === scheme && known.value === value))
      this.identifiers.push(identifier);
  }

  /** The record, with the fields that hold something. */
  record(key: string): ImportedRecord {
    const fields = { ...this.body, notes: this.notes, identifiers: this.identifiers };
    const filled = Object.entries(fields).filter(([, value]) => !isEmpty(value));
    return {
      row: this.row,
      kind: this.kind,
      key,
      body: Object.fromEntries(filled),
      targets: this.#targets,
      remarks: this.#remarks,
    };
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Gives each record of a file a key of its own: a second one of the same is told by its number. */
export function keysOfFile(): (wanted: string) => string {
  const seen = new Map<string, number>();
  return (wanted) => {
    let number = (seen.get(wanted) ?? 0) + 1;
    let key = number === 1 ? wanted : `${wanted} (${number})`;
    while (number > 1 && seen.has(key)) {
      number += 1;
      key = `${wanted} (${number})`;
    }
    seen.set(wanted, number);
    if (key !== wanted) seen.set(key, 1);
    return key;
  };
}
