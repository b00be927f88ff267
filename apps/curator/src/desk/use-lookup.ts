'use client';

import type { RecordKind } from '@fonds/domain/record';
import type { LookupEntry } from '@fonds/domain/views/desk';
import { useEffect, useState } from 'react';
import { api, failureInWords, settled } from './api.ts';

/** How long the typing must rest before the archive is asked. */
const restMilliseconds = 150;

interface Found {
  /** What was asked, so that it can be told from what has been typed since. */
  readonly question: string;
  readonly entries: readonly LookupEntry[];
  readonly message: string;
}

/** Records whose names or variants match what is typed; the last answer stands until the next one comes. `kinds` must be a lasting list. */
export function useLookup(kinds: readonly RecordKind[], text: string): Found {
  const question = text.trim();
  const [found, setFound] = useState<Found>({ question: '', entries: [], message: '' });
  useEffect(() => {
    if (question === '') return;
    let wanted = true;
    const timer = setTimeout(() => {
      void settled(api.records.lookup.query({ kinds: [...kinds], q: question, limit: 8 })).then((result) => {
        if (!wanted) return;
        if (result.ok) setFound({ question, entries: result.value, message: '' });
        else setFound({ question, entries: [], message: failureInWords(result.failure) });
      });
    }, restMilliseconds);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question, kinds]);
  return question === '' ? { question, entries: [], message: '' } : found;
}
