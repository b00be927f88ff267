import type { Document } from '../document.ts';
import type { TextDetails } from '../document-contents.ts';
import type { LocalizedText, RichText } from '../language.ts';
import type { NamedLabels } from '../term-labels.ts';
import type { HolderView } from './authority.ts';
import type { FilePlace } from './holdings.ts';
import type { SearchHit } from './search.ts';

/** What an address of the reader leads to. */
export type Outcome<View> =
  | { readonly outcome: 'found'; readonly view: View }
  /** `to` is the path of the record that this one was merged into: a slug stays for good. Answered with 301. */
  | { readonly outcome: 'moved'; readonly to: string }
  /** `withdrawnAt` is ISO 8601, UTC; answered with 410. */
  | {
      readonly outcome: 'gone';
      readonly withdrawnAt: string;
      readonly note: string | null;
      /** Of an earlier publication that was taken down: where the record itself still stands. */
      readonly standing?: string;
    }
  | { readonly outcome: 'missing' };

/** A name as the source writes it, with the address (a path) of its record where that is public. */
export interface NamedLink {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
}

/** A role by its id in the vocabulary *agent-role* or *place-role*, and what the archive calls it where that isn't its standard name. */
export interface RoleView {
  readonly role: string;
  readonly roleLabel?: string;
}

/** A person, body or place with the role in which a document names it. */
export interface RoledLink extends NamedLink, RoleView {}

/** The same with how it is known, where it was inferred. */
export interface AttributedLink extends RoledLink {
  readonly inferred: string | null;
}

export interface TermView {
  readonly id: string;
  readonly label: string;
}

/** The chosen date of a document as lists show it. Bounds are day numbers (1970-01-01 is 0). */
export interface DateView {
  /** In words for people: *27 July 1953*; `undated` without a date. */
  readonly words: string;
  readonly edtf: string | null;
  readonly earliest: number | null;
  readonly latest: number | null;
  /** Whether it was inferred rather than read on the document. */
  readonly inferred: boolean;
}

/** A document as every list shows it. */
export interface DocumentEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly date: DateView;
  readonly summary: LocalizedText | null;
  readonly type: TermView | null;
  /** Those of the original, by tag (BCP 47). */
  readonly languages: readonly TermView[];
  /** *Secret (USSR)*, or null. */
  readonly classification: string | null;
  readonly agents: readonly RoledLink[];
  readonly hasText: boolean;
  readonly hasTranslation: boolean;
  readonly hasScan: boolean;
}

