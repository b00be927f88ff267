import { ErrorPage } from '@fonds/ui/error-page';
import type { Metadata } from 'next';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { Shell } from '../components/shell.tsx';

export const metadata: Metadata = { title: words.refused.title, robots: { index: false } };

export default function NotFound() {
  return (
    <Shell>
      <ErrorPage title={words.refused.heading}>
        <p>{words.refused.lead}</p>
        <p>
          <Sentence
            parts={words.refused.ways(
              (search) => (
                <a href="/search">{search}</a>
              ),
              (collections) => (
                <a href="/collections">{collections}</a>
              ),
              (front) => (
                <a href="/">{front}</a>
              ),
            )}
          />
        </p>
      </ErrorPage>
    </Shell>
  );
}
