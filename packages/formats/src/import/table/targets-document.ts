import { dateKinds } from '@fonds/domain/dates/historical-date';
import { agentRoles, documentRelations, placeRoles, type AgentRole, type PlaceRole } from '@fonds/domain/document';
import { relationWords } from '@fonds/domain/evidence-words';
import { agentRoleWords, placeRoleWords } from '@fonds/domain/vocabularies';
import { identifierOf } from '../described/source-values.ts';
import { termMeant } from '../described/own-terms.ts';
import { documentTypeIn, transmissionOf } from './document-words.ts';
import { readLanguage } from './language-words.ts';
import { localized, type TableTarget } from './table-target.ts';
import { readDate } from './value-readings.ts';

const kinds = ['document'] as const;

const dateNames: Readonly<Record<keyof typeof dateKinds, readonly string[]>> = {
  created: ['date', 'dates', 'date created', 'created', 'issued', 'дата', 'даты', '日期', 'datum', 'fecha', 'data'],
  sent: ['date sent', 'sent', 'дата отправки', '发出日期'],
  received: ['date received', 'received', 'дата получения', '收到日期'],
  translated: ['date translated', 'translated', 'дата перевода'],
  released: ['date released', 'date declassified', 'released', 'declassified', 'дата рассекречивания', '解密日期'],
};

const agentNames: Readonly<Record<AgentRole, readonly string[]>> = {
  author: [
    'author',
    'authors',
    'creator',
    'creators',
    'автор',
    'авторы',
    'составитель',
    '作者',
    'verfasser',
    'autor',
    'auteur',
  ],
  signatory: ['signed by', 'signatory', 'подписал', '签署人'],
  sender: ['from', 'sender', 'отправитель', 'от кого', '发件人', '寄件人', 'absender'],
  recipient: ['to', 'recipient', 'recipients', 'addressee', 'адресат', 'получатель', 'кому', '收件人', 'empfänger'],
  copied: ['cc', 'copied to', 'копия', '抄送'],
  participant: ['participants', 'participant', 'present', 'attendees', 'участники', '参加者', '与会者'],
  mentioned: ['mentioned', 'people mentioned', 'names', 'упоминаются', '提及人物'],
};

const placeNames: Readonly<Record<PlaceRole, readonly string[]>> = {
  'created-at': ['place', 'place of creation', 'made at', 'место', 'место создания', '地点', 'ort', 'lieu'],
  'sent-to': ['sent to', 'destination', 'куда'],
  about: ['places', 'spatial', 'spatial coverage', 'places mentioned', 'география', '相关地点'],
};

export const documentTargets: readonly TableTarget[] = [
  {
    id: 'originalTitle',
    label: 'Original title',
    kinds,
    language: true,
    names: ['original title', 'оригинальное название', '原标题'],
    read: (draft, cell) => draft.set('originalTitle', localized(cell), cell),
  },
  {
    id: 'alternativeTitles',
    label: 'Other title',
    kinds,
    several: true,
    language: true,
    names: ['alternative', 'alternative title', 'alternative titles', 'other title', 'другое название', '其他标题'],
    read: (draft, cell) => draft.add('alternativeTitles', localized(cell)),
  },
  ...entriesOf(dateKinds).map(([kind, word]): TableTarget => ({
    id: `dates.${kind}`,
    label: `Date: ${word.toLowerCase()}`,
    kinds,
    several: true,
    names: dateNames[kind],
    read: (draft, cell) => draft.add('dates', { ...readDate(draft, cell), kind }),
  })),
  {
    id: 'type',
    label: 'Type of document',
    kinds,
    names: ['type', 'document type', 'item type', 'genre', 'тип', 'вид документа', '类型', '文件类型'],
    read: (draft, cell) => {
      const type = termMeant(cell.words, draft.terms['document-type']) ?? documentTypeIn(cell.words);
      if (type === undefined) draft.keep(cell, 'A type that the vocabulary doesn’t have');
      else draft.set('type', type, cell);
    },
  },
  {
    id: 'transmission',
    label: 'State of transmission (original, copy, draft, extract)',
    kinds,
    names: ['state of transmission', 'transmission', 'подлинность'],
    read: (draft, cell) => {
      const transmission = transmissionOf(cell.words);
      if (transmission === undefined) draft.keep(cell, 'A state of transmission that isn’t known');
      else draft.set('transmission', transmission, cell);
    },
  },
  {
    id: 'numbers',
    label: 'Number on the document',
    kinds,
    several: true,
    names: ['number', 'numbers', 'document number', 'номер', 'исх. №', '№', '编号', '文号'],
    read: (draft, { words }) => draft.add('numbers', { value: words }),
  },
  {
    id: 'languages',
    label: 'Language of the original',
    kinds,
    several: true,
    names: ['language', 'languages', 'язык', 'языки', '语言', 'sprache', 'langue', 'idioma'],
    read: (draft, cell) => {
      const language = readLanguage(cell.words) ?? termMeant(cell.words, draft.terms.language);
      if (language === undefined) draft.keep(cell, 'A language that isn’t known');
      else if (!draft.list('languages').includes(language)) draft.add('languages', language);
    },
  },
  ...agentRoles.map((role): TableTarget => ({
    id: `agents.${role}`,
    label: `Person or body: ${agentRoleWords[role].toLowerCase()}`,
    kinds,
    several: true,
    names: agentNames[role],
    read: (draft, { words }) => draft.add('agents', { agent: draft.link('agent', words), role }),
  })),
  ...placeRoles.map((role): TableTarget => ({
    id: `places.${role}`,
    label: `Place: ${placeRoleWords[role].toLowerCase()}`,
    kinds,
    several: true,
    names: placeNames[role],
    read: (draft, { words }) => draft.add('places', { place: draft.link('place', words), role }),
  })),
  {
    id: 'subjects',
    label: 'Subject',
    kinds,
    several: true,
    names: [
      'subject',
      'subjects',
      'tag',
      'tags',
      'keywords',
      'keyword',
      'тема',
      'темы',
      '主题',
      '关键词',
      'schlagwort',
      'sujet',
    ],
    read: (draft, { words }) => draft.add('subjects', draft.link('subject', words)),
  },
  {
    id: 'collections',
    label: 'Collection',
    kinds,
    several: true,
    names: [
      'collection',
      'collections',
      'item set',
      'item sets',
      'o:item set',
      'ispartof',
      'is part of',
      'коллекция',
      '专题',
    ],
    read: (draft, { words }) => draft.add('collections', draft.link('collection', words)),
  },
  ...documentRelations.map((relation): TableTarget => ({
    id: `relations.${relation}`,
    label: `${relationWords[relation] ?? relation}: by key or identifier`,
    kinds,
    several: true,
    names: [relation.replace(/-/g, ' '), relation.replace(/-/g, '')],
    read: (draft, { words }) =>
      draft.add('relations', {
        document: draft.link('document', words, { key: words, identifiers: [identifierOf(words)] }),
        relation,
      }),
  })),
];

function entriesOf<Key extends string>(record: Readonly<Record<Key, string>>): [Key, string][] {
  const entries: [Key, string][] = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
}
