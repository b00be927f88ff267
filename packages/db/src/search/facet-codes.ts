import { cached } from '../cached.ts';
import type { Transaction } from '../open.ts';

/**
 * What documents are counted by, as the index keeps it: the facets of `@fonds/domain/facets`, and `version` with the ids of
 * the documents that are one document in several versions.
 */
export type CodedFacet =
  | 'collection'
  | 'agent'
  | 'place'
  | 'subject'
  | 'type'
  | 'language'
  | 'textLanguage'
  | 'repository'
  | 'recordset'
  | 'classification'
  | 'has'
  | 'version';

/** One value that a document has; `role` is empty where its facet knows none. */
export interface FacetCode {
  readonly facet: CodedFacet;
  readonly role: string;
  readonly value: string;
}

/** One value that documents are counted by; people and places once for any role (`''`) and once for each. */
export interface CountedValue {
  readonly facet: CodedFacet;
  /** `wrote` is a group of roles. */
  readonly role: string;
  readonly value: string;
}

/** The numbers of a document's values as varints, giving each value that is met for the first time a number. */
export function encodeFacets(tx: Transaction, codes: readonly FacetCode[]): Buffer {
  const find = cached<number>(tx, 'SELECT number FROM facet_values WHERE facet = ? AND role = ? AND value = ?').pluck();
  const bytes: number[] = [];
  for (const { facet, role, value } of codes) {
    const number = find.get(facet, role, value) ?? numberFor(tx, { facet, role, value });
    for (let rest = number; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) {
        bytes.push(rest);
        break;
      }
      bytes.push((rest % 128) | 128);
    }
  }
  return Buffer.from(bytes);
}

function numberFor(tx: Transaction, { facet, role, value }: FacetCode): number {
  const { lastInsertRowid } = cached(tx, 'INSERT INTO facet_values (facet, role, value) VALUES (?, ?, ?)').run(
    facet,
    role,
    value,
  );
  return Number(lastInsertRowid);
}

/** Calls `take` for each number in what `encodeFacets` made. */
export function eachCode(bytes: Uint8Array, take: (number: number) => void): void {
  let number = 0;
  let scale = 1;
  for (const byte of bytes) {
    number += (byte & 127) * scale;
    if (byte < 128) {
      take(number);
      number = 0;
      scale = 1;
    } else scale *= 128;
  }
}
