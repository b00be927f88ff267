import type { InstrumentScope } from './instrument.ts';
import type { DocumentEntry, ListMark, Listed, RoleView } from './public.ts';

/** A place with how many of the chosen documents are tied to it; a document counts once for each place. */
export interface MapPlace {
  /** Its slug, or its id while its record isn't public: what an address names it by. */
  readonly key: string;
  readonly name: string;
  readonly language: string | null;
  /** Its page, where its record is public. */
  readonly path: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly documents: number;
  /** How many are tied to it by each role that there is. */
  readonly roles: Readonly<Record<string, number>>;
}

/** Documents by place. */
export interface MapView {
  readonly scope: InstrumentScope;
  /** The role that was asked for; null for all. */
  readonly role: string | null;
  /** The roles that tie documents to places: those that every archive has, then those of its own that some document has. */
  readonly roles: readonly RoleView[];
  /** Most documents first. */
  readonly places: readonly MapPlace[];
  /** How many of the chosen documents are tied to some place. */
  readonly placed: number;
  /** The documents of the place that was asked for. */
  readonly chosen: {
    readonly place: MapPlace;
    readonly list: Listed<DocumentEntry>;
    readonly marks: readonly ListMark[];
  } | null;
}
