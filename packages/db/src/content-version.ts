import { cached } from './cached.ts';
import type { Connection } from './open.ts';

/** The number that every change of what is public raises. */
export function contentVersion(db: Connection): number {
  return cached<{ number: number }>(db, 'SELECT number FROM content_version WHERE id = 1').get()?.number ?? 0;
}
