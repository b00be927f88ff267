import { each, group } from './query.ts';

const aboutMao = each(
  3,
  'mao-linked',
  'mao-sender',
  'mao-old-spelling',
  'mao-traditional',
  'mao-simplified',
  'mao-russian',
);
const mao = (q: string) => ({ q, expected: aboutMao, forbidden: ['mao-misleading'] });
const kim = (q: string) => ({ q, expected: each(3, 'kim-linked', 'kim-korean', 'kim-russian', 'kim-english') });
const zhou = (q: string) => ({ q, expected: each(3, 'zhou-linked', 'zhou-old-spelling', 'zhou-simplified') });
const stalin = (q: string) => ({ q, expected: each(3, 'mao-sender', 'stalin-russian', 'stalin-chinese') });
const lan = (q: string) => ({
  q,
  expected: each(2, 'zht-talks', 'translation-error', 'zhs-tea-check', 'zhs-translators', 'reception'),
});
const pak = (q: string) => ({ q, expected: each(2, 'rear-guard-rice', 'ko-prisoners', 'ko-translators', 'ko-coal') });
const tides = (q: string) => ({
  q,
  expected: each(
    2,
    'tide-tables',
    'cut-nets',
    'dining-car',
    'tide-gauge',
    'tide-mill',
    'cable-ship',
    'zht-typhoon',
    'telegram-4402',
    'ministry-title',
  ),
});
const yunqiao = (q: string) => ({ q, expected: each(2, 'zht-tea-plan', 'zhs-tea-check', 'zhs-hospital') });
const varnholt = (q: string) => ({
  q,
  expected: each(
    2,
    ...['coal-wagons', 'ru-wagons', 'zht-wagons', 'de-coal-trains', 'tram-depot', 'embassy-rent'],
    ...['line-inspectors', 'harbour-talks', 'ru-ambassador', 'de-houses', 'night-train'],
  ),
});

export const variantQueries = group('name variants', {
  'mao-pinyin': mao('Mao Zedong'),
  'mao-wade-giles': mao('Mao Tse-tung'),
  'mao-blanks': mao('mao tse tung'),
  'mao-hans': mao('毛泽东'),
  'mao-hant': mao('毛澤東'),
  'mao-ru': mao('Мао Цзэдун'),
  'mao-ko': mao('마오쩌둥'),
  'kim-en': kim('Kim Il Sung'),
  'kim-ko': kim('김일성'),
  'kim-zh': kim('金日成'),
  'kim-ru': kim('Ким Ир Сен'),
  'kim-reischauer': kim('Kim Ilsong'),
  'zhou-pinyin': zhou('Zhou Enlai'),
  'zhou-wade-giles': zhou('Chou En-lai'),
  'zhou-hant': zhou('周恩來'),
  'stalin-en': stalin('Joseph Stalin'),
  'stalin-hans': stalin('斯大林'),
  'stalin-hant': stalin('史達林'),
  'surname-alone': {
    q: 'Skvorlin',
    expected: each(
      2,
      'airfields',
      'ru-prisoners',
      'ru-translators',
      'liaison-officers',
      'rear-guard-rice',
      'ru-bridge',
    ),
  },
  'body-en': tides('Ministry of Tides'),
  'body-ru': tides('Министерство приливов'),
  abbreviation: {
    q: 'JLC',
    expected: each(
      2,
      ...['line-markers', 'line-violations', 'prisoner-lists', 'prisoner-escape', 'line-inspectors', 'zone-withdrawal'],
    ),
  },
  'place-peking': { q: 'Peking', expected: { 'mao-linked': 3 } },
  'place-de': varnholt('Warnholt'),
  'name-and-word': { q: 'Lan Qingtan pilot', expected: { 'translation-error': 3 } },
});

export const romanisedQueries = group('romanised and own script', {
  'lan-pinyin': lan('Lan Qingtan'),
  'lan-wade-giles': lan("Lan Ch'ing-t'an"),
  'lan-hans': lan('蓝青潭'),
  'lan-hant': lan('藍青潭'),
  'pak-mccune': pak('Pak Dalsaem'),
  'pak-park': pak('Park Dalsaem'),
  'pak-ko': pak('박달샘'),
  'pak-ru': pak('Пак Таль Сэм'),
  'nurani-en': { q: 'Yusuf al-Nurani', expected: each(2, 'ar-train', 'negotiator-diary', 'ar-date-palms') },
  'nurani-ar': { q: 'يوسف النوراني', expected: each(2, 'ar-train', 'negotiator-diary', 'ar-date-palms') },
  'tzuriel-de': { q: 'David Zuriel', expected: each(2, 'film-evening', 'glacier', 'he-train', 'he-pointed') },
  'tzuriel-he': { q: 'דוד צוריאל', expected: each(2, 'film-evening', 'glacier', 'he-train', 'he-pointed') },
  'orlovets-ru': {
    q: 'Надя Орловец',
    expected: each(2, 'coal-prices', 'graves-register', 'ru-pigeons', 'rail-bridge', 'ru-theatre'),
  },
  'grosskamp-ss': { q: 'Jurgen Grosskamp', expected: each(2, 'de-houses', 'locomotives', 'de-clocks', 'fr-cheese') },
  'garonnet-plain': { q: 'Etienne Garonnet', expected: each(2, 'fr-cheese', 'tide-mill', 'fr-railway') },
  'yunqiao-pinyin': yunqiao('Yunqiao'),
  'yunqiao-ru': yunqiao('Юньцяо'),
  'yunqiao-hant': yunqiao('雲橋'),
  'haneul-reischauer': { q: 'Hanul-li', expected: each(2, 'ko-reservoir', 'liaison-officers') },
  'bay-de': {
    q: 'Falkenbucht',
    expected: each(
      2,
      ...['line-violations', 'herring-quota', 'cut-nets', 'tide-tables', 'zhs-nets', 'ar-fishing', 'he-fishing'],
    ),
  },
  'subject-ru': {
    q: 'перемирие',
    expected: {
      'ru-truce': 3,
      ...each(2, 'line-markers', 'armistice-draft', 'zhs-line', 'zht-talks', 'ko-line'),
      ...each(1, 'line-violations', 'cease-fire-hour', 'ar-truce', 'he-truce'),
    },
  },
  'subject-hant': {
    q: '漁業',
    expected: {
      'zht-fishing': 3,
      ...each(1, 'cut-nets', 'herring-quota', 'sturgeon', 'ru-fish', 'ko-fish', 'ar-fishing', 'he-fishing'),
    },
  },
});
