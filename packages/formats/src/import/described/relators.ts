import type { AgentRole } from '@fonds/domain/document';
import type { Term } from '@fonds/domain/vocabularies';
import { termMeant } from './own-terms.ts';

/** MARC relators (id.loc.gov/vocabulary/relators), by code and by term, of those that are one of our roles. */
const relators: Readonly<Record<string, AgentRole>> = {
  ...{
    aut: 'author',
    author: 'author',
    cre: 'author',
    creator: 'author',
    writer: 'author',
    correspondent: 'author',
    crp: 'author',
  },
  ...{ sgn: 'signatory', signer: 'signatory', signatory: 'signatory' },
  ...{ sender: 'sender', from: 'sender' },
  ...{ rcp: 'recipient', addressee: 'recipient', recipient: 'recipient', to: 'recipient' },
  ...{ participant: 'participant', attendee: 'participant', present: 'participant' },
  ...{ cc: 'copied', 'copied to': 'copied', mentioned: 'mentioned', subject: 'mentioned' },
};

/** Relators for which archives have roles of their own: the code, the term, and what stands before a name. */
const alike: readonly (readonly string[])[] = [
  ['trl', 'translator', 'translated by'],
  ['edt', 'editor', 'edited by'],
  ['com', 'compiler', 'compiled by'],
  ['ann', 'annotator', 'annotated by'],
  ['ivr', 'interviewer', 'interviewed by'],
  ['pht', 'photographer', 'photographed by'],
  ['trc', 'transcriber', 'transcribed by'],
];

/**
 * The role that a source's word means: one of the archive's own `roles` by its label or id, else by a relator; undefined where it
 * means another thing.
 */
export function roleOf(word: string, roles: readonly Term[]): string | undefined {
  const plain = word.trim().replace(/^https?:\/\/id\.loc\.gov\/vocabulary\/relators\//, '');
  const relator = plain.toLowerCase().replace(/\.$/, '');
  const words = [plain, ...(alike.find((row) => row.includes(relator)) ?? [])];
  const own = words.map((each) => termMeant(each, roles)).find((role) => role !== undefined);
  return own ?? relators[relator];
}
