'use client';

import type { KeyedField } from '@fonds/domain/fields/field';
import type { Colleague } from '@fonds/domain/views/review';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextArea } from '@fonds/ui/text-field';
import { useState } from 'react';
import { api, settled } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { useReview } from './review-context.tsx';
import { Thread } from './thread.tsx';

/** What is said about a record and who has it in hand, above its form. Open comments on a field stand at the field as well. */
export function ReviewPanel({ fields }: { readonly fields: readonly KeyedField[] }) {
  const { recordId, review, mayWrite } = useReview();
  if (recordId === undefined || review === undefined) return null;
  const open = review.threads.filter((thread) => !thread.resolved).length;
  const labelOf = (field: string | null) =>
    field === null ? 'The record' : (fields.find(({ key }) => key === field)?.label ?? field);
  if (!mayWrite && review.threads.length === 0 && review.assignedTo === null) return null;
  return (
    <details className="mt-3 border-y border-hair py-1" open={open > 0}>
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-x-4 text-link">
        {open === 0 ? 'Comments' : open === 1 ? '1 open comment' : `${open} open comments`}
        {review.assignedTo ? (
          <span className="text-muted">
            in the hands of <bdi>{review.assignedTo.name}</bdi>
          </span>
        ) : null}
      </summary>
      <div className="space-y-4 py-2">
        {review.threads.map((thread) => (
          <section key={thread.id} aria-label={`Comment on ${labelOf(thread.field)}`}>
            <h3 className="font-sans text-[0.8125rem] font-medium">
              {labelOf(thread.field)}
              {thread.resolved ? <span className="font-normal text-muted"> (resolved)</span> : null}
            </h3>
            <Thread thread={thread} about={labelOf(thread.field)} />
          </section>
        ))}
        {mayWrite ? (
          <>
            <NewComment recordId={recordId} fields={fields} />
            <InHand recordId={recordId} />
          </>
        ) : null}
      </div>
    </details>
  );
}

function NewComment({ recordId, fields }: { readonly recordId: string; readonly fields: readonly KeyedField[] }) {
  const { reload } = useReview();
  const [words, setWords] = useState('');
  const [field, setField] = useState('');
  const { busy, problem, wrong, submit } = useSubmit();
  const send = async () => {
    const asked = { id: recordId, words, ...(field === '' ? {} : { field }) };
    if (!(await submit(api.review.comment.mutate(asked), ''))) return;
    setWords('');
    await reload();
  };
  return (
    <div className="grid gap-x-3.5 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <Select
        id="comment-field"
        label="Comment on"
        none="The record"
        options={fields.map(({ key, label }) => ({ value: key, label }))}
        value={field}
        onChange={(event) => setField(event.target.value)}
      />
      <TextArea
        id="comment-words"
        label="Comment, seen on the desk alone"
        rows={2}
        dir="auto"
        value={words}
        error={wrong('words')}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="sm:col-start-2">
        <Alert message={problem} />
        <Button disabled={busy} onClick={() => void send()}>
          Comment
        </Button>
      </div>
    </div>
  );
}

/** Gives the record to somebody; the names are asked for when they are wanted. */
function InHand({ recordId }: { readonly recordId: string }) {
  const { review, reload } = useReview();
  const [colleagues, setColleagues] = useState<readonly Colleague[]>();
  const { problem, wrong, submit } = useSubmit();
  const given = review?.assignedTo ?? null;
  const ask = async () => {
    const read = await settled(api.review.colleagues.query());
    if (read.ok) setColleagues(read.value);
  };
  const give = async (user: string) => {
    await submit(api.review.assign.mutate({ id: recordId, user: user === '' ? null : user }), '');
    await reload();
  };
  if (!colleagues) {
    return (
      <Button id="give-in-hand" onClick={() => void ask()}>
        {given ? 'Give it to somebody else' : 'Give it to somebody'}
      </Button>
    );
  }
  return (
    <div className="max-w-xs">
      <Select
        id="in-hand"
        label="In the hands of"
        none="Nobody"
        options={colleagues.map(({ id, name, reviews }) => ({
          value: id,
          label: reviews ? `${name} (reviews)` : name,
        }))}
        value={given?.id ?? ''}
        error={wrong('user')}
        onChange={(event) => void give(event.target.value)}
      />
      <Alert message={problem} />
    </div>
  );
}
