/** A term of a vocabulary. */
export interface Term {
  readonly id: string;
  readonly label: string;
}

/** The vocabularies; every archive starts with the terms that the first migration adds. */
export const vocabularies = ['document-type'] as const;
export type Vocabulary = (typeof vocabularies)[number];

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
