import { ErrorPage } from '@fonds/ui/error-page';
import { Shell } from '../../../components/shell.tsx';
import { requestIdPlaceholder } from '../../../server/failed-page.ts';

export const metadata = { title: 'Something went wrong', robots: { index: false } };

/** Rendered once by the server in front, which sends it with the number of the request that failed. */
export default function FailedPage() {
  return (
    <Shell>
      <ErrorPage title="Something went wrong here" requestId={requestIdPlaceholder}>
        <p>The archive could not make this page. It is not your doing, and nothing was lost.</p>
        <p>
          Try again in a moment. If it stays so, begin at <a href="/">the front page</a>.
        </p>
      </ErrorPage>
    </Shell>
  );
}
