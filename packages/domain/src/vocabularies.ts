/** A term of a vocabulary. */
export interface Term {
  readonly id: string;
  readonly label: string;
  /** Of a relation that reads otherwise from the other side: *Succeeded by* beside *Succeeded*. */
  readonly inverse?: string | undefined;
}

/** A term as forms and pages name it: a merged one by the label of that which it was merged into. */
export interface NamedTerm extends Term {
  /** Whether forms offer it still. */
  readonly offered: boolean;
}

/** What terms are called, by vocabulary; of what isn't there the standard name holds. */
export type TermLabels = Readonly<Partial<Record<Vocabulary, readonly Term[]>>>;

/** The terms that records are written with, by vocabulary. */
export type Terms = Readonly<Partial<Record<Vocabulary, readonly NamedTerm[]>>>;

/** A term as those who keep the vocabulary see it. */
export interface KeptTerm extends Term {
  /** How many records name it in their latest revision. */
  readonly uses: number;
  /** Offered no more; what names it goes on doing so. */
  readonly retired: boolean;
  /** The id of the term that it means since it was merged. */
  readonly mergedInto: string | null;
  /** Whether it is on the list: records may name a language or a level that nobody added. */
  readonly listed: boolean;
  /** What of the archive rests on it, so that it is neither retired nor merged; null where nothing does. */
  readonly fixedBy: string | null;
}

/** A term with all that an archive keeps of it: what archives tell each other. */
export interface OwnTerm {
  readonly vocabulary: Vocabulary;
  readonly id: string;
  readonly label: string;
  /** What it is called from the other side, of a relation between people and bodies. */
  readonly inverse: string | null;
  readonly retired: boolean;
  /** The id of the term that it means since it was merged. */
  readonly mergedInto: string | null;
}

/** The vocabularies; every archive starts with the terms that migrations add. Records name a term by its id: of a rights statement, its address; of a language, its tag; of a classification, its mark. */
export const vocabularies = [
  'document-type',
  'agent-role',
  'place-role',
  'document-relation',
  'agent-relation',
  'classification',
  'language',
  'rights-statement',
] as const;
export type Vocabulary = (typeof vocabularies)[number];

export const vocabularyWords: Readonly<Record<Vocabulary, string>> = {
  'document-type': 'Types of document',
  'agent-role': 'Roles of people and bodies',
  'place-role': 'Roles of places',
  'document-relation': 'Relations between documents',
  'agent-relation': 'Relations between people and bodies',
  classification: 'Classifications',
  language: 'Languages',
  'rights-statement': 'Rights statements',
};

/** An agent's role as a label beside the name, as every archive starts with it. */
export const agentRoleWords = {
  author: 'Author',
  signatory: 'Signed by',
  sender: 'From',
  recipient: 'To',
  copied: 'Copied to',
  participant: 'Present',
  mentioned: 'Mentioned',
} as const;

export const placeRoleWords = { 'created-at': 'Made at', 'sent-to': 'Sent to', about: 'About' } as const;

/** How one agent stands to another, as its own record says it. */
export const agentRelationWords = {
  held: 'Held the office',
  'part-of': 'Is part of',
  succeeded: 'Succeeded',
  'member-of': 'Is a member of',
  'associated-with': 'Is associated with',
} as const;

/** The same from the other's side. */
export const inverseRelationWords = {
  held: 'Held by',
  'part-of': 'Its parts',
  succeeded: 'Succeeded by',
  'member-of': 'Members',
  'associated-with': 'Associated with it',
} as const;
