import { each, group } from './query.ts';

export const orderQueries = group('order', {
  'title-summary-text': {
    q: 'hawser',
    expected: {
      'hawser-title': 3,
      'hawser-often': 2,
      'hawser-summary': 2,
      'hawser-text': 1,
      'hawser-long': 1,
    },
  },
  'side-by-side': { q: 'brass bell', expected: { 'bell-together': 3, 'bell-apart': 1 } },
  'typed-before-form': { q: 'thatching', expected: { 'thatch-typed': 3, 'thatch-form': 2 } },
  'form-typed': { q: 'thatched', expected: { 'thatch-form': 3, 'thatch-typed': 2 } },
  'words-in-title': {
    q: 'dredging fees',
    expected: { 'dredging-fees-title': 3, 'dredging-fees-half': 2, 'dredging-fees-text': 1 },
  },
  'whole-title': { q: 'wooden sluices', expected: { 'sluice-whole-title': 3, 'sluice-part-of-title': 2 } },
  'name-in-title': {
    q: 'Ministry of Tides',
    expected: {
      'ministry-title': 3,
      ...each(2, 'tide-tables', 'cut-nets', 'dining-car', 'tide-gauge', 'tide-mill', 'cable-ship', 'zht-typhoon'),
      'telegram-4402': 2,
    },
  },
  'typed-script-first': { q: '灯塔', expected: { 'zhs-typhoon': 3, 'zht-stamps': 1 } },
});
