import type { SearchSort } from '@fonds/domain/search-address';
import type { Reader } from '../open.ts';
import type { Asked } from './asked.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { DocumentSet } from './document-set.ts';
import { rank } from './rank.ts';

/** Hits in their order. */
export interface Ordered {
  readonly slots: Uint32Array;
  /** How many were ranked, the others following by date; null when all were, or none was to be. */
  readonly ranked: number | null;
}

/** Puts hits into an order. Cost: a walk over the archive's order of time or of titles; by relevance see `rank`. */
export function order(db: Reader, hits: DocumentSet, asked: Asked, sort: SearchSort): Ordered {
  const catalogue = catalogueOf(db);
  if (sort === 'title') return { slots: walk(hits, titleOrder(db, catalogue)), ranked: null };
  const byDate = walk(hits, catalogue.inOrder);
  if (sort === '-date') return { slots: byDate.reverse(), ranked: null };
  if (sort === 'date' || asked.parts.length === 0 || byDate.length === 0) return { slots: byDate, ranked: null };
  const { slots: best, tiers, complete } = rank(db, hits, asked);
  const slots = new Uint32Array(byDate.length);
  const placed = catalogue.nothing();
  let next = 0;
  const put = (slot: number) => {
    if (placed.has(slot)) return;
    placed.add(slot);
    slots[next] = slot;
    next += 1;
  };
  best.forEach(put);
  const ranked = next;
  if (ranked < byDate.length) {
    for (const tier of tiers) for (const slot of byDate) if (tier.has(slot)) put(slot);
    byDate.forEach(put);
  }
  return { slots, ranked: complete ? null : ranked };
}

function walk(hits: DocumentSet, inOrder: Uint32Array): Uint32Array {
  const slots = new Uint32Array(hits.size);
  let next = 0;
  for (const slot of inOrder) if (hits.has(slot)) slots[next++] = slot;
  return slots;
}

/** Hits by the time of their publication, the last first; of one time, the younger record. Cost: a walk over all documents. */
export function newestFirst(db: Reader, hits: DocumentSet): Uint32Array {
  return walk(hits, publicationOrder(db, catalogueOf(db)));
}

/** All documents by title. Cost: once a content version the index of titles. */
const titleOrder = keptOrder('ORDER BY folded_title, record_key');

/** All documents, newly published ones first. Cost: once a content version the index of publications. */
const publicationOrder = keptOrder('ORDER BY published_at DESC, record_key DESC');

function keptOrder(ordering: string): (db: Reader, catalogue: Catalogue) => Uint32Array {
  const orders = new WeakMap<Catalogue, { version: number; order: Uint32Array }>();
  return (db, catalogue) => {
    const known = orders.get(catalogue);
    if (known?.version === catalogue.version) return known.order;
    const keys = db.sqlite.prepare<[], number>(`SELECT key FROM documents ${ordering}`).pluck().all();
    const slots = keys.map((key) => catalogue.slotOf(key)).filter((slot) => slot !== -1);
    const order = Uint32Array.from(slots);
    orders.set(catalogue, { version: catalogue.version, order });
    return order;
  };
}
