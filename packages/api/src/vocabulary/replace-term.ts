import type { Act } from '@fonds/db/actor';
import type { Transaction, Writer } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { listTermUses } from '@fonds/db/term-uses';
import { writeInChunks } from '@fonds/db/write';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { termsNamed, withTermReplaced } from '@fonds/domain/term-use';
import type { Vocabulary } from '@fonds/domain/vocabularies';

/** Which term is written in the place of which. */
export interface TermReplacement {
  readonly vocabulary: Vocabulary;
  readonly from: string;
  readonly to: string;
}

const inOneStep = 500;

/**
 * Writes one term in the place of another into the latest revision of every record that names it: a new revision of each,
 * published where the latest was public. May be run again after it was cut off. What can't be published now, under an
 * embargo or in a larger publication, keeps the change as a draft. Returns how many records were changed; stops after `most`.
 */
export async function replaceTerm(
  db: Writer,
  act: () => Act,
  replacement: TermReplacement,
  most = Infinity,
): Promise<number> {
  const { vocabulary, from } = replacement;
  let after = 0;
  let changed = 0;
  while (changed < most) {
    const uses = listTermUses(db, vocabulary, from, after, Math.min(inOneStep, most - changed));
    const last = uses.at(-1);
    if (!last) return changed;
    await writeInChunks(db, uses, (tx, { id }) => {
      if (replaceIn(tx, act(), id, replacement)) changed += 1;
    });
    after = last.key;
  }
  return changed;
}

function replaceIn(tx: Transaction, act: Act, id: string, { vocabulary, from, to }: TermReplacement): boolean {
  const row = getRecordRow(tx, id);
  const { record } = getRevision(tx, id, row.head);
  // Terms that differ in their signs alone share a token of the index.
  if (!termsNamed(vocabulary, record).includes(from)) return false;
  const replaced = withTermReplaced(vocabulary, record, from, to);
  const message = `“${to}” in the place of “${from}”, which was merged`;
  const revision = saveRevision(tx, act, id, row.head, replaced, { message });
  if (row.state === 'published' && row.publishedRevision === row.head) publishIfItMay(tx, act, id, revision);
  return true;
}

function publishIfItMay(tx: Transaction, act: Act, id: string, revision: number): void {
  try {
    publish(tx, act, id, revision, { note: 'a term of a vocabulary was merged' });
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof InvalidError)) throw error;
  }
}
