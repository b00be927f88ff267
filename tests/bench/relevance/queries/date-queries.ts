import { each, group } from './query.ts';

const certain = ['beacon-day', 'beacon-month', 'beacon-last-day'];
const possible = ['beacon-year', 'beacon-about', 'beacon-range', 'beacon-doubtful', 'beacon-decade'];
const outside = ['beacon-early', 'beacon-late', 'beacon-open', 'beacon-undated', 'beacon-next-day'];

export const dateQueries = group('dates', {
  'two-months': {
    q: 'beacon date:1953-06..1953-07',
    expected: each(2, ...certain, ...possible),
    forbidden: outside,
  },
  'two-months-certainly': {
    q: 'beacon date:1953-06..1953-07',
    search: { within: 'certainly' },
    expected: each(2, ...certain),
    forbidden: [...outside, ...possible],
  },
  'two-months-by-address': {
    q: 'beacon',
    search: { from: '1953-06', to: '1953-07' },
    expected: each(2, ...certain, ...possible),
    forbidden: outside,
  },
  'one-day': {
    q: 'beacon date:1953-06-15',
    expected: each(2, 'beacon-day', 'beacon-year', 'beacon-decade'),
    forbidden: ['beacon-month', 'beacon-doubtful'],
  },
  'one-month': {
    q: 'beacon date:1953-08',
    expected: each(2, 'beacon-next-day', 'beacon-year', 'beacon-decade'),
    forbidden: ['beacon-last-day'],
  },
  before: {
    q: 'beacon before:1952',
    expected: each(2, 'beacon-early', 'beacon-decade'),
    forbidden: ['beacon-day', 'beacon-undated'],
  },
  after: {
    q: 'beacon after:1959',
    expected: each(2, 'beacon-late', 'beacon-open'),
    forbidden: ['beacon-decade', 'beacon-undated'],
  },
  undated: { q: 'beacon date:undated', expected: { 'beacon-undated': 3 }, forbidden: ['beacon-decade', 'beacon-open'] },
  'undated-all': { q: 'date:undated', expected: each(2, 'beacon-undated', 'armistice-draft', 'marsh-birds') },
  'day-certainly': {
    q: 'date:1953-07-24',
    search: { within: 'certainly' },
    expected: each(2, 'cease-fire-hour', 'he-truce'),
  },
  'type-and-year': {
    q: 'type:telegram date:1953',
    search: { within: 'certainly' },
    expected: each(2, 'prisoner-escape', 'zht-talks'),
  },
  'span-overlaps': { q: 'tunnel', search: { from: '1956', to: '1956' }, expected: { tunnel: 3 } },
  'span-not-certain': { q: 'tunnel', search: { from: '1956', to: '1957', within: 'certainly' }, expected: {} },
  'word-before': { q: 'prisoners before:1953-07', expected: { 'prisoner-lists': 3 } },
  'word-after': {
    q: 'prisoner after:1953-08-10',
    expected: each(2, 'prisoner-escape', 'prisoner-clothes'),
    forbidden: ['prisoner-lists', 'prisoner-mail'],
  },
  'approximate-year': { q: 'semaphores date:1952', expected: { signals: 3 } },
});
