'use client';

import type { ReviewOfRecord } from '@fonds/domain/views/review';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { api, settled } from '../desk/api.ts';

interface Reviewed {
  readonly recordId: string | undefined;
  /** Undefined until the archive has said it. */
  readonly review: ReviewOfRecord | undefined;
  /** May comment and give the record to somebody. */
  readonly mayWrite: boolean;
  readonly reload: () => Promise<void>;
}

const ReviewContext = createContext<Reviewed>({
  recordId: undefined,
  review: undefined,
  mayWrite: false,
  reload: () => Promise.resolve(),
});

export function useReview(): Reviewed {
  return useContext(ReviewContext);
}

interface ReviewProviderProps {
  readonly recordId: string | undefined;
  /** Changes whenever something was done with the record. */
  readonly version: string;
  readonly mayWrite: boolean;
  readonly children: ReactNode;
}

/** Keeps what is said about a record, and how its publication stands, for whatever of the editor shows it. */
export function ReviewProvider({ recordId, version, mayWrite, children }: ReviewProviderProps) {
  const [review, setReview] = useState<ReviewOfRecord>();
  const reload = useCallback(async () => {
    if (recordId === undefined) return;
    const read = await settled(api.review.ofRecord.query({ id: recordId }));
    if (read.ok) setReview(read.value);
  }, [recordId]);
  useEffect(() => {
    let wanted = true;
    if (recordId === undefined) return;
    void settled(api.review.ofRecord.query({ id: recordId })).then((read) => {
      if (wanted && read.ok) setReview(read.value);
    });
    return () => {
      wanted = false;
    };
  }, [recordId, version]);
  return <ReviewContext value={{ recordId, review, mayWrite, reload }}>{children}</ReviewContext>;
}
