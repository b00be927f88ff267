'use client';

import { dateInWords } from '@fonds/domain/dates/words';
import { useEffect, useRef, useState } from 'react';
import { api, failureInWords, settled } from '../../desk/api.ts';

const restMilliseconds = 200;

/** What is still being asked, so that a save can wait for it. */
const pending = new Set<Promise<void>>();

/** Waits until every date that was typed has been understood, or not. */
export async function datesUnderstood(): Promise<void> {
  await Promise.all(pending);
}

export type Understood =
  | { readonly ok: true; readonly edtf: string; readonly words: string }
  | { readonly ok: false; readonly message: string };

/** How a typed date is understood. `ask` is called while one types; `onUnderstood` gets the EDTF when there is one. */
export function useUnderstoodDate(edtf: string, onUnderstood: (edtf: string) => void) {
  const [understood, setUnderstood] = useState<Understood>(() =>
    edtf === '' ? { ok: false, message: '' } : { ok: true, edtf, words: dateInWords(edtf) },
  );
  const asked = useRef(0);
  // By the time of the answer the row may hold more than when it was asked.
  const latest = useRef(onUnderstood);
  useEffect(() => {
    latest.current = onUnderstood;
  });

  const answer = async (text: string, number: number) => {
    await new Promise((rested) => setTimeout(rested, restMilliseconds));
    if (asked.current !== number) return;
    const result = await settled(api.records.understandDate.query({ text }));
    if (asked.current !== number) return;
    if (!result.ok) setUnderstood({ ok: false, message: failureInWords(result.failure) });
    else if (!result.value.ok) {
      setUnderstood({
        ok: false,
        message: `${result.value.message} It is kept in these words, without a place in time.`,
      });
    } else {
      setUnderstood({ ok: true, edtf: result.value.edtf, words: result.value.words });
      latest.current(result.value.edtf);
    }
  };
  const ask = (text: string) => {
    asked.current += 1;
    setUnderstood({ ok: false, message: '' });
    if (text.trim() === '') return;
    const question = answer(text, asked.current).finally(() => pending.delete(question));
    pending.add(question);
  };
  return { understood, ask };
}
