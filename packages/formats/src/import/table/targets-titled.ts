import type { RecordKind } from '@fonds/domain/record';
import { identifierOf } from '../described/source-values.ts';
import { localized, type TableTarget } from './table-target.ts';
import { levelOf, readDate } from './value-readings.ts';

const titled: readonly RecordKind[] = ['document', 'recordset', 'collection', 'page'];
const summaries: Partial<Record<RecordKind, string>> = { collection: 'introduction', recordset: 'scope' };

/** What records with a title share. */
export const titledTargets: readonly TableTarget[] = [
  {
    id: 'title',
    label: 'Title',
    kinds: titled,
    language: true,
    names: [
      'title',
      'заголовок',
      'название',
      'наименование',
      '标题',
      '題名',
      '题名',
      'titel',
      'titre',
      'título',
      'tytuł',
    ],
    read: (draft, cell) => draft.set('title', localized(cell), cell),
  },
  {
    id: 'summary',
    label: 'Summary (of a collection its introduction, of a record set its scope)',
    kinds: titled,
    language: true,
    names: [
      'description',
      'summary',
      'abstract',
      'introduction',
      'scope',
      'scope and content',
      'scopeandcontent',
      'аннотация',
      'описание',
      'содержание',
      '摘要',
      '内容提要',
      'beschreibung',
      'résumé',
    ],
    read: (draft, cell) => draft.add(summaries[draft.kind] ?? 'summary', localized(cell)),
  },
  {
    id: 'dates.from',
    label: 'Date: the first of a range in two columns',
    kinds: ['document', 'recordset'],
    names: ['start date', 'date from', 'from date', 'earliest', 'begin date', 'начальная дата', '起始日期'],
    read: (draft, cell) => draft.set('@from', cell.words, cell),
  },
  {
    id: 'dates.to',
    label: 'Date: the last of a range in two columns',
    kinds: ['document', 'recordset'],
    names: ['end date', 'date to', 'to date', 'latest', 'конечная дата', '终止日期'],
    read: (draft, cell) => draft.set('@to', cell.words, cell),
  },
  {
    id: 'extent',
    label: 'Extent',
    kinds: ['document', 'recordset'],
    several: true,
    names: [
      'extent',
      'pages',
      'extent and medium',
      'extentandmedium',
      'объем',
      'объём',
      'количество листов',
      '页数',
      'umfang',
    ],
    read: (draft, cell) => draft.set('extent', cell.words, cell),
  },
];

const setKinds = ['recordset'] as const;
const passages = [
  ['history', 'History', ['history', 'archival history']],
  ['arrangement', 'Arrangement', ['arrangement', 'system of arrangement']],
  ['access', 'Access', ['access', 'access conditions', 'conditions governing access', 'доступ']],
] as const;

/** What record sets have: the tree of an archive's own levels. */
export const recordSetTargets: readonly TableTarget[] = [
  {
    id: 'referenceCode',
    label: 'Reference code',
    kinds: setKinds,
    names: ['reference code', 'referencecode', 'code', 'call number', 'шифр', '档号'],
    read: (draft, cell) => draft.set('referenceCode', cell.words, cell),
  },
  {
    id: 'level',
    label: 'Level (fonds, subfonds, series, subseries, file, item)',
    kinds: setKinds,
    names: ['level', 'level of description', 'levelofdescription', 'уровень', '级别'],
    read: (draft, cell) => {
      const level = levelOf(cell.words);
      if (level !== undefined) draft.set('level', level, cell);
      if (level?.toLowerCase() !== cell.words.toLowerCase()) draft.set('levelName', cell.words, cell);
    },
  },
  {
    id: 'parent',
    label: 'Lies within: key, identifier or title of another record set',
    kinds: setKinds,
    names: ['parent', 'parent id', 'parentid', 'parent key', 'вышестоящий', '上级'],
    read: (draft, cell) =>
      draft.set(
        'parent',
        draft.link('recordset', cell.words, { key: cell.words, identifiers: [identifierOf(cell.words)] }),
        cell,
      ),
  },
  {
    id: 'dates',
    label: 'Date',
    kinds: setKinds,
    several: true,
    names: ['date', 'dates', 'дата', 'даты', 'крайние даты', '日期', 'laufzeit'],
    read: (draft, cell) => draft.add('dates', { ...readDate(draft, cell), kind: 'created' }),
  },
  {
    id: 'repository',
    label: 'Repository',
    kinds: setKinds,
    names: ['repository', 'archive', 'архив', '档案馆'],
    read: (draft, cell) => draft.set('repository', draft.link('repository', cell.words), cell),
  },
  {
    id: 'creators',
    label: 'Creator',
    kinds: setKinds,
    several: true,
    names: ['creator', 'creators', 'фондообразователь', '全宗构成者'],
    read: (draft, { words }) => draft.add('creators', draft.link('agent', words)),
  },
  ...passages.map(([field, label, names]): TableTarget => ({
    id: field,
    label,
    kinds: setKinds,
    language: true,
    names,
    read: (draft, cell) => draft.add(field, localized(cell)),
  })),
  {
    id: 'findingAid',
    label: 'Finding aid',
    kinds: setKinds,
    names: ['finding aid', 'finding aids', 'findingaids', 'путеводитель'],
    read: (draft, cell) => draft.set('findingAid', cell.words, cell),
  },
];

/** What collections, repositories and pages have beside. */
export const otherTargets: readonly TableTarget[] = [
  {
    id: 'collectionParent',
    label: 'Part of: another collection, or the body above',
    kinds: ['collection', 'repository'],
    names: ['parent', 'part of', 'ispartof', 'is part of', 'входит в', '上级'],
    read: (draft, cell) => draft.set('parent', draft.link(draft.kind, cell.words, { key: cell.words }), cell),
  },
  {
    id: 'editors',
    label: 'Editor',
    kinds: ['collection'],
    several: true,
    names: ['editor', 'editors', 'creator', 'creators', 'составитель', '编者'],
    read: (draft, { words }) => draft.add('editors', draft.link('agent', words)),
  },
  {
    id: 'content',
    label: 'Text of the page or essay, as plain text',
    kinds: ['page', 'collection'],
    language: true,
    names: ['content', 'text', 'essay', 'текст', '正文'],
    read: (draft, cell) => draft.add('@content', localized(cell)),
  },
];
