import { each, group, only } from './query.ts';

export const booleanQueries = group('operators', {
  or: { q: 'whale OR locusts', expected: each(3, 'telegram-4402', 'locusts') },
  'or-phrases': {
    q: '"night train" OR "dining car"',
    expected: { ...each(3, 'night-train', 'dining-car'), 'courier-bags': 1 },
  },
  without: {
    q: 'coal -wagons',
    expected: { ...each(3, 'coal-prices', 'peat'), 'coal-flood': 2 },
    forbidden: ['coal-wagons'],
  },
  'without-in-text': {
    q: 'prisoners -letters',
    expected: { 'prisoner-lists': 3, ...each(2, 'prisoner-clothes', 'prisoner-escape') },
    forbidden: ['prisoner-mail'],
  },
  'without-phrase': { ...only('dining -"broken seal" -courier', 'dining-car'), forbidden: ['courier-bags'] },
  'without-field': {
    q: 'marsh -person:Marsh',
    expected: each(3, 'marsh-drainage', 'marsh-birds'),
    forbidden: ['beekeeping', 'rail-bridge', 'chess-set', 'village-school'],
  },
  'without-type': { q: 'potato -type:report', expected: {}, forbidden: ['potato-failure'] },
  parentheses: { q: '(herring OR sturgeon) lake', expected: { sturgeon: 3 }, forbidden: ['herring-quota'] },
  'parentheses-type': only('(umbrellas OR samovar) type:letter', 'dining-car'),
  'parentheses-open': { q: 'coal (prices OR wagons', expected: each(3, 'coal-prices', 'coal-wagons') },
  and: only('embassy AND rent', 'embassy-rent'),
  not: {
    q: 'lang:fr type:report NOT hareng',
    expected: each(3, 'fr-crops', 'fr-prisoners'),
    forbidden: ['fr-fishing'],
  },
  near: { ...only('jute NEAR/5 sacks', 'jute-sacks-near'), forbidden: ['jute-sacks-far'] },
  'near-default': { ...only('jute NEAR sacks', 'jute-sacks-near'), forbidden: ['jute-sacks-far'] },
  'near-not': { q: 'jute sacks', expected: { 'jute-sacks-near': 3, 'jute-sacks-far': 1 } },
  prefix: { q: 'glac*', expected: { glacier: 3, 'film-evening': 1 } },
  'prefix-ru': only('переводч*', 'ru-translators'),
  'prefix-de': only('Bahnhof*', 'de-clocks'),
  'prefix-ko': only('누에*', 'ko-silk'),
  'two-withouts': {
    q: 'lang:de -Heringe -type:note',
    expected: each(2, 'de-coal-trains', 'de-houses', 'de-ferry', 'de-road'),
    forbidden: ['de-herring', 'de-cranes', 'de-clocks'],
  },
  'or-scripts': {
    q: '번역원 OR 翻译 OR переводчик',
    expected: each(3, 'ko-translators', 'zhs-translators', 'ru-translators'),
  },
});

const file131 = ['delo-131-first', 'delo-131-second', 'delo-131-unparsed'];
const elsewhere = ['delo-132', 'opis-13', 'fond-17'];
const wholeFile = (q: string) => ({ q, expected: each(3, ...file131), forbidden: elsewhere });

export const shelfQueries = group('shelf-marks and numbers', {
  'mua-cyrillic': wholeFile('МУА ф. 7 оп. 12 д. 131'),
  'mua-latin': wholeFile('MUA, f. 7, op. 12, d. 131'),
  'levels-cyrillic': wholeFile('ф. 7 оп. 12 д. 131'),
  'levels-latin': wholeFile('f. 7, op. 12, d. 131'),
  'levels-words': wholeFile('фонд 7, опись 12, дело 131'),
  'levels-tight': wholeFile('ф.7 оп.12 д.131'),
  'levels-slashes': wholeFile('МУА 7/12/131'),
  'opis-whole': {
    q: 'MUA f. 7 op. 12',
    expected: each(3, ...file131, 'delo-132'),
    forbidden: ['opis-13', 'fond-17'],
  },
  'box-whole': {
    q: 'RG 999, Box 12',
    expected: each(3, 'box-12-folder-3', 'box-12-folder-4'),
    forbidden: ['box-13', 'group-99'],
  },
  folder: { ...only('RG 999 Box 12 Folder 3', 'box-12-folder-3'), forbidden: ['box-12-folder-4', 'group-99'] },
  'record-group': {
    q: 'Record Group 999, box 13',
    expected: { 'box-13': 3 },
    forbidden: ['box-12-folder-3', 'group-99'],
  },
  'other-group': { ...only('RG 99, Box 12', 'group-99'), forbidden: ['box-12-folder-3', 'box-12-folder-4'] },
  'series-file': { ...only('VCA, series 4, file 22', 'tram-depot'), forbidden: ['de-houses'] },
  'mark-and-word': { ...only('RG 999 "second sitting"', 'box-12-folder-4'), forbidden: ['box-13'] },
  'council-paper': { q: 'MUC 157/1', expected: { 'muc-157-1': 3, 'muc-157-2': 1 }, forbidden: ['muc-1571'] },
  'numero-sign': {
    q: '№ 157/1',
    expected: { 'number-157-1': 3, 'muc-157-1': 2, 'muc-157-2': 1 },
    forbidden: ['number-15-71', 'muc-1571'],
  },
  'number-in-words': {
    q: 'No. 157/1',
    expected: { 'number-157-1': 3, 'muc-157-1': 2, 'muc-157-2': 1 },
    forbidden: ['number-15-71', 'muc-1571'],
  },
  'number-bare': {
    q: '157/1',
    expected: { ...each(3, 'number-157-1', 'muc-157-1'), 'muc-157-2': 1 },
    forbidden: ['number-15-71', 'muc-1571'],
  },
});
