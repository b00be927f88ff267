import type { LocalizedText } from '../language.ts';
import type { Labels } from '../term-labels.ts';
import type { ChildrenView } from './holdings.ts';
import type { Density, DocumentEntry, Listed, NamedLink, RoleView } from './public.ts';

/** The kinds with a list and pages of their own beside documents and collections. */
export type AuthorityKind = 'agent' | 'place' | 'subject' | 'repository' | 'recordset';

export interface AuthorityEntry {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: string | null;
  /** Variant names in other scripts, a few. */
  readonly variants: readonly { readonly text: string; readonly language: string | null }[];
  /** *person*, *organisation* …; null for other kinds. */
  readonly type: string | null;
  /** Years of a life, in words; null when not recorded. */
  readonly dates: string | null;
  readonly documents: number;
}

/** Where a letter begins in a list by name. Letters of one script stand together. */
export interface LetterMark {
  /** ISO 15924: `Latn`; `Zyyy` for names that begin with no letter. */
  readonly script: string;
  /** Empty where the names of a script aren't parted by letter. */
  readonly letter: string;
  readonly count: number;
  readonly page: number;
}

/** One page of a list of people, places … */
export interface AuthorityListView extends Listed<AuthorityEntry> {
  /** Of the whole list; empty unless it is by name. */
  readonly letters: readonly LetterMark[];
  /** The first entry's place in the list by name, as its letter: `Latn-K`. */
  readonly marksOfEntries: readonly string[];
  /** Persons, organisations …, with how many there are of each under the filter; empty for other kinds. */
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

/** A name with all that is recorded of it. */
export interface NameView {
  readonly text: string;
  readonly language: string | null;
  readonly source: string | null;
  /** When it was in use, in words. */
  readonly validity: string | null;
}

/** What narrows the documents of an authority, as an address holds it. */
export interface AuthorityFilter {
  /** A role (`sender`), or `wrote` for whoever wrote it: author, signatory or sender. */
  readonly role: string;
  /** A person or body that is in the same documents: `slug`, or `role:slug`. */
  readonly with: string;
  readonly place: string;
  readonly subject: string;
  readonly collection: string;
  readonly from: string;
  readonly to: string;
  /** Of a record set: in the order of its leaves. */
  readonly sort: 'date' | 'leaf';
  readonly page: number;
  /** Of a repository or record set: the page of what lies in it. */
  readonly sets: number;
}

/** A filter that is in force, in words. */
export interface FilterInForce extends RoleView {
  readonly field: 'role' | 'with' | 'place' | 'subject' | 'collection' | 'dates';
  /** The role of `with`; empty for any. */
  readonly role: string;
  /** The name of the record; the span in words. */
  readonly name: string;
  readonly path: string | null;
}

/** Somebody or something that shares documents with an authority. */
export interface Shared {
  readonly name: string;
  readonly language: string | null;
  readonly slug: string;
  /** Its own page. */
  readonly path: string;
  readonly count: number;
}

/** Who and what shares the most documents with an authority. What each count leads to is in the name of its list. */
export interface Company {
  readonly wroteTo: readonly Shared[];
  readonly heardFrom: readonly Shared[];
  readonly metWith: readonly Shared[];
  /** In the same documents, in whatever role. */
  readonly people: readonly Shared[];
  readonly places: readonly Shared[];
  readonly subjects: readonly Shared[];
}

/** How another agent stands to this one; `inverse` where the other's record says so. */
export interface RelationView {
  readonly relation: string;
  readonly inverse: boolean;
  /** What the archive calls the relation from this side, where that isn't its standard name. */
  readonly label?: string;
  readonly agent: NamedLink;
  /** In words; null when not recorded. */
  readonly dates: string | null;
  readonly note: string | null;
}

/** Somebody who held an office when a document was made. */
export interface HolderView {
  /** Of the office. */
  readonly officeId: string;
  readonly agent: NamedLink;
  readonly certain: boolean;
  readonly dates: string | null;
}

/** A place or subject in its tree, with how many documents speak of it. */
export interface TreeLink extends NamedLink {
  readonly documents: number;
}

/** A paragraph of a record about itself: *Scope and content*. */
export interface AuthoritySection {
  readonly field: 'history' | 'scope' | 'arrangement' | 'access';
  readonly texts: readonly LocalizedText[];
}

export interface AuthorityView {
  readonly kind: AuthorityKind;
  readonly entry: AuthorityEntry;
  readonly variants: readonly NameView[];
  /** The preferred name's own source and validity. */
  readonly name: NameView;
  readonly description: readonly LocalizedText[];
  readonly sections: readonly AuthoritySection[];
  readonly notes: readonly LocalizedText[];
  /** The archive's own labels of the languages that its names are in. */
  readonly languageLabels: Labels;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  /** What it lies in or is part of, the widest first where that is one line; of several, each. */
  readonly broader: readonly NamedLink[];
  readonly narrower: readonly TreeLink[];
  /** Of a repository or record set: one page of what lies directly in it. */
  readonly within: ChildrenView | null;
  readonly relations: readonly RelationView[];
  readonly links: readonly {
    readonly scheme: string;
    readonly identifier?: string | undefined;
    readonly url: string;
  }[];
  /** What else the record says. */
  readonly facts: readonly AuthorityFact[];
  /** Of the documents that the filter leaves, its dates aside. */
  readonly density: Density;
  /** Documents by role (*sender*, *about* …; subjects have the one role `about`), with counts. */
  readonly roles: readonly (RoleView & { readonly count: number })[];
  readonly company: Company;
  readonly inForce: readonly FilterInForce[];
  /** What was odd about the filter, in plain words. */
  readonly remarks: readonly string[];
  readonly list: Listed<DocumentEntry & { readonly roles: readonly RoleView[]; readonly leaves: string | null }>;
  /** Whether its documents can be put in the order of their leaves. */
  readonly byLeaf: boolean;
}

/** One thing that a record says of itself; `field` names the words that stand before it. */
export interface AuthorityFact {
  readonly field:
    | 'referenceCode'
    | 'level'
    | 'dates'
    | 'extent'
    | 'creators'
    | 'parent'
    | 'repository'
    | 'country'
    | 'address'
    | 'web'
    | 'access'
    | 'citationForm'
    | 'findingAid';
  readonly values: readonly { readonly text: string; readonly url: string | null }[];
}
