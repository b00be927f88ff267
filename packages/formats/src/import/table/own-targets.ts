import { builtInTerm, labelOfTerm } from '@fonds/domain/built-in-terms';
import type { TermLabels, Vocabulary } from '@fonds/domain/vocabularies';
import { identifierOf } from '../described/source-values.ts';
import { plainColumnName } from './column-names.ts';
import type { TableTarget } from './table-target.ts';

/** What a target's id begins with, and the vocabulary of what follows. */
const lists = [
  ['agents', 'agent-role'],
  ['places', 'place-role'],
  ['relations', 'document-relation'],
] as const satisfies readonly (readonly [string, Vocabulary])[];

type List = (typeof lists)[number][0];

const labels: Readonly<Record<List, (label: string) => string>> = {
  agents: (label) => `Person or body: ${label}`,
  places: (label) => `Place: ${label}`,
  relations: (label) => `${label}: by key or identifier`,
};

const readings: Readonly<Record<List, (id: string) => TableTarget['read']>> = {
  agents:
    (role) =>
    (draft, { words }) =>
      draft.add('agents', { agent: draft.link('agent', words), role }),
  places:
    (role) =>
    (draft, { words }) =>
      draft.add('places', { place: draft.link('place', words), role }),
  relations:
    (relation) =>
    (draft, { words }) =>
      draft.add('relations', {
        document: draft.link('document', words, { key: words, identifiers: [identifierOf(words)] }),
        relation,
      }),
};

function targetFor(list: List, id: string, label: string): TableTarget {
  return {
    id: `${list}.${id}`,
    label: labels[list](label),
    kinds: ['document'],
    several: true,
    names: [plainColumnName(label), plainColumnName(id)],
    read: readings[list](id),
  };
}

/** What columns can be read into by the roles and relations that an archive has beside the built-in ones. */
export function ownTargets(terms: TermLabels): TableTarget[] {
  return lists.flatMap(([list, vocabulary]) =>
    (terms[vocabulary] ?? [])
      .filter(({ id }) => builtInTerm(vocabulary, id) === undefined)
      .map(({ id }) => targetFor(list, id, labelOfTerm(terms, vocabulary, id))),
  );
}

/** A target by its id, of a role or relation that isn't built in. */
export function ownTarget(id: string): TableTarget | undefined {
  const list = lists.find(([name]) => id.startsWith(`${name}.`))?.[0];
  const word = list === undefined ? '' : id.slice(list.length + 1);
  return list === undefined || word === '' ? undefined : targetFor(list, word, word);
}
