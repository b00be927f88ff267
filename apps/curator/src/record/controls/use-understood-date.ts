'use client';

import type { DateReading } from '@fonds/domain/dates/typed-date';
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
  /** `readings` are offered to choose from. */
  | { readonly ok: false; readonly message: string; readonly readings: readonly DateReading[] };

const nothing = { ok: false, message: '', readings: [] } as const;

/**
 * How a typed date is understood. `ask` is called while one types, `choose` with the reading that was meant; `onUnderstood`
 * gets the EDTF when there is one, and the calendar that the words name.
 */
export function useUnderstoodDate(edtf: string, onUnderstood: (edtf: string, calendar?: string) => void) {
  const [understood, setUnderstood] = useState<Understood>(() =>
    edtf === '' ? nothing : { ok: true, edtf, words: dateInWords(edtf) },
  );
  const asked = useRef(0);
  // By the time of the answer the row may hold more than when it was asked.
  const latest = useRef(onUnderstood);
  useEffect(() => {
    latest.current = onUnderstood;
  });

  const answer = async (text: string, notation: 'words' | 'edtf', number: number) => {
    await new Promise((rested) => setTimeout(rested, restMilliseconds));
    if (asked.current !== number) return;
    const result = await settled(api.records.understandDate.query({ text, notation }));
    if (asked.current !== number) return;
    if (!result.ok) setUnderstood({ ...nothing, message: failureInWords(result.failure) });
    else if (result.value.ok) {
      setUnderstood(result.value);
      latest.current(result.value.edtf, result.value.calendar);
    } else {
      const { message, readings } = result.value;
      const which =
        readings.length === 1 ? 'Is this the date?' : 'It can be read in more than one way. Which is meant?';
      setUnderstood({
        ok: false,
        message:
          readings.length > 0
            ? `${which} Until you say so, it is kept in these words.`
            : `${message} It is kept in these words, without a place in time.`,
        readings,
      });
    }
  };
  const ask = (text: string, notation: 'words' | 'edtf' = 'words') => {
    asked.current += 1;
    setUnderstood(nothing);
    if (text.trim() === '') return;
    const question = answer(text, notation, asked.current).finally(() => pending.delete(question));
    pending.add(question);
  };
  const choose = (reading: DateReading) => {
    setUnderstood({ ok: true, ...reading });
    latest.current(reading.edtf);
  };
  return { understood, ask, choose };
}
