import { ErrorPage } from '@fonds/ui/error-page';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { dayInWords } from './day-in-words.ts';
import { Shell } from './shell.tsx';

interface GoneProps {
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string;
  readonly note: string | null;
  /** Of an earlier publication that was taken down: the path of the record, which still stands. */
  readonly standing?: string;
  /** What stood here. */
  readonly what: keyof typeof words.gone.title;
}

/** Says that something was withdrawn or taken down, and when. */
export function Gone({ withdrawnAt, note, standing, what }: GoneProps) {
  const until = standing === undefined ? words.gone.until : words.gone.takenDownSince;
  return (
    <Shell>
      <ErrorPage title={standing === undefined ? words.gone.title[what] : words.gone.takenDown}>
        <p>
          <Sentence parts={until(<time dateTime={withdrawnAt}>{dayInWords(withdrawnAt)}</time>)} />
        </p>
        {note ? <p>{note}</p> : null}
        {standing === undefined ? null : (
          <p>
            <a href={standing}>{words.gone.standing}</a>
          </p>
        )}
        <p>
          <Sentence
            parts={words.gone.ways(
              (search) => (
                <a href="/search">{search}</a>
              ),
              (collections) => (
                <a href="/collections">{collections}</a>
              ),
            )}
          />
        </p>
      </ErrorPage>
    </Shell>
  );
}
