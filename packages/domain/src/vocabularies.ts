/** A term of a vocabulary. */
export interface Term {
  readonly id: string;
  readonly label: string;
}

/** A term as those who keep the vocabulary see it. */
export interface KeptTerm extends Term {
  /** How many records name it in their latest revision. */
  readonly uses: number;
  /** Offered no more; what names it goes on doing so. */
  readonly retired: boolean;
  /** The id of the term that it means since it was merged. */
  readonly mergedInto: string | null;
}

/** The vocabularies; every archive starts with the terms that migrations add. Records name a term by its id: of a rights statement, its address. */
export const vocabularies = ['document-type', 'rights-statement'] as const;
export type Vocabulary = (typeof vocabularies)[number];

export const vocabularyWords: Readonly<Record<Vocabulary, string>> = {
  'document-type': 'Types of document',
  'rights-statement': 'Rights statements',
};

/** An agent's role as a label beside the name. */
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
