/** The parts of CSL-JSON (citation-style-language.org, schema 1.0.2) that a document of an archive fills. */
export type CslType = 'document' | 'graphic' | 'map' | 'personal_communication' | 'report' | 'speech' | 'treaty';

export type CslName =
  { readonly family: string; readonly given: string; readonly 'static-ordering'?: true } | { readonly literal: string };

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly 'original-title'?: string;
  readonly author?: readonly CslName[];
  readonly recipient?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly archive?: string;
  readonly archive_collection?: string;
  readonly archive_location?: string;
  readonly 'archive-place'?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly note?: string;
  /** The archive through which it was read. */
  readonly source?: string;
  readonly URL: string;
}
