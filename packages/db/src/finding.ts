/** One thing that is wrong: which check found it, and what it is. */
export interface Finding {
  readonly check: 'integrity' | 'foreign-keys' | 'texts' | 'revisions' | 'projection' | 'search' | 'desk';
  readonly message: string;
}

/** The most findings that one check reports; a broken archive may have a million. */
export const mostFindings = 50;
