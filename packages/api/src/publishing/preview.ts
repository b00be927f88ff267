import { createHash } from 'node:crypto';
import { listCandidates, listIdsInCollection } from '@fonds/db/joint-candidates';
import type { Connection } from '@fonds/db/open';
import type { RevisionRef } from '@fonds/db/schedules';
import { getRecordRow } from '@fonds/db/revisions';
import { InvalidError } from '@fonds/domain/errors';
import type { JointCandidate, JointPreview } from '@fonds/domain/views/review';

/** What is asked to be published together: some records, or a collection with its documents. */
export interface JointlyAsked {
  readonly ids?: readonly string[] | undefined;
  readonly collection?: string | undefined;
}

const mostRecords = 20_000;
const mostShown = 200;

/** What would become public, in short, and all of it. Throws InvalidError for nothing or too much, NotFoundError. */
export async function previewJoint(
  db: Connection,
  asked: JointlyAsked,
  day: string,
): Promise<{ preview: JointPreview; publishable: RevisionRef[] }> {
  const { ids, title } = idsOf(db, asked);
  if (ids.length === 0) throw new InvalidError([{ path: 'ids', message: 'Choose at least one record.' }]);
  if (ids.length > mostRecords) {
    throw new InvalidError([{ path: 'ids', message: `Publish no more than ${String(mostRecords)} records together.` }]);
  }
  const { candidates, unchanged } = await listCandidates(db, ids, day);
  const publishable = candidates.filter(({ refusal }) => refusal === null);
  const refused = candidates.filter(({ refusal }) => refusal !== null);
  const refs = publishable.map(({ id, revision }) => ({ id, revision }));
  const preview = {
    title,
    publishable: shortened(publishable),
    refused: shortened(refused),
    unchanged,
    seal: sealOf(candidates),
  };
  return { preview, publishable: refs };
}

function idsOf(db: Connection, { ids = [], collection }: JointlyAsked): { ids: string[]; title: string } {
  const chosen = new Set(ids);
  if (collection === undefined) {
    const [first] = chosen;
    const title = first !== undefined && chosen.size === 1 ? getRecordRow(db, first).title : '';
    return { ids: [...chosen], title: title || `${String(chosen.size)} chosen records` };
  }
  const row = getRecordRow(db, collection);
  return { ids: [collection, ...chosen, ...listIdsInCollection(db, collection, mostRecords)], title: row.title };
}

function shortened(candidates: readonly JointCandidate[]): { total: number; first: JointCandidate[] } {
  return { total: candidates.length, first: candidates.slice(0, mostShown) };
}

function sealOf(candidates: readonly JointCandidate[]): string {
  const lines = candidates.map(({ id, revision, refusal }) => `${id} ${String(revision)} ${refusal ?? ''}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
