import { createHash } from 'node:crypto';
import { cached } from './cached.ts';
import type { Connection, Transaction } from './open.ts';

/** The hash by which a text is stored: SHA-256 of its UTF-8 bytes, hexadecimal. */
export function textHash(html: string): string {
  return createHash('sha256').update(html).digest('hex');
}

/** Puts every `html` of a body into the text store and leaves its hash in its place. Returns the body as stored (JSON text). */
export function detachTexts(tx: Transaction, body: unknown): string {
  const keep = cached(tx, 'INSERT INTO texts (hash, html) VALUES (?, ?) ON CONFLICT DO NOTHING');
  return JSON.stringify(body, (key, value: unknown) => {
    if (key !== 'html' || typeof value !== 'string') return value;
    const hash = textHash(value);
    keep.run(hash, value);
    return { sha256: hash };
  });
}

/** Reads a stored body back, its texts in their places. */
export function attachTexts(db: Connection, stored: string): unknown {
  const find = cached<{ html: string }>(db, 'SELECT html FROM texts WHERE hash = ?');
  const body: unknown = JSON.parse(stored);
  return withTexts(body, (hash) => find.get(hash)?.html);
}

const storedText = 'sha256';

/** Puts texts in the place of `{ sha256 }` wherever a part is called `html`; a text that isn't stored leaves its hash. */
function withTexts(part: unknown, find: (hash: string) => string | undefined): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => withTexts(item, find));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (key === 'html' && typeof value === 'object' && value !== null && storedText in value) {
        return [key, find(String(value[storedText])) ?? value];
      }
      return [key, withTexts(value, find)];
    }),
  );
}
