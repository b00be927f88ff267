import type { ImportedTarget, ImportEvent } from '@fonds/formats/import/import-format';
import type { RecordKind } from '@fonds/domain/record';

/** One record that a program gives: its row, the key by which it is known again, and its body. */
export interface ImportItem {
  readonly row: number;
  readonly matchKey: string;
  readonly kind: RecordKind;
  /** A body whose links may name other items: `{ id: '@' + matchKey, name }`. */
  readonly body: unknown;
}

const namedInText = / data-record="@([^"]*)"/g;

/** Items as a reader of a file would give them. Links may lead to items of earlier imports of the source: `earlier`. */
export function* eventsOfItems(
  items: readonly ImportItem[],
  earlier: readonly ImportItem[] = [],
): Generator<ImportEvent> {
  const kinds = new Map([...earlier, ...items].map(({ matchKey, kind }) => [matchKey, kind]));
  for (const { row, matchKey, kind, body } of items) {
    const targets: Record<string, ImportedTarget> = {};
    for (const { mark, name } of marksIn(body)) {
      const target = kinds.get(mark);
      if (target !== undefined) targets[mark] = { kind: target, name, key: mark };
    }
    const fields = typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
    yield { type: 'record', record: { row, kind, key: matchKey, body: fields, targets, remarks: [] } };
  }
}

function* marksIn(value: unknown): Generator<{ mark: string; name: string }> {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) yield* marksIn(item);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string' && value.id.startsWith('@')) {
    yield { mark: value.id.slice(1), name: 'name' in value ? String(value.name) : '' };
  }
  if ('html' in value && typeof value.html === 'string') {
    for (const [, mark = ''] of value.html.matchAll(namedInText)) yield { mark, name: mark };
  }
  for (const inner of Object.values(value) as unknown[]) {
    if (typeof inner === 'object') yield* marksIn(inner);
  }
}
