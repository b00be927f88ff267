import type { ImportItem } from '@fonds/api/import/items';

type NameInLanguage = readonly [text: string, language?: string];

interface Authority {
  readonly key: string;
  readonly kind: 'agent' | 'place' | 'subject';
  readonly names: readonly [NameInLanguage, ...NameInLanguage[]];
  readonly more?: Readonly<Record<string, unknown>>;
}

function agent(key: string, type: string, ...names: Authority['names']): Authority {
  return { key, kind: 'agent', names, more: { type } };
}

function place(key: string, ...names: Authority['names']): Authority {
  return { key, kind: 'place', names };
}

function subject(key: string, broader: string | null, ...names: Authority['names']): Authority {
  return {
    key,
    kind: 'subject',
    names,
    ...(broader ? { more: { broader: [{ id: `@${broader}`, name: broader }] } } : {}),
  };
}

// Four people who lived, for their many names; what the documents say of them says that it is made up.
const people: readonly Authority[] = [
  agent(
    'mao',
    'person',
    ['Mao Zedong', 'en'],
    ['Mao Tse-tung'],
    ['毛泽东', 'zh-Hans'],
    ['毛澤東', 'zh-Hant'],
    ['Мао Цзэдун', 'ru'],
    ['마오쩌둥', 'ko'],
  ),
  agent(
    'stalin',
    'person',
    ['Joseph Stalin', 'en'],
    ['Иосиф Сталин', 'ru'],
    ['斯大林', 'zh-Hans'],
    ['史達林', 'zh-Hant'],
    ['스탈린', 'ko'],
    ['Josef Stalin', 'de'],
  ),
  agent(
    'kim',
    'person',
    ['Kim Il Sung', 'en'],
    ['김일성', 'ko'],
    ['金日成', 'zh'],
    ['Ким Ир Сен', 'ru'],
    ['Kim Ilsŏng'],
  ),
  agent(
    'zhou',
    'person',
    ['Zhou Enlai', 'en'],
    ['Chou En-lai'],
    ['周恩来', 'zh-Hans'],
    ['周恩來', 'zh-Hant'],
    ['Чжоу Эньлай', 'ru'],
  ),
  agent('skvorlin', 'person', ['Anton Skvorlin', 'en'], ['Антон Скворлин', 'ru'], ['Skworlin, Anton', 'de']),
  agent(
    'lan',
    'person',
    ['Lan Qingtan', 'en'],
    ["Lan Ch'ing-t'an"],
    ['蓝青潭', 'zh-Hans'],
    ['藍青潭', 'zh-Hant'],
    ['Лань Цинтань', 'ru'],
  ),
  agent('pak', 'person', ['Pak Dalsaem', 'en'], ['박달샘', 'ko'], ['Park Dal-saem'], ['Пак Таль Сэм', 'ru']),
  agent('marsh', 'person', ['Thomas Marsh', 'en']),
  agent('winter', 'person', ['Ada Winter', 'en']),
  agent('orlovets', 'person', ['Nadia Orlovets', 'en'], ['Надя Орловец', 'ru']),
  agent('garonnet', 'person', ['Étienne Garonnet', 'fr']),
  agent('grosskamp', 'person', ['Jürgen Großkamp', 'de'], ['Juergen Grosskamp'], ['Юрген Гросскамп', 'ru']),
  agent('nurani', 'person', ['يوسف النوراني', 'ar'], ['Yusuf al-Nurani', 'en'], ['Youssef el-Nourani', 'fr']),
  agent('tzuriel', 'person', ['דוד צוריאל', 'he'], ['David Tzuriel', 'en'], ['David Zuriel', 'de']),
  agent(
    'ministry-of-tides',
    'organisation',
    ['Ministry of Tides', 'en'],
    ['Министерство приливов', 'ru'],
    ['潮汐部', 'zh'],
  ),
  agent('line-commission', 'organisation', ['Joint Line Commission', 'en'], ['JLC']),
  agent('ambassador', 'office', ['Ambassador in Varnholt', 'en'], ['Посол в Варнхольте', 'ru']),
];

const places: readonly Authority[] = [
  place('varnholt', ['Varnholt', 'en'], ['Варнхольт', 'ru'], ['Warnholt', 'de'], ['瓦恩霍特', 'zh']),
  place('osmira', ['Lake Osmira', 'en'], ['озеро Осмира', 'ru'], ['Osmirasee', 'de']),
  place('kestrel', ['Kestrel Bay', 'en'], ['Falkenbucht', 'de'], ['خليج العوسق', 'ar'], ['מפרץ הבז', 'he']),
  place('dalmora', ['Dalmora valley', 'en'], ['долина Дальморы', 'ru'], ['Dalmoratal', 'de']),
  place('yunqiao', ['Yunqiao', 'en'], ['云桥', 'zh-Hans'], ['雲橋', 'zh-Hant'], ["Yün-ch'iao"], ['Юньцяо', 'ru']),
  place('haneul', ['Haneul-ri', 'en'], ['하늘리', 'ko'], ['Hanŭl-li'], ['Ханыль-ри', 'ru']),
  place('beijing', ['Beijing', 'en'], ['Peking'], ['北京', 'zh'], ['Пекин', 'ru'], ['베이징', 'ko']),
  place('pyongyang', ['Pyongyang', 'en'], ['평양', 'ko'], ['Пхеньян', 'ru'], ['平壤', 'zh']),
];

const subjects: readonly Authority[] = [
  subject(
    'armistice',
    null,
    ['Armistice', 'en'],
    ['Перемирие', 'ru'],
    ['停战', 'zh-Hans'],
    ['停戰', 'zh-Hant'],
    ['정전', 'ko'],
  ),
  subject('prisoner-exchange', 'armistice', ['Exchange of prisoners', 'en'], ['Обмен пленными', 'ru']),
  subject(
    'railways',
    null,
    ['Railways', 'en'],
    ['Железные дороги', 'ru'],
    ['铁路', 'zh-Hans'],
    ['鐵路', 'zh-Hant'],
    ['철도', 'ko'],
  ),
  subject(
    'fisheries',
    null,
    ['Fisheries', 'en'],
    ['Рыболовство', 'ru'],
    ['渔业', 'zh-Hans'],
    ['漁業', 'zh-Hant'],
    ['어업', 'ko'],
  ),
  subject('herring', 'fisheries', ['Herring fishery', 'en'], ['Heringsfang', 'de']),
  subject('interpreting', null, ['Interpreting and translation', 'en']),
];

const authorities = [...people, ...places, ...subjects];
const byKey = new Map(authorities.map((authority) => [authority.key, authority]));

/** The preferred name of a person, place or subject of the test archive. Throws RangeError on a key that none has. */
export function nameOf(key: string): string {
  const authority = byKey.get(key);
  if (!authority) throw new RangeError(`No person, place or subject of the test archive has the key “${key}”.`);
  return authority.names[0][0];
}

/** The people, places and subjects that the documents lead to. Rows are given later. */
export function authorityItems(): Omit<ImportItem, 'row'>[] {
  const name = ([text, language]: NameInLanguage) => ({ text, ...(language ? { language } : {}) });
  return authorities.map(({ key, kind, names: [preferred, ...variants], more }) => ({
    matchKey: key,
    kind,
    body: { ...more, name: name(preferred), variants: variants.map(name) },
  }));
}
