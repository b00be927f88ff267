import type { AgentRole } from '@fonds/domain/document';

/** MARC relators (id.loc.gov/vocabulary/relators), by code and by term, of those that are one of our roles. */
const roles: Readonly<Record<string, AgentRole>> = {
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
  ...{ cc: 'copied', 'copied to': 'copied', mentioned: 'mentioned' },
};

/** Our role of a relator, or undefined where it means another thing. */
export function roleOf(relator: string): AgentRole | undefined {
  return roles[relator.trim().toLowerCase().replace(/\.$/, '')];
}
