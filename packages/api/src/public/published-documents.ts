import { getSetting } from '@fonds/db/archive';
import { listCitedRecords } from '@fonds/db/cited-records';
import type { Reader } from '@fonds/db/open';
import type { WholeDocument } from '@fonds/domain/views/export';
import type { ArchiveFacts, PublishedDocument } from '@fonds/formats/format';

/** What formats say of the archive. `base` is the reader's public address. */
export function archiveFacts(reader: Reader, base: string): ArchiveFacts {
  return { name: getSetting(reader, 'name'), address: base };
}

/** Documents as formats take them, with what the records of their people and repositories add. Call it within a snapshot. */
export function toPublished(reader: Reader, documents: readonly WholeDocument[]): PublishedDocument[] {
  const wanted = documents.map(({ agents, body }) => [
    ...agents.map(({ id }) => id),
    ...body.locators.flatMap(({ repository }) => (repository ? [repository.id] : [])),
  ]);
  const known = new Map(listCitedRecords(reader, wanted.flat()).map((record) => [record.id, record]));
  return documents.map((document, index) => ({
    ...document,
    records: [...new Set(wanted[index])].flatMap((id) => known.get(id) ?? []),
  }));
}
