import { ErrorPage } from '@fonds/ui/error-page';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { dayInWords } from './day-in-words.ts';
import { Shell } from './shell.tsx';

interface GoneProps {
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string;
  readonly note: string | null;
  /** What stood here. */
  readonly what: keyof typeof words.gone.title;
}

/** Says that something was withdrawn, and when. */
export function Gone({ withdrawnAt, note, what }: GoneProps) {
  return (
    <Shell>
      <ErrorPage title={words.gone.title[what]}>
        <p>
          <Sentence parts={words.gone.until(<time dateTime={withdrawnAt}>{dayInWords(withdrawnAt)}</time>)} />
        </p>
        {note ? <p>{note}</p> : null}
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
