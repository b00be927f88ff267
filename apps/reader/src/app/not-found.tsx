import { ErrorPage } from '@fonds/ui/error-page';
import type { Metadata } from 'next';
import { Shell } from '../components/shell.tsx';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

export default function NotFound() {
  return (
    <Shell>
      <ErrorPage title="There is no page at this address">
        <p>
          The address may have been mistyped, or the link that led here may be wrong. Nothing that the archive once
          published simply disappears: what moved leads on, and what was withdrawn says so.
        </p>
        <p>
          You can <a href="/search">search the archive</a>, go through its <a href="/collections">collections</a>, or
          begin at <a href="/">the front page</a>.
        </p>
      </ErrorPage>
    </Shell>
  );
}
