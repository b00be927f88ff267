import { ErrorPage } from '@fonds/ui/error-page';
import { dayInWords } from './day-in-words.ts';
import { Shell } from './shell.tsx';

interface GoneProps {
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string;
  readonly note: string | null;
  /** What stood here: *document*, *person*. */
  readonly what: string;
}

/** Says that something was withdrawn, and when. */
export function Gone({ withdrawnAt, note, what }: GoneProps) {
  return (
    <Shell>
      <ErrorPage title={`This ${what} was withdrawn`}>
        <p>
          It stood at this address until <time dateTime={withdrawnAt}>{dayInWords(withdrawnAt)}</time>, when the archive
          withdrew it.
        </p>
        {note ? <p>{note}</p> : null}
        <p>
          You can <a href="/search">search the archive</a> or go through its <a href="/collections">collections</a>.
        </p>
      </ErrorPage>
    </Shell>
  );
}
