import { leavesOf } from '../leaves.ts';
import type { RecordKind } from '../record.ts';
import { fieldsOf } from './all-fields.ts';
import type { KeyedField } from './field.ts';
import { isList, isObject, objectOf, rowsOf, textOf, type Json, type JsonObject } from './json.ts';

/** What no other record gets: pages of a shared file are chosen for each document anew. */
const neverCopied: ReadonlySet<string> = new Set(['scans']);
/** What belongs to one record alone: a copy gets it only when somebody says so. */
const ownOfOne: ReadonlySet<string> = new Set(['identifiers', 'texts', 'numbers']);
/** What a template would rather leave open. */
const openInTemplates: ReadonlySet<string> = new Set(['title', 'name', 'originalTitle', 'dates', 'existence']);

/** A field that has something to copy, and whether it is copied unless somebody says otherwise. */
export interface CopiedField {
  readonly field: KeyedField;
  readonly first: boolean;
}

/** The fields that a copy or a template may take along. */
export function copyableFieldsOf(kind: RecordKind): readonly KeyedField[] {
  return fieldsOf(kind).filter(({ key }) => !neverCopied.has(key));
}

/** The fields of a form in which something stands, for a copy or for a template. */
export function copiedFields(kind: RecordKind, body: JsonObject, use: 'copy' | 'template'): readonly CopiedField[] {
  return copyableFieldsOf(kind)
    .filter((field) => !isBlank(body[field.key]))
    .map((field) => ({
      field,
      first: !ownOfOne.has(field.key) && !(use === 'template' && openInTemplates.has(field.key)),
    }));
}

/** The chosen fields of a body. Without leaves, locators lead to the file and no further. */
export function copiedBody(kind: RecordKind, body: JsonObject, chosen: readonly string[], leaves: boolean): JsonObject {
  return Object.fromEntries(
    copiedFields(kind, body, 'copy').flatMap(({ field }): [string, Json][] => {
      const value = body[field.key];
      if (value === undefined || !chosen.includes(field.key)) return [];
      return [[field.key, field.key === 'locators' && !leaves ? rowsOf(value).map(withoutLeaves) : value]];
    }),
  );
}

function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isList(value)) return value.every(isBlank);
  return isObject(value) && Object.values(value).every(isBlank);
}

/** A locator of the file that the leaves are in. Its address on the web goes too: it is that of the leaves. */
export function withoutLeaves({ url: _, ...locator }: JsonObject): JsonObject {
  const levels = rowsOf(locator['levels']);
  const kept = levels.filter((level) => leavesOf({ levels: [namedLevel(level)] }) === undefined);
  const source = textOf(locator, 'source');
  const leaves = leavesOf({ levels: levels.map(namedLevel), source })?.words;
  return { ...locator, levels: kept, ...('source' in locator && { source: cut(source, leaves) }) };
}

function namedLevel(level: Json) {
  return { name: textOf(objectOf(level), 'name'), value: textOf(objectOf(level), 'value') };
}

/** The words before the leaves and their sign; none where more words follow, since they would say something else then. */
function cut(source: string, leaves: string | undefined): string {
  if (leaves === undefined) return source;
  const at = source.lastIndexOf(leaves);
  if (at < 0 || /[\p{L}\p{N}]/u.test(source.slice(at + leaves.length))) return '';
  return source.slice(0, at).replace(/[\s,;.]*\p{L}*\.?\s*$/u, '');
}
