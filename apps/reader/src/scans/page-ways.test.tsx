import type { Scan } from '@fonds/domain/document-contents';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PageWays } from './page-ways.tsx';
import { scanPageHref } from './scan-address.ts';
import { placesOf, shownScans } from './shown-scans.ts';

const file = (name: string, pages: number): Scan => ({
  sha256: name.repeat(64),
  fileName: `${name}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1000,
  pages: Array.from({ length: pages }, (_, at) => ({ number: at + 1, widthPixels: 100, heightPixels: 100 })),
});

/** The ways from a page of a made-up document with these scans: the addresses in their order, and the place. */
function waysFrom(scans: readonly Scan[], at: number) {
  const all = shownScans(scans, scans);
  const places = placesOf(all);
  const place = (places[at]?.scan ?? 0) + 1;
  const shown = all[place - 1];
  if (!shown) throw new Error('no such scan');
  const html = renderToStaticMarkup(
    <PageWays
      slug="x"
      found={{ shown, places, place, which: scans.length > 1 ? place : undefined }}
      at={at}
      href={(each) => scanPageHref('x', each.scan + 1, each.page)}
    />,
  );
  const tags = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  const hrefOf = (tag: string | undefined) => /href="\/documents\/x([^"]*)"/.exec(tag ?? '')?.[1];
  const rel = (name: string) => hrefOf(tags.find((tag) => tag.includes(`rel="${name}"`)));
  const others = tags.filter((tag) => !/rel="(prev|next)"/.test(tag)).map(hrefOf);
  return { prev: rel('prev'), next: rel('next'), of: /\d+ of \d+/.exec(html)?.[0], others };
}

it('leads through all pages of several files, from the last of one to the first of the next', () => {
  const scans = [file('a', 1), file('b', 2), file('c', 1)];
  expect(waysFrom(scans, 0)).toEqual({
    prev: undefined,
    next: '/scans/2/1',
    of: '1 of 4',
    others: ['#scan', '/scans/1/1.webp', '/scans/1/original'],
  });
  expect(waysFrom(scans, 2)).toEqual({
    prev: '/scans/2/1',
    next: '/scans/3/1',
    of: '3 of 4',
    others: ['#scan', '/scans/2/2.webp', '/scans/2/original'],
  });
  expect(waysFrom(scans, 3)).toMatchObject({ prev: '/scans/2/2', next: undefined, of: '4 of 4' });
});

it('leads to the pages of the only file there is, and to no list of a single page', () => {
  expect(waysFrom([file('a', 3)], 1)).toEqual({
    prev: '/scans/1/1',
    next: '/scans/1/3',
    of: '2 of 3',
    others: ['/scans/1', '/scans/1/2.webp', '/scans/1/original'],
  });
  expect(waysFrom([file('a', 1)], 0).others).toEqual(['/scans/1/1.webp', '/scans/1/original']);
});
