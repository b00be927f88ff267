import type { RecordKind } from '@fonds/domain/record';
import type { RecordList } from '../records/list-address.ts';
import { exportAddress } from './export-address.ts';

/** A form that records are had in, as the desk lists them. */
export interface ExportChoice {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly RecordKind[];
}

interface ExportChoicesProps {
  readonly kind: RecordKind;
  readonly list: RecordList;
  readonly formats: readonly ExportChoice[];
}

/** What a list shows as a file: a link for each form that can hold its kind. */
export function ExportChoices({ kind, list, formats }: ExportChoicesProps) {
  return (
    <details className="font-sans text-sm">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-link hover:underline">Export</summary>
      <ul className="mt-1 mb-2 flex flex-wrap gap-x-5 gap-y-1" aria-label="Export as">
        {formats
          .filter(({ kinds }) => kinds.includes(kind))
          .map(({ id, label }) => (
            <li key={id}>
              <a href={exportAddress(id, kind, list)} download className="inline-flex min-h-8 items-center">
                {label}
              </a>
            </li>
          ))}
      </ul>
    </details>
  );
}