/** One page of a longer list; pages count from 1. */
export interface Listed<Entry> {
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** How many documents fall into each stretch of time; stretches without any are left out. */
export interface Density {
  readonly unit: 'day' | 'month' | 'year';
  /** `from` and `to` are the first and last day number of the stretch. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Documents whose dates are wider than that, each in the one month, year, decade … to which its date belongs. */
  readonly bands: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export interface ArchiveView {
  readonly name: string;
  readonly sentence: string;
  readonly documents: number;
  readonly collections: number;
  readonly earliest: number | null;
  readonly latest: number | null;
  /** The pages that curators wrote, by title, without those that stand at `/about` and `/help`. */
  readonly pages: readonly { readonly slug: string; readonly title: LocalizedText }[];
}

export interface CollectionCard {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly introduction: LocalizedText | null;
  readonly documents: number;
  readonly earliest: number | null;
  readonly latest: number | null;
  /** Collections within it. */
  readonly children: readonly CollectionCard[];
}

export interface FrontView {
  readonly archive: ArchiveView;
  readonly collections: readonly CollectionCard[];
  readonly newest: readonly DocumentEntry[];
  readonly onThisDay: readonly DocumentEntry[];
  readonly density: Density;
}

/** A month (or year, where a document's date is no nearer) of a chronological list. */
export interface ListMark {
  /** `1953-07`, `1953` or `undated`: also the anchor on the page. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The page of the list on which its first document stands. */
  readonly page: number;
}

export interface CountedLink {
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

export interface CollectionView {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly introduction: readonly LocalizedText[];
  readonly essay: RichText | null;
  readonly notes: readonly LocalizedText[];
  readonly editors: readonly NamedLink[];
  /** The collections that it lies in, the widest first. */
  readonly parents: readonly NamedLink[];
  readonly children: readonly CollectionCard[];
  /** All its documents, whatever is searched. */
  readonly documents: number;
  readonly undated: number;
  readonly agents: number;
  readonly places: number;
  readonly subjects: number;
  readonly earliest: number | null;
  readonly latest: number | null;
  /** Whether its editors put its documents in an order of their own, and in which it is shown here. */
  readonly hasOwnOrder: boolean;
  readonly order: 'date' | 'own';
  readonly density: Density;
  readonly marks: readonly ListMark[];
  readonly mostPresent: readonly CountedLink[];
  readonly types: readonly (TermView & { readonly count: number })[];
  /** The documents that the search and span leave, in order of time or in the editors' own. */
  readonly list: Listed<DocumentEntry | SearchHit>;
  /** What the editors say of documents on this page of their own order, by document. */
  readonly memberNotes: Readonly<Record<string, string>>;
  /** What was odd about the question, in plain words; empty when nothing was. */
  readonly remarks: readonly string[];
}

export interface DocumentTextView extends TextDetails {
  readonly key: string;
  readonly language: string;
  readonly kind: 'transcript' | 'translation' | 'ocr';
  readonly completeness: 'full' | 'excerpt' | 'summary';
  readonly method: 'by-hand' | 'by-machine';
  readonly translator: string | null;
  /** Of the closed set of `semantic-html`. */
  readonly html: string;
}

/** One publication in a record's public history. */
export interface Publication {
  readonly revision: number;
  readonly publishedAt: string;
  readonly note: string | null;
  /** Set when this publication was withdrawn again. */
  readonly withdrawnAt: string | null;
  /** The fields that it changed; null for the first. */
  readonly changed: readonly string[] | null;
  /** Since when nobody may read it any more, and why; null where that is not so. */
  readonly takenDownAt: string | null;
  readonly takenDownBecause: string | null;
  /** Whether what it said can be read: at the record's own address, or with `?revision=N`. */
  readonly readable: boolean;
}

export interface DocumentView {
  readonly entry: DocumentEntry;
  /** The published body without staff notes; texts have their own list. */
  readonly body: Omit<Document, 'texts' | 'staffNote'>;
  readonly texts: readonly DocumentTextView[];
  readonly labels: NamedLabels;
  readonly agents: readonly AttributedLink[];
  readonly places: readonly AttributedLink[];
  readonly subjects: readonly NamedLink[];
  readonly collections: readonly {
    readonly link: NamedLink;
    readonly position: number;
    readonly documents: number;
    readonly earlier: DocumentNeighbour | null;
    readonly later: DocumentNeighbour | null;
  }[];
  readonly relations: readonly (NamedLink & {
    readonly relation: string;
    /** What the archive calls the relation, where that isn't its standard name. */
    readonly relationLabel?: string;
    readonly note: string | null;
  })[];
  /** The repositories and record sets that its locators name. */
  readonly keptAt: readonly NamedLink[];
  /** Where names in its texts lead, by the record's id; names whose record isn't public are left out. */
  readonly namedInTexts: readonly { readonly id: string; readonly path: string }[];
  /** Its place in each file of an archive that it is kept in. */
  readonly files: readonly FilePlace[];
  /** Who held the offices that it names, on its date. */
  readonly holders: readonly HolderView[];
  readonly publications: readonly Publication[];
  /** The publication that is shown: the last, or the earlier one that was asked for. */
  readonly shown: Publication;
}

export interface DocumentNeighbour {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
}

export interface PageView {
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly content: RichText | null;
}
