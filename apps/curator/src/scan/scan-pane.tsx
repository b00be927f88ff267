'use client';

import { pagesOf, type Scan } from '@fonds/domain/document-contents';
import type { ScanPlace } from '@fonds/domain/scan-place';
import { Button } from '@fonds/ui/button';
import { controlClass } from '@fonds/ui/text-field';
import { Select } from '@fonds/ui/select';
import { useEffect, useRef, useState } from 'react';
import { TextButton } from '../record/controls/parts.tsx';
import { pageIn } from './form-scans.ts';
import { LargePicture, type Zoom } from './large-picture.tsx';
import { pageBeside } from './page-turn.ts';
import { pictureAddress } from './scan-address.ts';

const zooms: readonly (readonly [Zoom, string])[] = [
  ['fit', 'Fit width'],
  ['100', '100 %'],
  ['200', '200 %'],
];

interface ScanPaneProps {
  readonly id: string;
  /** At least one, each with pages. */
  readonly scans: readonly Scan[];
  /** What is to be seen; the first page where there is no such. */
  readonly at: ScanPlace;
  readonly onGo: (place: ScanPlace) => void;
  /** Takes a page as the first or the last that is the document's own; left out for whoever may only read. */
  readonly onRange?: ((scan: Scan, end: 'from' | 'to', page: number) => void) | undefined;
}

/** A scan page by page, to be read beside what is written about it: which scan, which page, how large. */
export function ScanPane({ id, scans, at, onGo, onRange }: ScanPaneProps) {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [typed, setTyped] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const place = scans[at.scan] === undefined ? 0 : at.scan;
  const scan = scans[place];
  const own = scan ? pagesOf(scan) : [];
  const page = scan?.pages.find(({ number }) => number === at.page) ?? own[0] ?? scan?.pages[0];
  const number = page?.number ?? 1;
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 });
  }, [number, place]);
  if (!scan || !page) return null;

  const last = scan.pages.length;
  const here = { scan: place, page: number };
  const [before, behind] = [pageBeside(scans, here, -1), pageBeside(scans, here, 1)];
  const turn = (to: ScanPlace | undefined) => {
    setTyped(undefined);
    if (to) onGo(to);
  };
  const drawNext = () => {
    // So that it is there when the page is turned.
    const next = behind && scans[behind.scan];
    if (next) new Image().src = pictureAddress(next.sha256, behind.page, 'large');
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col font-sans text-sm">
      {scans.length > 1 ? (
        <div className="mb-2">
          <Select
            id={`${id}-scan`}
            label="File"
            options={scans.map(({ fileName }, index) => ({ value: String(index), label: `${index + 1}. ${fileName}` }))}
            value={String(place)}
            onChange={(event) => {
              const to = Number(event.target.value);
              onGo({ scan: to, page: scans[to] ? (pagesOf(scans[to])[0]?.number ?? 1) : 1 });
            }}
          />
        </div>
      ) : null}
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="flex items-center gap-2">
          <Button disabled={!before} onClick={() => turn(before)}>
            Previous
          </Button>
          <label htmlFor={`${id}-page`}>Page</label>
          <span className="w-16">
            <input
              id={`${id}-page`}
              inputMode="numeric"
              autoComplete="off"
              value={typed ?? String(number)}
              aria-describedby={`${id}-of`}
              onChange={(event) => {
                const to = pageIn(event.target.value);
                if (to !== undefined && to <= last) onGo({ scan: place, page: to });
                setTyped(event.target.value);
              }}
              onBlur={() => setTyped(undefined)}
              // Beside a text it stands in the form, which isn’t meant.
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
              className={`${controlClass} text-center`}
            />
          </span>
          <span id={`${id}-of`}>of {last.toLocaleString('en')}</span>
          <Button disabled={!behind} onClick={() => turn(behind)}>
            Next
          </Button>
        </span>
        <span role="group" aria-label="Size" className="flex gap-4">
          {zooms.map(([value, label]) => (
            <button
              key={value}
              type="button"
              aria-pressed={zoom === value}
              onClick={() => setZoom(value)}
              className="min-h-8 text-link underline-offset-4 hover:underline aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-oxide aria-pressed:decoration-2"
            >
              {label}
            </button>
          ))}
        </span>
        <span className="text-muted">
          {page.label === undefined ? null : (
            <>
              called <bdi>{page.label}</bdi>
            </>
          )}
          {own.includes(page) ? null : ' not of this document'}
        </span>
        {onRange && last > 1 ? (
          <span className="flex gap-4">
            <TextButton name="The document begins here" onPress={() => onRange(scan, 'from', number)}>
              begins here
            </TextButton>
            <TextButton name="The document ends here" onPress={() => onRange(scan, 'to', number)}>
              ends here
            </TextButton>
          </span>
        ) : null}
      </div>
      <div
        ref={frame}
        role="region"
        aria-label={`Page ${number} of ${scan.fileName}, to be read`}
        tabIndex={0}
        className="scan-frame"
      >
        <LargePicture sha256={scan.sha256} page={page} fileName={scan.fileName} zoom={zoom} onLoad={drawNext} />
      </div>
    </div>
  );
}
