import { recordKinds } from '@fonds/domain/record';
import { identifierOf } from '../described/source-values.ts';
import { localized, type TableTarget } from './table-target.ts';

const schemes = ['ark', 'doi', 'legacy', 'wikidata', 'viaf', 'geonames', 'lcsh'] as const;

/** What every kind of record has. */
export const commonTargets: readonly TableTarget[] = [
  {
    id: 'key',
    label: 'Key of the row, by which other rows name it (not kept)',
    kinds: recordKinds,
    columnOnly: true,
    names: ['key', 'item id', 'o:id', 'legacy id', 'legacyid', 'row id'],
    read: (draft, { words }) => {
      draft.key ??= words;
    },
  },
  {
    id: 'identifier',
    label: 'Identifier (ARK and DOI are known by their form)',
    kinds: recordKinds,
    columnOnly: true,
    several: true,
    names: ['identifier', 'identifiers', 'id', 'идентификатор', '标识符', 'identifikator', 'identifiant'],
    read: (draft, { words }) => draft.add('identifiers', identifierOf(words)),
  },
  ...schemes.map((scheme): TableTarget => ({
    id: `identifier.${scheme}`,
    label: `Identifier: ${scheme}`,
    kinds: recordKinds,
    columnOnly: true,
    several: true,
    names: [scheme, `${scheme} id`],
    read: (draft, { words }) => draft.add('identifiers', { scheme, value: words }),
  })),
  {
    id: 'notes',
    label: 'Note',
    kinds: recordKinds,
    several: true,
    language: true,
    names: [
      'note',
      'notes',
      'remarks',
      'general note',
      'примечание',
      'примечания',
      '备注',
      '附注',
      'anmerkung',
      'bemerkung',
    ],
    read: (draft, cell) => draft.add('notes', localized(cell)),
  },
  {
    id: 'notes.named',
    label: 'Note, after the name of its column',
    kinds: recordKinds,
    columnOnly: true,
    several: true,
    language: true,
    names: [
      'publisher',
      'contributor',
      'relation',
      'coverage',
      'temporal',
      'format',
      'medium',
      'provenance',
      'isversionof',
    ],
    read: (draft, cell) => draft.add('notes', localized({ ...cell, words: `${cell.column}: ${cell.words}` })),
  },
  {
    id: 'staffNote',
    label: 'Note for staff (never public)',
    kinds: recordKinds,
    several: true,
    names: ['staff note', 'internal note', 'служебное примечание', '内部备注'],
    read: (draft, { words }) => draft.add('@staff', words),
  },
  {
    id: 'staffNote.named',
    label: 'Note for staff, after the name of its column',
    kinds: recordKinds,
    columnOnly: true,
    several: true,
    read: (draft, { column, words }) => draft.add('@staff', `${column}: ${words}`),
  },
];
