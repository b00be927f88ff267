'use client';

import { Button } from '@fonds/ui/button';
import { ErrorPage } from '@fonds/ui/error-page';

interface ErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function Failed({ error, reset }: ErrorProps) {
  return (
    <main id="main" className="page">
      <ErrorPage title="Something went wrong here" {...(error.digest === undefined ? {} : { requestId: error.digest })}>
        <p>What you typed into a form is kept in this browser. Try again, or go back to the desk.</p>
        <p className="flex gap-3 font-sans">
          <Button look="main" onClick={reset}>
            Try again
          </Button>
          <Button onClick={() => window.location.assign('/')}>To the desk</Button>
        </p>
      </ErrorPage>
    </main>
  );
}
