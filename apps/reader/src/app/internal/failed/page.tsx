import { ErrorPage } from '@fonds/ui/error-page';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { Shell } from '../../../components/shell.tsx';
import { requestIdPlaceholder } from '../../../server/failed-page.ts';

export const metadata = { title: words.failed.title, robots: { index: false } };

/** Rendered once by the server in front, which sends it with the number of the request that failed. */
export default function FailedPage() {
  return (
    <Shell>
      <ErrorPage title={words.failed.heading} requestId={requestIdPlaceholder}>
        <p>{words.failed.lead}</p>
        <p>
          <Sentence
            parts={words.failed.ways((front) => (
              <a href="/">{front}</a>
            ))}
          />
        </p>
      </ErrorPage>
    </Shell>
  );
}
