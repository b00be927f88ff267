import type { FacetId } from '../facets.ts';
import type { LocalizedText } from '../language.ts';
import type { RecordKind } from '../record.ts';
import type { Search, SearchSort } from '../search-address.ts';
import type { DocumentEntry, Listed, NamedLink, RoleView } from './public.ts';

/** A piece of a text; `marked` when it is what was searched for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A passage with the hits marked: the odd parts (`marked`) are what was searched for. */
export interface Passage {
  /** Where it stands: `title`, `summary` or `text`. */
  readonly field: 'title' | 'summary' | 'text';
  readonly language: string | null;
  readonly parts: readonly MarkedPart[];
  /** The paragraph to link to within the document, where there is one. */
  readonly anchor: string | null;
}

export interface SearchHit extends DocumentEntry {
  /** The title cut into marked and unmarked parts. */
  readonly titleParts: readonly MarkedPart[];
  readonly passages: readonly Passage[];
  /** How often what was searched for stands in its summary and texts. */
  readonly marks: number;
  /** Other versions, drafts and duplicates of it that the search finds as well; shown under it, once. */
  readonly versions: readonly DocumentEntry[];
}

/** One part of the question, and the question without it. */
export interface QuestionPart {
  readonly text: string;
  /** `q` with this part taken out. */
  readonly without: string;
}

/** What the archive added to the question. */
export interface Expansion {
  /** The part of the question that it was added to, as typed. */
  readonly of: string;
  /**
   * `record`: documents linked to a person, place or subject of that name; `variant`: another name of it; `form`: another form
   * of a word; `script`: the same in another script; `joined`: without its hyphen; `abbreviation`: taken as capitals.
   */
  readonly kind: 'record' | 'variant' | 'form' | 'script' | 'joined' | 'abbreviation';
  readonly text: string;
  /** The record's page, of a `record` and its variants. */
  readonly path: string | null;
  /** What `drop` names to leave it out. */
  readonly drop: string;
}

export interface FacetValue {
  /** As the address names it. */
  readonly value: string;
  readonly label: string;
  /** How many of the documents that everything else leaves have it: what its link leads to, when none of its facet is chosen. */
  readonly count: number;
  readonly chosen: boolean;
  /** Collections within it. */
  readonly children: readonly FacetValue[];
}

/** One facet of a result: the most frequent values and every chosen one. Facets without values are left out. */
export interface FacetView {
  readonly facet: FacetId;
  /** For people: the role group that these counts are of; `''` for any role. Values are `role:slug` then. */
  readonly role: string;
  /** What the archive calls the role, where that isn't its standard name. */
  readonly roleLabel?: string;
  readonly values: readonly FacetValue[];
  /** How many values have documents. */
  readonly total: number;
}

/** A page of all values of one facet, by count; `named` keeps those with these words in a name. */
export interface FacetPageView {
  readonly facet: FacetId;
  readonly role: string;
  /** What the archive calls the role, where that isn't its standard name. */
  readonly roleLabel?: string;
  /** Of people: by which roles they are counted in the result, any first, with how many people each has. */
  readonly roles: readonly (RoleView & { readonly total: number })[];
  readonly named: string;
  readonly values: Listed<FacetValue>;
  /** How many documents the search finds. */
  readonly documents: number;
  readonly remarks: readonly string[];
}

/** How the documents lie in time, each counted in every stretch that its date may lie in. */
export interface DateFacetView {
  readonly unit: 'decade' | 'year' | 'month';
  /** `from` and `to` as the address names them: `1950`, `1953-07`. Only those with documents, in order. */
  readonly spans: readonly {
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
  /** The next wider stretch around the chosen span, to go back to; empty strings for any date. Null when none is chosen. */
  readonly wider: { readonly label: string; readonly from: string; readonly to: string } | null;
  /** Documents without a date among what all else leaves. */
  readonly undated: number;
  /** `q` that asks for those. */
  readonly undatedQ: string;
}

/** A person, place, subject, collection, repository or record set that the question names. */
export interface FoundRecord extends NamedLink {
  readonly kind: RecordKind;
  readonly detail: string | null;
  /** The other name under which it was found, if it isn't the one shown. */
  readonly foundAs: string | null;
  /** Documents that lead to it. */
  readonly documents: number;
}

/** A search near to one without hits, and how many it has. */
export interface NearestSearch {
  readonly kind: 'spelling' | 'without-part' | 'without-facet' | 'without-dates' | 'possibly' | 'dates' | 'undropped';
  /** What differs from the search that was asked: laid over it. */
  readonly change: Partial<Search>;
  /** The corrected question, the part or value left out, or the span: by kind. */
  readonly label: string;
  readonly total: number;
}

export interface SearchView {
  readonly search: Search;
  /** The order in force. */
  readonly sort: SearchSort;
  /** `total` counts documents; other versions of a document stand under it and take no place of their own on a page. */
  readonly hits: Listed<SearchHit>;
  /** How many places the pages have: documents without those that stand under another version. */
  readonly places: number;
  /** All public documents, for *5 of 20*. */
  readonly of: number;
  /** Set when only the best so many documents were ranked, and the others follow by date. */
  readonly ranked: number | null;
  readonly parts: readonly QuestionPart[];
  readonly expansions: readonly Expansion[];
  /** Chosen values with their labels, for chips. */
  readonly chosen: readonly {
    readonly facet: FacetId;
    readonly value: string;
    readonly label: string;
    /** What the archive calls the role in the value, where that isn't its standard name. */
    readonly roleLabel?: string;
  }[];
  readonly records: readonly FoundRecord[];
  readonly facets: readonly FacetView[];
  readonly dates: DateFacetView;
  readonly remarks: readonly string[];
  /** Searches with hits nearest to this one; empty when this one has any. */
  readonly nearest: readonly NearestSearch[];
}

/** Something offered while somebody types. */
export interface Suggestion {
  /** `word`: a word of the archive that goes on from what was typed; `title`: a document. */
  readonly kind: RecordKind | 'word';
  readonly text: LocalizedText;
  /** The name that was matched, when it isn't the one shown. */
  readonly foundAs: string | null;
  readonly detail: string | null;
  /** The page of a record; null for a word, which completes the question. */
  readonly path: string | null;
  /** The whole question with the word completed; null for a record. */
  readonly q: string | null;
}
