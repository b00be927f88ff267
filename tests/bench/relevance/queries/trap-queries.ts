import { each, group, only } from './query.ts';

const ceasefire = each(3, 'ceasefire-radio', 'cease-fire-hour');

export const trapQueries = group('traps', {
  'common-in-long': { q: 'salt', expected: { 'salt-title': 3, 'salt-long': 1 } },
  'title-over-text': { q: 'tarpaulins', expected: { 'tarpaulin-title': 3, 'tarpaulin-text': 1 } },
  'page-break-in-line': {
    ...only('"joint boundary commission"', 'page-break-inside'),
    forbidden: ['page-break-near-miss'],
  },
  'page-break-between': only('"spawning sanctuary"', 'page-break-between'),
  'ocr-line-end': only('gunpowder', 'ocr-hyphen'),
  'ocr-line-end-forms': only('armament', 'ocr-hyphen'),
  'ocr-page-end': only('parchment', 'ocr-hyphen-page'),
  'ocr-newline': only('tallow', 'ocr-plain-hyphen'),
  'true-hyphen': only('well known chandler', 'ocr-plain-hyphen'),
  'us-capitals': { ...only('US', 'us-capitals'), forbidden: ['us-pronoun', 'us-pronoun-too'] },
  'us-small': { q: 'us', expected: { ...each(3, 'us-pronoun', 'us-pronoun-too'), 'us-capitals': 1 } },
  'us-trawlers': only('US trawlers', 'us-capitals'),
  'quoted-word': { ...only('"oilskin"', 'quoted-singular'), forbidden: ['quoted-plural'] },
  'quoted-word-plural': only('"oilskins"', 'quoted-plural'),
  'unquoted-word': { q: 'oilskin', expected: each(3, 'quoted-singular', 'quoted-plural') },
  'quoted-name': {
    ...only('"Mao Tse-tung"', 'mao-old-spelling'),
    forbidden: ['mao-linked', 'mao-sender', 'mao-russian', 'mao-simplified', 'mao-traditional'],
  },
  'quoted-han': { ...only('"毛澤東"', 'mao-traditional'), forbidden: ['mao-linked', 'mao-sender', 'mao-russian'] },
  'name-common-word': { q: 'marsh', expected: each(3, 'marsh-drainage', 'marsh-birds') },
  'name-common-word-too': { q: 'winter', expected: each(3, 'winter-road', 'winter-fodder') },
  'name-not-person': only('Mao cat', 'mao-misleading'),
  'function-words': only('to be done about the who', 'function-words'),
  apostrophe: only("O'Farrell's survey", 'apostrophes'),
  'apostrophe-curly': only('O’Farrell', 'apostrophes'),
  'ceasefire-joined': { q: 'ceasefire', expected: ceasefire },
  'ceasefire-hyphen': { q: 'cease-fire', expected: ceasefire },
  ordinal: only('38th kilometre', 'parallel'),
  'operators-as-words': only('"AND, OR and NOT"', 'operators'),
  accents: only('cafe negresco', 'cafe-accents'),
  diaeresis: only('naive tuner', 'cafe-accents'),
});
