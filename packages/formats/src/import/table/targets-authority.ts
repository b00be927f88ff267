import type { RecordKind } from '@fonds/domain/record';
import { agentTypeOf } from './document-words.ts';
import { localized, type TableTarget } from './table-target.ts';
import { isWebAddress, outsideLinkOf, readDate } from './value-readings.ts';

const named = ['agent', 'place', 'subject', 'repository'] as const;
const inTree = ['place', 'subject'] as const;

/** What authority records have: people and bodies, places, subjects, repositories. */
export const authorityTargets: readonly TableTarget[] = [
  {
    id: 'name',
    label: 'Name',
    kinds: named,
    language: true,
    names: [
      'name',
      'preferred name',
      'full name',
      'authorized form of name',
      'authorizedformofname',
      'heading',
      'preflabel',
      'имя',
      'фио',
      'название',
      'наименование',
      '姓名',
      '名称',
      'nom',
    ],
    read: (draft, cell) => draft.set('name', localized(cell), cell),
  },
  {
    id: 'variants',
    label: 'Other name',
    kinds: named,
    several: true,
    language: true,
    names: [
      'variants',
      'variant',
      'other names',
      'other name',
      'also known as',
      'aliases',
      'alias',
      'altlabel',
      'parallel form of name',
      'другие имена',
      'варианты',
      '别名',
      '又名',
    ],
    read: (draft, cell) => draft.add('variants', localized(cell)),
  },
  {
    id: 'description',
    label: 'Description',
    kinds: named,
    language: true,
    names: ['description', 'biography', 'history', 'scope note', 'описание', 'биография', '简介', 'beschreibung'],
    read: (draft, cell) => draft.add('description', localized(cell)),
  },
  {
    id: 'agentType',
    label: 'Person, organisation, family or office',
    kinds: ['agent'],
    names: ['type', 'type of entity', 'typeofentity', 'entity type', 'тип', '类型'],
    read: (draft, cell) => {
      const type = agentTypeOf(cell.words);
      if (type === undefined) draft.keep(cell, 'A type of agent that isn’t known');
      else draft.set('type', type, cell);
    },
  },
  {
    id: 'existence',
    label: 'Dates of existence (born and died)',
    kinds: ['agent'],
    names: ['dates', 'dates of existence', 'datesofexistence', 'life dates', 'годы жизни', '生卒年', 'lebensdaten'],
    read: (draft, cell) => draft.set('existence', readDate(draft, cell), cell),
  },
  ...(['latitude', 'longitude'] as const).map((axis): TableTarget => ({
    id: `point.${axis}`,
    label: `${axis === 'latitude' ? 'Latitude' : 'Longitude'}, in degrees (WGS 84)`,
    kinds: ['place'],
    names:
      axis === 'latitude'
        ? ['latitude', 'lat', 'широта', '纬度']
        : ['longitude', 'lon', 'lng', 'long', 'долгота', '经度'],
    read: (draft, cell) => {
      const degrees = Number(cell.words.replace('−', '-').replace(/^(-?\d+),(\d+)$/, '$1.$2'));
      const most = axis === 'latitude' ? 90 : 180;
      if (Number.isFinite(degrees) && Math.abs(degrees) <= most) draft.set(`@point.${axis}`, degrees, cell);
      else draft.keep(cell, `What isn’t a ${axis} in degrees (${-most} to ${most})`);
    },
  })),
  {
    id: 'broader',
    label: 'Lies within, or broader: by name, key or identifier',
    kinds: inTree,
    several: true,
    names: ['broader', 'broader term', 'parent', 'within', 'входит в', '上级'],
    read: (draft, { words }) => draft.add('broader', draft.link(draft.kind, words, { key: words })),
  },
  {
    id: 'links',
    label: 'Link out: web address (Wikidata, VIAF, GeoNames …)',
    kinds: named,
    several: true,
    names: ['link', 'links', 'same as', 'sameas', 'exactmatch', 'uri', 'url', 'ссылки', '链接'],
    read: (draft, cell) => {
      const link = outsideLinkOf(cell.words);
      if (link) draft.add('links', link);
      else draft.keep(cell, 'What isn’t a web address');
    },
  },
  {
    id: 'country',
    label: 'Country (two letters, as ISO 3166-1)',
    kinds: ['repository'],
    names: ['country', 'country code', 'страна', '国家'],
    read: (draft, cell) => {
      if (/^[A-Za-z]{2}$/.test(cell.words)) draft.set('country', cell.words.toUpperCase(), cell);
      else draft.keep(cell, 'A country that isn’t written in two letters');
    },
  },
  {
    id: 'web',
    label: 'Web site',
    kinds: ['repository'],
    names: ['web', 'web site', 'website', 'homepage', 'сайт', '网站'],
    read: (draft, cell) => {
      if (isWebAddress(cell.words)) draft.set('web', cell.words, cell);
      else draft.keep(cell, 'What isn’t a web address');
    },
  },
  ...text('address', 'Address', ['address', 'адрес', '地址']),
  ...text('citationForm', 'How it is cited', ['citation form', 'abbreviation', 'сокращение']),
];

function text(field: string, label: string, names: readonly string[]): TableTarget[] {
  const kinds: readonly RecordKind[] = ['repository'];
  return [{ id: field, label, kinds, names, read: (draft, cell) => draft.set(field, cell.words, cell) }];
}
