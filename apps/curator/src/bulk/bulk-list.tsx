import type { BulkEdit } from '@fonds/domain/views/bulk';
import type { Terms } from '@fonds/domain/vocabularies';
import { When } from '../desk/when.tsx';
import { changeInWords, countsInWords, stateWords } from './bulk-words.ts';

/** Earlier edits of many records, the newest first. */
export function BulkList({ edits, terms }: { readonly edits: readonly BulkEdit[]; readonly terms: Terms }) {
  if (edits.length === 0) return <p className="mt-6 font-sans text-sm text-muted">There are none yet.</p>;
  return (
    <ol aria-label="Edits" className="mt-5 font-sans text-sm">
      {edits.map((edit) => (
        <li key={edit.number} className="border-b border-hair py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/bulk/${edit.number}`} dir="auto" className="font-medium text-ink">
              {changeInWords(edit.change, edit.kind, terms)}
            </a>
            <span className="text-muted">
              {edit.by}, <When at={edit.at} />
            </span>
          </p>
          <p className="mt-0.5 text-muted">
            {stateWords[edit.state]} · {countsInWords(edit)}
          </p>
        </li>
      ))}
    </ol>
  );
}
