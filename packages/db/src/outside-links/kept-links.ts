import type { KindedBody } from '@fonds/domain/bodies';
import { outsideAddresses } from '@fonds/domain/outside-addresses';
import { cached } from '../cached.ts';
import type { Transaction } from '../open.ts';

/** What is visited for an address: the same without the place in its page, written in one way. Undefined for what is none. */
export function visitedAddress(address: string): { readonly address: string; readonly host: string } | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  url.hash = '';
  return { address: url.href, host: url.hostname };
}

/**
 * Writes where the latest revision of a record links out to; an address that is new is due at once. Returns whether there is
 * anything to say of its links: most records never had any.
 */
export function keepOutsideLinks(tx: Transaction, key: number, record: KindedBody): boolean {
  const had = dropOutsideLinks(tx, key);
  const found = outsideAddresses(record);
  if (found.length === 0) return had;
  const numberOf = cached<number>(tx, 'SELECT number FROM outside_addresses WHERE address = ?').pluck();
  const add = cached(tx, 'INSERT INTO outside_addresses (address, host) VALUES (?, ?)');
  const link = cached(tx, 'INSERT INTO outside_links (key, path, address, number) VALUES (?, ?, ?, ?)');
  for (const { path, address } of found) {
    const visited = visitedAddress(address);
    if (!visited) continue;
    const number = numberOf.get(visited.address) ?? add.run(visited.address, visited.host).lastInsertRowid;
    link.run(key, path, address, number);
  }
  return true;
}

/** Takes away the links out of a record; addresses that nobody links to any more go when they are due. Returns whether it had any. */
export function dropOutsideLinks(tx: Transaction, key: number): boolean {
  return cached(tx, 'DELETE FROM outside_links WHERE key = ?').run(key).changes > 0;
}
