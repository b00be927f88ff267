import { each, group } from './query.ts';

const meant = (q: string, expected: ReturnType<typeof each>) => ({ q, expected, viaSuggestion: true as const });

export const spellingQueries = group('misspellings', {
  'en-sturgeon': meant('sturgoen', { sturgeon: 3, reception: 1 }),
  'en-embassy': meant('embasy rent', { 'embassy-rent': 3 }),
  'en-glacier': meant('glaicer', { glacier: 3, 'film-evening': 1 }),
  'en-negotiations': meant('negotations harbour', { 'harbour-talks': 3 }),
  'en-demilitarised': meant('demilitarized', { 'zone-withdrawal': 3 }),
  'en-locomotives': meant('locomtives', { locomotives: 3, 'coal-wagons': 1 }),
  'ru-pigeons': meant('галуби', { 'ru-pigeons': 3 }),
  'ru-prisoners': meant('военопленных', { 'ru-prisoners': 3 }),
  'ru-translators': meant('перводчиков', { 'ru-translators': 3 }),
  'de-negotiations': meant('Verhandlugen', { 'de-ferry': 3 }),
  'fr-fishers': meant('pêchuers', { 'fr-fishing': 3 }),
  'ko-translator': meant('번욕원', { 'ko-translators': 3 }),
  'zh-tea-homophone': meant('茶业质量', { 'zhs-tea-check': 3 }),
  'ar-palms-doubled': meant('النخييل', { 'ar-date-palms': 3 }),
  'he-fishers': meant('הדיגיים', { 'he-fishing': 3 }),
  'name-orlovets': meant(
    'Nadia Orlovetz',
    each(2, 'coal-prices', 'graves-register', 'ru-pigeons', 'rail-bridge', 'ru-theatre'),
  ),
  'name-garonnet': meant('Etienne Garonet', each(2, 'fr-cheese', 'tide-mill', 'fr-railway')),
});
