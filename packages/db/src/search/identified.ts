import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import type { Condition } from './condition.ts';
import { tokensOf } from './expand-words.ts';
import { ftsPhrase, inColumns } from './fts.ts';

/** Documents that have an identifier, or on which it stands as a number. */
export function findIdentified(db: Reader, text: string): Condition {
  const tokens = tokensOf(text);
  const identified: Condition = {
    kind: 'found',
    key: `identifier ${text}`,
    find: () => {
      const catalogue = catalogueOf(db);
      const set = catalogue.nothing();
      const keys = cached<number>(
        db,
        `SELECT d.key FROM visible_identifiers i JOIN visible_documents d ON d.id = i.record_id WHERE i.identifier = ?`,
      );
      for (const key of keys.pluck().all(text.trim())) {
        const slot = catalogue.slotOf(key);
        if (slot !== -1) set.add(slot);
      }
      return set;
    },
  };
  if (tokens.length === 0) return identified;
  return { kind: 'or', of: [{ kind: 'text', expression: inColumns('title marks', ftsPhrase(tokens)) }, identified] };
}
