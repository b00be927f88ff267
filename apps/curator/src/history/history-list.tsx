import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { stateInWords, type RecordKind } from '@fonds/domain/record';
import type { HistoryEntry } from '@fonds/domain/views/desk';
import { When } from '../desk/when.tsx';

interface HistoryListProps {
  readonly kind: RecordKind;
  readonly path: string;
  readonly entries: readonly HistoryEntry[];
  /** The revision that is open beside the list. */
  readonly shown: number | null;
  readonly published: number | null;
}

/** What happened to a record, newest first: who, when, and what changed. */
export function HistoryList({ kind, path, entries, shown, published }: HistoryListProps) {
  return (
    <ol className="font-sans text-sm leading-normal">
      {entries.map((entry) => (
        <li
          key={`${entry.type}-${entry.at}-${entry.type === 'revision' ? entry.number : entry.to}`}
          className="border-b border-hair py-3"
        >
          <p className="flex items-baseline justify-between gap-4">
            {entry.type === 'revision' ? (
              <a
                href={`${path}?revision=${entry.number}`}
                {...(entry.number === shown ? { 'aria-current': 'true' as const } : {})}
                className={entry.number === shown ? 'font-semibold text-ink' : 'font-medium'}
              >
                Revision {entry.number}
                {entry.number === published ? ' (public)' : ''}
              </a>
            ) : (
              <span className="font-medium">
                {entry.quiet && entry.from === entry.to
                  ? 'Noted'
                  : `${entry.quiet ? 'Back to ' : ''}${stateInWords(entry.to, false)}`}
                {entry.revision === null ? '' : ` (revision ${entry.revision})`}
              </span>
            )}
            <span className="text-muted">
              <When at={entry.at} long />
            </span>
          </p>
          <p className="text-muted">
            {entry.by}
            {entry.type === 'revision' ? changedWords(kind, entry) : ''}
          </p>
          <Note entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Note({ entry }: { readonly entry: HistoryEntry }) {
  const words = entry.type === 'revision' ? entry.message : entry.note;
  if (!words) return null;
  return (
    <p dir="auto" className="mt-0.5 font-serif text-base leading-snug">
      {words}
    </p>
  );
}

function changedWords(kind: RecordKind, entry: Extract<HistoryEntry, { type: 'revision' }>): string {
  if (entry.parent === null) return ' made it';
  const fields = fieldsOf(kind);
  const labels = entry.changedFields.map(
    (key) => fields.find((field) => field.key === key)?.label.toLowerCase() ?? key,
  );
  return labels.length === 0 ? ' changed nothing' : ` changed ${labels.join(', ')}`;
}
