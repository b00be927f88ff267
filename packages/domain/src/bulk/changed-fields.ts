import { canonical, isList, isObject, isSame, objectOf, textOf, type Json, type JsonObject } from '../fields/json.ts';
import type { BulkChange } from './bulk-change.ts';
import { moveLinks } from './move-links.ts';
import { replaceWords } from './replace-words.ts';

/** The top-level fields that a change makes different in a body, as a save takes them; null empties a field. */
export function changedFields(body: JsonObject, change: BulkChange): JsonObject {
  if (change.kind === 'move-links') {
    const moved = objectOf(moveLinks(body, change.from, change.to.id));
    return Object.fromEntries(Object.entries(moved).filter(([key, value]) => !isSame(value, body[key])));
  }
  const was = body[change.field] ?? null;
  const is = changedValue(was, change);
  return saysSame(was, is) ? {} : { [change.field]: is };
}

function changedValue(was: Json, change: Exclude<BulkChange, { kind: 'move-links' }>): Json {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'add': {
      const rows = isList(was) ? was : [];
      const here = new Set(rows.map(identityOf));
      return [...rows, ...change.value.filter((row) => !here.has(identityOf(row)) && here.add(identityOf(row)))];
    }
    case 'remove': {
      const unwanted = new Set(change.value.map(identityOf));
      return isList(was) ? was.filter((row) => !unwanted.has(identityOf(row))) : was;
    }
    case 'replace':
      return was === null ? null : replaceWords(was, change);
  }
}

/** By which two rows are the same: what they link to and as what, however the name is written; else all that they say. */
function identityOf(row: Json): string {
  if (!isObject(row)) return canonical(row);
  const linked = textOf(row, 'id') || textOf(row['agent'], 'id') || textOf(row['place'], 'id');
  return linked === '' ? canonical(row) : `${linked} ${textOf(row, 'role')}`;
}

/** A field that is empty in any way says the same. */
function saysSame(one: Json, other: Json): boolean {
  const meant = (value: Json) => (isList(value) && value.length === 0 ? null : value);
  return isSame(meant(one), meant(other));
}
