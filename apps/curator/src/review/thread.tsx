'use client';

import type { CommentThread } from '@fonds/domain/views/review';
import { Button } from '@fonds/ui/button';
import { TextArea } from '@fonds/ui/text-field';
import { useId, useState } from 'react';
import { api } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';
import { useReview } from './review-context.tsx';

const said = { say: '', resolve: 'resolved it', reopen: 'opened it again' } as const;

/** One thread of comments: what was said, and a way to answer, resolve it or open it again. */
export function Thread({ thread, about }: { readonly thread: CommentThread; readonly about: string }) {
  const { mayWrite, reload } = useReview();
  const [words, setWords] = useState('');
  const { busy, problem, wrong, submit } = useSubmit();
  const { id, resolved } = thread;
  // The same thread may stand at its field and in the list of all.
  const field = useId();
  const send = async (action: 'say' | 'resolve' | 'reopen') => {
    if (!(await submit(api.review.answer.mutate({ thread: id, action, words }), ''))) return;
    setWords('');
    await reload();
  };
  return (
    <div className={`border-l-2 pl-3 ${resolved ? 'border-hair text-muted' : 'border-link'}`}>
      <ul>
        {thread.lines.map((line, place) => (
          <li key={place} className="py-0.5">
            <span className="text-muted">
              <span className="font-medium text-ink">{line.by}</span> {said[line.action]} <When at={line.at} long />,
              revision {line.revision}
            </span>
            {line.words === '' ? null : (
              <p dir="auto" className="whitespace-pre-wrap">
                {line.words}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Alert message={problem} />
      {mayWrite ? (
        <details className="mt-1">
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-link">
            {resolved ? 'Open it again' : 'Answer or resolve'}
            <span className="sr-only">: {about}</span>
          </summary>
          <div className="mt-1 max-w-xl">
            <TextArea
              id={field}
              label="Answer"
              rows={2}
              dir="auto"
              value={words}
              error={wrong('words')}
              onChange={(event) => setWords(event.target.value)}
            />
            <div className="mt-2 flex gap-2.5">
              {resolved ? null : (
                <Button disabled={busy} onClick={() => void send('say')}>
                  Answer
                </Button>
              )}
              <Button disabled={busy} onClick={() => void send(resolved ? 'reopen' : 'resolve')}>
                {resolved ? 'Open again' : 'Resolve'}
              </Button>
            </div>
          </div>
        </details>
      ) : null}
    </div>
  );
}
