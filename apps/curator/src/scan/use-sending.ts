'use client';

import type { Scan } from '@fonds/domain/document-contents';
import { useEffect, useRef, useState } from 'react';
import { sendScan } from './send-scan.ts';
import { noteSending } from './sending.ts';

interface UnderWay {
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  /** How many wait behind it. */
  readonly waiting: number;
}

/** What was wrong with a file. */
interface Refused {
  readonly name: string;
  readonly message: string;
}

/** What the archive takes at most: more isn’t sent only to be refused. */
const largest = 1_000_000_000;

/** Files on their way into the archive, one after another; each that arrives is given to `take`. */
export function useSending(take: (scan: Scan) => void) {
  const [underWay, setUnderWay] = useState<UnderWay>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const queue = useRef<File[]>([]);
  const current = useRef<AbortController>(undefined);
  // The rows that it is added to are those of the time when it arrives.
  const taken = useRef(take);
  useEffect(() => {
    taken.current = take;
  });

  useEffect(
    () => () => {
      queue.current = [];
      current.current?.abort();
    },
    [],
  );

  const sendNext = async (): Promise<void> => {
    const file = queue.current.shift();
    if (!file) return;
    const { name, size: bytes } = file;
    if (bytes > largest) {
      setRefused((all) => [...all, { name, message: 'it is larger than 1 GB; divide it' }]);
      return sendNext();
    }
    const giveUp = new AbortController();
    current.current = giveUp;
    const tell = (sent: number) => setUnderWay({ name, bytes, sent, waiting: queue.current.length });
    tell(0);
    const done = await sendScan(file, tell, giveUp.signal);
    if (done.ok) taken.current(done.value);
    else if (done.message !== '') setRefused((all) => [...all, { name, message: done.message }]);
    return sendNext();
  };

  const send = async (files: readonly File[]): Promise<void> => {
    queue.current.push(...files);
    setRefused([]);
    if (current.current) return;
    const finish = noteSending();
    await sendNext();
    current.current = undefined;
    setUnderWay(undefined);
    finish();
  };
  return {
    underWay,
    refused,
    send,
    /** Gives up the file that is being sent; those that wait go on. */
    cancel: () => current.current?.abort(),
  };
}
