import { ErrorPage } from '@fonds/ui/error-page';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { Shell } from '../../../components/shell.tsx';
import { reasonPlaceholder } from '../../../server/busy-page.ts';

export const metadata = { title: words.busy.title, robots: { index: false } };

/** Rendered once by the server in front, which sends it with what is too much just now. */
export default function BusyPage() {
  return (
    <Shell>
      <ErrorPage title={words.busy.heading}>
        <p>{reasonPlaceholder}</p>
        <p>
          <Sentence
            parts={words.busy.ways((front) => (
              <a href="/">{front}</a>
            ))}
          />
        </p>
      </ErrorPage>
    </Shell>
  );
}
