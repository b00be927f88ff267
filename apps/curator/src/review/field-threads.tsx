'use client';

import { useReview } from './review-context.tsx';
import { Thread } from './thread.tsx';

/** The open comments on a field, beside it. */
export function FieldThreads({ field, label }: { readonly field: string; readonly label: string }) {
  const { review } = useReview();
  const threads = review?.threads.filter((thread) => thread.field === field && !thread.resolved) ?? [];
  if (threads.length === 0) return null;
  return (
    <div role="group" aria-label={`Comments on ${label}`} className="mt-2 space-y-2">
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} about={label} />
      ))}
    </div>
  );
}
