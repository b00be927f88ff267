import { readMark } from './classification-mark.ts';
import { relationWords, rightsInWords } from './evidence-words.ts';
import { languageName } from './language-name.ts';
import {
  agentRelationWords,
  agentRoleWords,
  inverseRelationWords,
  placeRoleWords,
  type TermLabels,
  type Vocabulary,
} from './vocabularies.ts';

/** A role or relation that every archive has: its standard name, and what rests on it. */
export interface BuiltInTerm {
  readonly label: string;
  readonly inverse?: string;
  /** Why it is neither retired nor merged, to be said after its name. */
  readonly because: string;
}

const citing = 'citations name it as the author, and searches for a writer find it';
const threading = 'threads and versions of documents are made of it';
const tabling = 'imports and exports name documents by it';

const agentRoles: Readonly<Record<keyof typeof agentRoleWords, string>> = {
  author: citing,
  signatory: citing,
  sender: `${citing}; the network of letters begins with it`,
  recipient: 'searches for a recipient and the network of letters rest on it',
  copied: 'exports of letters name it apart from the recipient',
  participant: 'whom somebody met is counted by it',
  mentioned: 'lists keep it apart from those who did something with a document',
};

const placeRoles: Readonly<Record<keyof typeof placeRoleWords, string>> = {
  'created-at': 'exports give the place of making by it',
  'sent-to': 'exports of letters give the place of receipt by it',
  about: 'what a document is about is exported and searched by it',
};

const documentRelations: Readonly<Record<string, string>> = {
  'replies-to': threading,
  'draft-of': threading,
  'version-of': threading,
  'duplicate-of': threading,
  'enclosure-of': threading,
  'translation-of': threading,
  'other-side-of': threading,
  'refers-to': tabling,
  'see-also': tabling,
};

const agentRelations: Readonly<Record<keyof typeof agentRelationWords, string>> = {
  held: 'who held an office on a day is read from it',
  'part-of': 'imports of authority records write it',
  succeeded: 'imports of authority records write it',
  'member-of': 'imports of authority records write it',
  'associated-with': 'imports of authority records write it',
};

function termsOf(
  labels: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, string>>,
  inverses: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, BuiltInTerm> {
  return new Map(
    Object.entries(labels).map(([id, label]) => {
      const inverse = inverses[id];
      return [id, { label, because: reasons[id] ?? '', ...(inverse === undefined ? {} : { inverse }) }];
    }),
  );
}

const builtIn: Readonly<Partial<Record<Vocabulary, ReadonlyMap<string, BuiltInTerm>>>> = {
  'agent-role': termsOf(agentRoleWords, agentRoles),
  'place-role': termsOf(placeRoleWords, placeRoles),
  'document-relation': termsOf(relationWords, documentRelations),
  'agent-relation': termsOf(agentRelationWords, agentRelations, inverseRelationWords),
};

/** The term of a vocabulary as every archive starts with it; undefined for one that an archive added. */
export function builtInTerm(vocabulary: Vocabulary, id: string): BuiltInTerm | undefined {
  return builtIn[vocabulary]?.get(id);
}

/** The ids of a vocabulary's built-in terms, in their order. */
export function builtInIds(vocabulary: Vocabulary): string[] {
  return [...(builtIn[vocabulary]?.keys() ?? [])];
}

/** What a term is called where the archive hasn't called it otherwise; undefined for one that has no name beside its label. */
export function standardName(vocabulary: Vocabulary, id: string): string | undefined {
  switch (vocabulary) {
    case 'language':
      return languageName(id);
    case 'classification':
      return readMark(id)?.level;
    case 'rights-statement':
      return rightsInWords(id);
    default:
      return builtInTerm(vocabulary, id)?.label;
  }
}

/** The standard name of a term; the id itself of what an archive added. */
export function standardLabel(vocabulary: Vocabulary, id: string): string {
  return standardName(vocabulary, id) ?? id;
}

/** What a term is called where these terms are known; else its standard name, or its id. */
export function labelOfTerm(terms: TermLabels, vocabulary: Vocabulary, id: string): string {
  return terms[vocabulary]?.find((term) => term.id === id)?.label ?? standardLabel(vocabulary, id);
}
