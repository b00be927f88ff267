import type { KindedBody } from '@fonds/domain/bodies';
import { classificationMark } from '@fonds/domain/classification-mark';
import { boundsOf, isInferred } from '@fonds/domain/dates/historical-date';
import { parseEdtf } from '@fonds/domain/dates/edtf';
import { fromDayNumber } from '@fonds/domain/dates/days';
import { pagesOf, textDetails } from '@fonds/domain/document-contents';
import { chosenDate, type Document } from '@fonds/domain/document';
import { inLanguage } from '@fonds/domain/language';
import { foldName } from '@fonds/domain/name';
import type { InferInsertModel } from 'drizzle-orm';
import { sortKey, undatedKey } from './chronology.ts';
import { authorityColumns } from './projection-authority.ts';
import { linksOf, type ProjectedLink } from './projection-links.ts';
import { namesOf, type ProjectedName } from './projection-names.ts';
import type { authorities, documents, publishedTexts, readings } from './schema/published.ts';
import { searchedDocument, type SearchedDocument } from './search/searched-document.ts';

/** What a record is published as: which revision, since when, at which address. */
export interface Published {
  readonly id: string;
  readonly recordKey: number;
  readonly slug: string;
  readonly revision: number;
  readonly publishedAt: string;
  readonly record: KindedBody;
}

type Row<Table extends { $inferInsert: unknown }> = Omit<Table['$inferInsert'], 'key' | 'batch' | 'droppedBatch'>;

/** The rows of the published tables that one published revision makes, and the words of its row in the search index. */
export interface Projection {
  readonly document?: Row<typeof documents>;
  readonly authority?: Row<typeof authorities>;
  readonly reading?: Row<typeof readings>;
  readonly names: readonly ProjectedName[];
  readonly links: readonly ProjectedLink[];
  readonly texts: readonly Omit<InferInsertModel<typeof publishedTexts>, 'key' | 'batch' | 'droppedBatch'>[];
  readonly search?: SearchedDocument;
  readonly identifiers: readonly string[];
}

/**
 * The one way from a published revision to rows: publishing, imports and `fonds reindex` all call it. Pure. Staff notes
 * are left out, and so is every text or scan that bears an embargo, until a revision without it is published.
 */
export function projectionOf(published: Published): Projection {
  const { record } = published;
  const shared = {
    recordKey: published.recordKey,
    id: published.id,
    slug: published.slug,
    revision: published.revision,
    publishedAt: published.publishedAt,
  };
  const common = {
    names: namesOf(published.id, record),
    links: linksOf(published.id, published.recordKey, record, record.kind === 'document' ? sortKeyOf(record.body) : 0),
    texts: [],
    identifiers: [published.id, ...record.body.identifiers.map((identifier) => identifier.value)],
  };
  switch (record.kind) {
    case 'document':
      return { ...common, ...projectDocument(shared, record.body) };
    case 'collection':
    case 'page': {
      const { title } = record.body;
      const row = { title: title.text, titleLanguage: title.language ?? null, foldedTitle: foldName(title.text) };
      return { ...common, reading: { ...shared, kind: record.kind, ...row, body: publicBody(record.body) } };
    }
    default: {
      const body = publicBody(record.body);
      return { ...common, authority: { ...shared, kind: record.kind, ...authorityColumns(record), body } };
    }
  }
}

function publicBody(body: KindedBody['body']): string {
  return JSON.stringify({ ...body, staffNote: undefined });
}

/** What of a document the public may have: no staff note, no text or scan that bears an embargo, of a shared scan its own pages. */
export function publicDocument(document: Document): Document {
  return {
    ...document,
    staffNote: undefined,
    texts: document.texts.filter((text) => text.embargoUntil === undefined),
    scans: document.scans
      .filter((scan) => scan.embargoUntil === undefined)
      .map((scan) => ({ ...scan, pages: [...pagesOf(scan)] })),
  };
}

function sortKeyOf(document: Document): number {
  const date = chosenDate(document);
  return date ? sortKey(boundsOf(date)) : undatedKey;
}

function projectDocument(
  shared: Pick<Row<typeof documents>, 'recordKey' | 'id' | 'slug' | 'revision' | 'publishedAt'>,
  document: Document,
): Pick<Projection, 'document' | 'texts' | 'search'> {
  const { texts } = publicDocument(document);
  return {
    document: { ...shared, ...documentColumnsOf(document) },
    texts: texts.map((text, position) => ({
      documentId: shared.id,
      textKey: text.key,
      position,
      language: text.language,
      kind: text.kind,
      completeness: text.completeness,
      method: text.method,
      translator: text.translator ?? null,
      html: text.html,
      details: JSON.stringify(textDetails(text)),
    })),
    search: searchedDocument(shared.id, publicDocument(document)),
  };
}

/** The columns of a document that lists and pages show, and its body without texts. Pure. */
export function documentColumnsOf(
  document: Document,
): Omit<Row<typeof documents>, 'recordKey' | 'id' | 'slug' | 'revision' | 'publishedAt'> {
  const date = chosenDate(document);
  const parsed = date?.edtf === undefined ? undefined : parseEdtf(date.edtf);
  const bounds = date ? boundsOf(date) : { earliest: null, latest: null };
  const summary = inLanguage(document.summary, 'en');
  const { texts, scans, classification } = publicDocument(document);
  return {
    title: document.title.text,
    titleLanguage: document.title.language ?? null,
    foldedTitle: foldName(document.title.text),
    summary: summary?.text ?? null,
    summaryLanguage: summary?.language ?? null,
    type: document.type ?? null,
    languages: JSON.stringify(document.languages),
    classification: classification ? classificationMark(classification) : null,
    edtf: date?.edtf ?? null,
    earliest: bounds.earliest,
    latest: bounds.latest,
    sortKey: sortKey(bounds),
    monthDay: monthDayOf(bounds),
    qualified: parsed?.ok === true && (parsed.approximate || parsed.uncertain),
    inferred: date ? isInferred(date) : false,
    hasText: texts.length > 0,
    hasTranslation: texts.some((text) => text.kind === 'translation'),
    hasScan: scans.length > 0,
    body: publicBody({ ...document, texts: [], scans }),
  };
}

function monthDayOf({ earliest, latest }: { earliest: number | null; latest: number | null }): string | null {
  if (earliest === null || earliest !== latest) return null;
  const { month, day } = fromDayNumber(earliest);
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
