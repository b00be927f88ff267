import { sizeInWords } from '@fonds/domain/file-size';
import type { ImportSummary } from '@fonds/domain/views/import';
import { When } from '../desk/when.tsx';
import { clearedWords, stateWords } from './import-words.ts';

interface ImportListProps {
  readonly label: string;
  readonly imports: readonly ImportSummary[];
  readonly formats: Readonly<Record<string, string>>;
}

/** Imports, the newest first: which file, where it stands, who began it. */
export function ImportList({ label, imports, formats }: ImportListProps) {
  if (imports.length === 0) return <p className="mt-4 font-sans text-sm text-muted">Nothing was imported yet.</p>;
  return (
    <ol aria-label={label} className="mt-2 font-sans text-sm">
      {imports.map((one) => (
        <li key={one.number} className="border-b border-hair py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/import/${one.number}`} className="min-w-0 font-medium break-words text-ink">
              <bdi>{one.fileName}</bdi>
            </a>
            <span className="text-muted">
              {one.byName}, <When at={one.createdAt} />
            </span>
          </p>
          <p className="mt-0.5 text-muted">
            {one.number} · {one.cleared ? clearedWords : stateWords[one.state]} · {formats[one.format] ?? one.format}
            {one.kept ? ` · ${sizeInWords(one.bytes)}` : ''}
            {one.collection === null ? null : (
              <>
                {' '}
                · into <bdi>{one.collection}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
