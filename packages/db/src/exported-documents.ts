import type { ExportedRecord } from '@fonds/domain/views/desk-export';
import type { WholeDocument } from '@fonds/domain/views/export';
import { namedLink } from './document-entries.ts';
import { listPublications, viewOf } from './documents.ts';
import type { Reader } from './open.ts';
import { contentsOf } from './past-document.ts';
import { publicDocument } from './projection.ts';

/**
 * The documents among some records, as formats take them. One that has no public address has its id in its place; one that
 * isn't public has no publications, and is shown as of its saving. With `published`, what the public may not have is left out.
 */
export function listExportedDocuments(
  db: Reader,
  records: readonly ExportedRecord[],
  published: boolean,
): WholeDocument[] {
  return records.flatMap(({ id, slug, revision, savedAt, record }) => {
    if (record.kind !== 'document') return [];
    const document = published ? publicDocument(record.body) : record.body;
    const row = { ...unprojected, id, slug: slug ?? id, revision, publishedAt: savedAt };
    const contents = contentsOf(db, row, document);
    const publications = listPublications(db, id);
    const shown = publications.findLast((each) => each.revision === revision && each.withdrawnAt === null) ?? {
      revision,
      publishedAt: savedAt,
      note: null,
      withdrawnAt: null,
      changed: null,
      takenDownAt: null,
      takenDownBecause: null,
      readable: false,
    };
    const view = viewOf(db, contents, { publications, shown });
    if (!view) return [];
    const collections = contents.links.filter(({ relation }) => relation === 'collection');
    return [{ ...view, collections: collections.map((link) => ({ link: namedLink(link) })) }];
  });
}

/** What a row of the public tables would say beside the document itself: of one that has none, nothing. */
const unprojected = {
  key: 0,
  recordKey: 0,
  title: '',
  titleLanguage: null,
  summary: null,
  summaryLanguage: null,
  type: null,
  languages: '[]',
  classification: null,
  edtf: null,
  earliest: null,
  latest: null,
  inferred: 0,
  hasText: 0,
  hasTranslation: 0,
  hasScan: 0,
  sortKey: 0,
  body: '',
};
