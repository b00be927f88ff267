import type { Agent } from '../agent.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const agentFields = {
  name: { label: 'Name', group: 'what', control: 'name' },
  variants: {
    label: 'Variant names',
    group: 'what',
    control: 'names',
    hint: 'In every script and spelling that documents use; each is searched.',
  },
  type: {
    label: 'Type',
    group: 'what',
    control: 'choice',
    optional: false,
    choices: { person: 'Person', organisation: 'Organisation', family: 'Family', office: 'Office' },
  },
  description: { label: 'Description', group: 'what', control: 'localized-list' },
  existence: { label: 'Dates of life or existence', group: 'when', control: 'date' },
  relations: {
    label: 'Relations',
    group: 'who',
    control: 'agent-relations',
    hint: 'Offices held, what it is part of, whom it succeeded. A document that names an office shows who held it on its date.',
  },
  links: { label: 'Links', group: 'elsewhere', control: 'outside-links' },
  ...commonFieldWords,
} as const satisfies FieldsOf<Agent>;
