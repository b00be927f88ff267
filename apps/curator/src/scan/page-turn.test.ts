import type { Scan } from '@fonds/domain/document-contents';
import type { ScanPlace } from '@fonds/domain/scan-place';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageBeside } from './page-turn.ts';

const file = (pages: number, range: Pick<Scan, 'from' | 'to'> = {}): Scan => ({
  sha256: 'a'.repeat(64),
  fileName: 'made-up.pdf',
  mediaType: 'application/pdf',
  bytes: 1,
  pages: Array.from({ length: pages }, (_, at) => ({ number: at + 1, widthPixels: 10, heightPixels: 20 })),
  ...range,
});

/** All that is passed on the way to the end. */
function walk(scans: readonly Scan[], from: ScanPlace, by: -1 | 1): string[] {
  const passed: string[] = [];
  for (let at: ScanPlace | undefined = from; at !== undefined && passed.length < 999; at = pageBeside(scans, at, by)) {
    passed.push(`${at.scan}:${at.page}`);
  }
  return passed;
}

it('goes on to the next file at the end of one, and back', () => {
  const scans = [file(2), file(1), file(2)];
  const all = ['0:1', '0:2', '1:1', '2:1', '2:2'];
  expect(walk(scans, { scan: 0, page: 1 }, 1)).toEqual(all);
  expect(walk(scans, { scan: 2, page: 2 }, -1)).toEqual(all.toReversed());
});

it('enters a file at the pages that are the document’s own, and leaves it only at its ends', () => {
  const scans = [file(2), file(4, { from: 2, to: 3 }), file(1)];
  expect(walk(scans, { scan: 0, page: 2 }, 1)).toEqual(['0:2', '1:2', '1:3', '1:4', '2:1']);
  expect(walk(scans, { scan: 2, page: 1 }, -1)).toEqual(['2:1', '1:3', '1:2', '1:1', '0:2', '0:1']);
});

it('enters a file of whose pages none is the document’s as if all were', () => {
  expect(pageBeside([file(1), file(3, { from: 3, to: 2 })], { scan: 0, page: 1 }, 1)).toEqual({ scan: 1, page: 1 });
});

it('turns back to where it was, wherever all pages are the document’s own', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (sizes) => {
      const scans = sizes.map((pages) => file(pages));
      const passed = walk(scans, { scan: 0, page: 1 }, 1);
      expect(passed).toHaveLength(sizes.reduce((sum, pages) => sum + pages, 0));
      expect(walk(scans, { scan: scans.length - 1, page: sizes.at(-1) ?? 0 }, -1)).toEqual(passed.toReversed());
    }),
  );
});
