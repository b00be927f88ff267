'use client';

import { pagesOf, type Scan } from '@fonds/domain/document-contents';
import { rowsOf, type Json } from '@fonds/domain/fields/json';
import type { RecordKind } from '@fonds/domain/record';
import type { ScanPlace } from '@fonds/domain/scan-place';
import { useSearchParams } from 'next/navigation';
import { scansIn } from '../scan/form-scans.ts';
import { ScanPane } from '../scan/scan-pane.tsx';
import { readBeside, withBeside } from './beside-address.ts';
import type { FormValues } from './form-values.ts';
import { Preview } from './preview.tsx';

interface BesideProps {
  readonly kind: RecordKind;
  readonly values: FormValues;
  readonly mayWrite: boolean;
  /** Takes the scans with what was said of them while they were looked at. */
  readonly onScans: (scans: Json) => void;
}

/** What stands beside the form: what the public will see, or the scan that is described; the address says which. */
export function Beside({ kind, values, mayWrite, onScans }: BesideProps) {
  const all = scansIn(values['scans']);
  const scans = all.filter(({ pages }) => pages.length > 0);
  const address = new URLSearchParams(useSearchParams());
  const asked = readBeside(address);
  const [first] = scans;
  const place = first ? asked : undefined;
  const go = (to: ScanPlace | undefined) => {
    const query = withBeside(address, to).toString();
    window.history.replaceState(null, '', `${window.location.pathname}${query === '' ? '' : `?${query}`}`);
  };
  const setRange = (scan: Scan, end: 'from' | 'to', page: number) => {
    const at = all.indexOf(scan);
    onScans(rowsOf(values['scans']).map((row, index) => (index === at ? { ...row, [end]: page } : row)));
  };
  const choice = (words: string, isOn: boolean, press: () => void) => (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={press}
      className={`min-h-8 border-b-2 pb-2 font-sans text-sm ${isOn ? 'border-oxide font-semibold' : 'border-transparent text-muted hover:text-ink'}`}
    >
      {words}
    </button>
  );
  return (
    <section
      id="preview"
      tabIndex={-1}
      aria-label={place ? 'Scan' : 'Preview'}
      className="border-t border-line px-5 py-5 lg:border-t-0 lg:px-10"
    >
      <div className="lg:sticky lg:top-5">
        {first ? (
          <div role="group" aria-label="Beside the form" className={`flex gap-7 ${place ? 'mb-3' : 'mb-6'}`}>
            {choice('As the public will see it', !place, () => go(undefined))}
            {choice('Scan', place !== undefined, () => go({ scan: 0, page: pagesOf(first)[0]?.number ?? 1 }))}
          </div>
        ) : (
          <h2 className="mb-6 inline-block border-b-2 border-oxide pb-2 font-sans text-sm font-semibold">
            As the public will see it
          </h2>
        )}
        {place ? (
          <ScanPane id="beside" scans={scans} at={place} onGo={go} onRange={mayWrite ? setRange : undefined} />
        ) : (
          <Preview kind={kind} values={values} />
        )}
      </div>
    </section>
  );
}
