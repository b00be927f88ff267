import { ErrorPage } from '@fonds/ui/error-page';
import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main id="main" className="page">
      <ErrorPage title="There is nothing at this address">
        <p>
          The record may have another address, or none. Go to <a href="/">the desk</a> or{' '}
          <a href="/records/document">the lists of records</a>.
        </p>
      </ErrorPage>
    </main>
  );
}
