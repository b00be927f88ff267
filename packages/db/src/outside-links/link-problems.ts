import { createHash } from 'node:crypto';
import type { KindedBody } from '@fonds/domain/bodies';
import type { Problem } from '@fonds/domain/problems';
import { cached } from '../cached.ts';
import type { Transaction, Writer } from '../open.ts';
import { putProblem } from '../problems/problem-rows.ts';
import { write, writeInChunks } from '../write.ts';
import { keepOutsideLinks } from './kept-links.ts';

/** What is dismissed is named in full up to here, and by its hash beyond. */
const longestAbout = 8000;

interface Row {
  readonly address: string;
  readonly standing: 'broken' | 'moved';
  readonly reason: string;
  readonly movedTo: string | null;
}

/** Writes where the latest revision of a record links out to, and what is known of these links. */
export function putOutsideLinks(tx: Transaction, key: number, record: KindedBody): void {
  if (keepOutsideLinks(tx, key, record)) putLinkProblems(tx, key);
}

/** Writes which of a record's links out are broken or have moved. Cost: its links, by index. */
function putLinkProblems(tx: Transaction, key: number): void {
  cached(tx, "DELETE FROM record_problems WHERE problem IN ('broken-link', 'moved-link') AND key = ?").run(key);
  const found = cached<Row>(
    tx,
    `SELECT DISTINCT l.address, a.standing, a.reason, a.moved_to AS movedTo
     FROM outside_links l JOIN outside_addresses a ON a.number = l.number
     WHERE l.key = ? AND a.standing IN ('broken', 'moved') ORDER BY l.address`,
  ).all(key);
  const see = (problem: Problem, rows: readonly Row[]) => {
    const [first] = rows;
    if (!first) return;
    const about = rows.map(({ address, movedTo }) => (movedTo === null ? address : `${address} ${movedTo}`)).join('\n');
    const more = rows.length > 1 ? ` (and ${String(rows.length - 1)} more)` : '';
    putProblem(tx, key, 0, {
      problem,
      about: about.length > longestAbout ? createHash('sha256').update(about).digest('hex') : about,
      detail: `${first.address}: ${first.reason}${more}`,
    });
  };
  see(
    'broken-link',
    found.filter(({ standing }) => standing === 'broken'),
  );
  see(
    'moved-link',
    found.filter(({ standing }) => standing === 'moved'),
  );
}

/** Brings what visits showed to the records that link there, each in its turn; cut off, it is gone on with by running it again. */
export async function tellLinkProblems(db: Writer): Promise<void> {
  const untold = cached<number>(db, 'SELECT number FROM outside_addresses WHERE told = 0 ORDER BY number').pluck();
  const standing = cached<number>(
    db,
    `SELECT l.key FROM outside_links l JOIN records r ON r.key = l.key
     WHERE l.number = ? AND r.state NOT IN ('discarded', 'merged') ORDER BY l.key`,
  ).pluck();
  for (const number of untold.all()) {
    await writeInChunks(db, [...new Set(standing.all(number))], putLinkProblems);
    await write(db, (tx) => cached(tx, 'UPDATE outside_addresses SET told = 1 WHERE number = ?').run(number));
  }
}
