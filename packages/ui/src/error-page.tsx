import type { ReactNode } from 'react';
import { Sentence } from './sentence.tsx';
import { words } from './words/words.ts';

interface ErrorPageProps {
  /** *Page not found*: what happened, in a few words. */
  readonly title: string;
  /** What the person can do, in a sentence or more. */
  readonly children: ReactNode;
  /** To tell whoever keeps the archive. */
  readonly requestId?: string;
}

/** A page that says what went wrong and what can be done. */
export function ErrorPage({ title, children, requestId }: ErrorPageProps) {
  return (
    <div className="max-w-reading pt-16">
      <h1 className="title">{title}</h1>
      <div className="mt-5 space-y-4 text-lg leading-relaxed">{children}</div>
      {requestId === undefined ? null : (
        <p className="facts mt-8">
          <Sentence parts={words.failed.report(<span className="font-mono text-[0.8125rem]">{requestId}</span>)} />
        </p>
      )}
    </div>
  );
}
