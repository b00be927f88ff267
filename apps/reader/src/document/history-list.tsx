import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { RecordKind } from '@fonds/domain/record';
import type { Publication } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';

interface HistoryListProps {
  readonly publications: readonly Publication[];
  /** How many are listed; all of them where it is left out. */
  readonly most?: number;
  readonly kind: RecordKind;
  /** Whether they stand on the record's own page, which needn't lead to itself. */
  readonly within?: boolean;
  /** The record's address, under which its earlier publications are read and compared. */
  readonly path: string;
}

/** A record's publications, newest first: when, what changed, and ways to read and compare them. */
export function HistoryList({ publications, most, kind, within = false, path }: HistoryListProps) {
  const last = publications.at(-1);
  return (
    <ol className="space-y-5 font-sans text-[0.9375rem] leading-normal">
      {publications
        .map((publication, place) => ({ publication, before: publications[place - 1] }))
        .reverse()
        .slice(0, most)
        .map(({ publication, before }) => (
          <li key={`${publication.revision}-${publication.publishedAt}`}>
            <p>
              <time dateTime={publication.publishedAt} className="font-medium">
                {dayInWords(publication.publishedAt)}
              </time>{' '}
              {before
                ? words.history.publishedAgain(publication.revision)
                : words.history.published(publication.revision)}
              {publication.withdrawnAt ? (
                <span className="text-oxide"> {words.history.withdrawn(dayInWords(publication.withdrawnAt))}</span>
              ) : null}
            </p>
            {publication.takenDownAt ? (
              <p className="text-oxide">
                {words.history.takenDown(dayInWords(publication.takenDownAt))} <bdi>{publication.takenDownBecause}</bdi>
              </p>
            ) : null}
            {publication.note ? <p>“{publication.note}”</p> : null}
            {publication.changed ? <p className="text-muted">{changeInWords(kind, publication.changed)}</p> : null}
            <p className="flex flex-wrap gap-x-5">
              {publication.readable && !(within && publication === last) ? (
                <a href={publication === last ? path : `${path}?revision=${publication.revision}`}>
                  {publication === last ? words.history.readStanding : words.history.readEarlier}
                </a>
              ) : null}
              {before?.readable && publication.readable ? (
                <a href={`${path}/compare?a=${before.revision}&b=${publication.revision}`}>
                  {words.history.compareBefore}
                </a>
              ) : null}
            </p>
          </li>
        ))}
    </ol>
  );
}

/** *Changed: Title, Texts*, by the names that the fields have in forms. */
export function changeInWords(kind: RecordKind, changed: readonly string[]): string {
  const labels = fieldsOf(kind).flatMap(({ key, label }) => (changed.includes(key) ? [label] : []));
  return labels.length === 0 ? words.history.nothingChanged : words.history.changed(labels);
}
