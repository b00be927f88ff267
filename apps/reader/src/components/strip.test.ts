import { dayNumber } from '@fonds/domain/dates/days';
import { DensityStrip } from '@fonds/ui/density-strip';
import { pagesAround } from '@fonds/ui/pager';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

const first = dayNumber(1953, 5, 23);
const last = dayNumber(1953, 7, 27);
const density = {
  unit: 'day',
  bands: [],
  bins: [
    { from: first, to: first, count: 1 },
    { from: last, to: last, count: 4 },
  ],
} as const;

test('each bar leads to its stretch and says how much is in it', () => {
  const href = (from: number, to: number) => `/c?from=${String(from)}&to=${String(to)}`;
  const html = renderToStaticMarkup(createElement(DensityStrip, { density, label: 'Documents by day', href }));
  expect(html).toContain(
    `href="/c?from=${String(last)}&amp;to=${String(last)}" aria-label="27 July 1953: 4 documents"`,
  );
  expect(html).toContain('aria-label="23 May 1953: 1 document"');
});

test('the axis names its months, its first with the year', () => {
  const html = renderToStaticMarkup(createElement(DensityStrip, { density, label: 'Documents by day' }));
  expect([...html.matchAll(/<text[^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual([
    'May 1953',
    'June',
    'July',
    'August',
  ]);
  expect(html).toContain(
    'role="img" aria-label="Documents by day: 23 May 1953: 1 document; 27 July 1953: 4 documents"',
  );
});

test('centuries are named by years that have room', () => {
  const bins = [1601, 1953].map((year) => ({ from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), count: 1 }));
  const html = renderToStaticMarkup(
    createElement(DensityStrip, { density: { unit: 'year', bands: [], bins }, label: 'x' }),
  );
  const labels = [...html.matchAll(/<text[^>]*>([^<]*)/g)].map(([, label]) => label);
  expect(labels).toContain('1700');
  expect(labels.length).toBeLessThan(16);
});

test('nothing is drawn of nothing', () => {
  expect(
    renderToStaticMarkup(createElement(DensityStrip, { density: { unit: 'day', bands: [], bins: [] }, label: 'x' })),
  ).toBe('');
});

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [3, 5, [1, 2, 3, 4, 5]],
])('page %i of %i offers %j', (page, pages, offered) => {
  expect(pagesAround(page, pages)).toEqual(offered);
});

test('what is known by its year alone lies over the year, and leads to all of it', () => {
  const year = { from: dayNumber(1953, 1, 1), to: dayNumber(1953, 12, 31), count: 3 };
  const html = renderToStaticMarkup(
    createElement(DensityStrip, {
      density: { ...density, bands: [year] },
      label: 'Documents by day',
      href: (from: number, to: number) => `/c?from=${String(from)}&to=${String(to)}`,
    }),
  );
  expect(html).toContain(
    `href="/c?from=${String(year.from)}&amp;to=${String(year.to)}" aria-label="1953, known no nearer: 3 documents"`,
  );
});
