import { readDayRange, type DayRange } from '@fonds/domain/dates/filter';
import type { FacetId } from '@fonds/domain/facets';
import { readQuery } from '@fonds/domain/query/read-query';
import type { Search, SearchSort } from '@fonds/domain/search-address';
import type { Reader } from '../open.ts';
import { ask, type Asked } from './asked.ts';
import { datedIn, havingAny } from './narrowing.ts';
import { catalogueOf } from './catalogue.ts';
import { gathered, type Condition } from './condition.ts';
import { countsOf, type Counts } from './counts.ts';
import type { DocumentSet } from './document-set.ts';
import { evaluate } from './evaluate.ts';
import { chooseFacets, type Choice } from './facet-choice.ts';
import { order, type Ordered } from './order.ts';

/** What beside its address narrows a search: the collection on whose page it is asked, and a type chosen there. */
export interface Scope {
  /** The id of a collection, without those within it. */
  readonly collectionId?: string;
  readonly type?: string;
}

/** A search and what it finds. Good for the snapshot in which it was made. */
export interface Found {
  readonly search: Search;
  readonly asked: Asked;
  readonly choice: Choice;
  readonly range: DayRange;
  readonly hits: DocumentSet;
  /** How many hits there are. */
  readonly total: number;
  readonly sort: SearchSort;
  readonly counts: Counts;
  /** What all but the span of time leaves. */
  readonly anyDate: () => DocumentSet;
  readonly remarks: readonly string[];
}

/**
 * Finds the documents that a search asks for. Call it within a snapshot. Cost: the postings of its words, and walks in memory
 * over sets of a bit each document.
 */
export function find(db: Reader, search: Search, scope: Scope = {}): Found {
  const read = readQuery(search.q);
  const known = ask(db, read.query, search.drop, search.within);
  const asked = { ...known, condition: gathered(known.condition) };
  const choice = chooseFacets(db, search);
  const span = readDayRange(search.from, search.to);
  const { range } = span;
  const isDated = range.earliest !== null || range.latest !== null;
  const dated = isDated ? datedIn(db, range, search.within) : undefined;
  const base: Condition[] = [asked.condition, ...scopeConditions(db, scope)];
  const narrowing = (except?: FacetId) =>
    [...choice.conditions].flatMap(([facet, condition]) => (facet === except ? [] : [condition]));
  const all = (...conditions: readonly Condition[]) => evaluate(db, { kind: 'and', of: conditions });
  const within = dated ? [dated] : [];
  const hits = all(...base, ...within, ...narrowing());
  const remarks = [...read.remarks, ...known.remarks, ...span.remarks, ...choice.remarks];
  if (range.earliest !== null && range.latest !== null && range.earliest > range.latest) {
    remarks.push('The span of time ends before it begins, so nothing can lie in it.');
  }
  return {
    search,
    asked,
    choice,
    range,
    hits,
    total: hits.size,
    sort: search.sort ?? (asked.parts.length > 0 ? 'relevance' : 'date'),
    counts: countsOf(db, hits, (facet) =>
      choice.conditions.has(facet) ? all(...base, ...within, ...narrowing(facet)) : undefined,
    ),
    anyDate: () => (dated ? all(...base, ...narrowing()) : hits),
    remarks,
  };
}

/** How many documents a search finds. */
export function countFound(db: Reader, search: Search, scope: Scope = {}): number {
  return find(db, search, scope).total;
}

function scopeConditions(db: Reader, { collectionId, type }: Scope): Condition[] {
  const { values } = catalogueOf(db);
  const one = (ordinal: number | undefined) => havingAny(db, ordinal === undefined ? [] : [ordinal]);
  return [
    ...(collectionId === undefined ? [] : [one(values.find('collection', 'direct', collectionId))]),
    ...(type === undefined ? [] : [one(values.find('type', '', type))]),
  ];
}

/** How many orders are kept, so that the next page of a search needn't be put into order again. */
const mostKept = 12;
const orders = new WeakMap<Reader, { version: number; kept: Map<string, Ordered> }>();

/** All hits in their order; `key` names the search and scope they are of. */
export function orderOf(db: Reader, found: Found, key: string): Ordered {
  const { version } = catalogueOf(db);
  const known = orders.get(db);
  const { kept } = known?.version === version ? known : { kept: new Map<string, Ordered>() };
  if (kept !== known?.kept) orders.set(db, { version, kept });
  const ordered = kept.get(key) ?? order(db, found.hits, found.asked, found.sort);
  kept.delete(key);
  kept.set(key, ordered);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return ordered;
}
