import { paragraphNumber } from '@fonds/domain/text/paragraph-ids';
import { cached } from './cached.ts';
import type { Connection } from './open.ts';

/**
 * The highest number of a paragraph in any text of any revision of a record, 0 without any: new ids are given above it,
 * so that the id of a paragraph deleted long ago never comes back for another. Cost: one reading of the record's texts.
 */
export function highestParagraph(db: Connection, recordId: string): number {
  const texts = cached<string>(
    db,
    `SELECT html FROM texts WHERE hash IN (
       SELECT json_extract(tree.value, '$.sha256') FROM revisions r, json_tree(r.body) tree
       WHERE r.record_id = ? AND tree.key = 'html' AND tree.type = 'object')`,
  )
    .pluck()
    .all(recordId);
  let highest = 0;
  for (const html of texts) {
    for (const [, id = ''] of html.matchAll(/ id="(p\d+)"/g)) highest = Math.max(highest, paragraphNumber(id));
  }
  return highest;
}
