'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** A time as whoever looks would say it: *today 14:02*, *19 Nov*. Without a script: the same in UTC. */
export function When({ at, long = false }: { readonly at: string; readonly long?: boolean }) {
  const words = useSyncExternalStore(
    never,
    () => localWords(at, new Date(), long),
    () => utcWords(at),
  );
  return (
    <time dateTime={at} title={utcWords(at)} className="whitespace-nowrap tabular-nums">
      {words}
    </time>
  );
}

function utcWords(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Said from `now`, in the zone of the machine. */
export function localWords(at: string, now: Date, long: boolean): string {
  const then = new Date(at);
  const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const daysAgo = Math.round((day(now) - day(then)) / 86_400_000);
  if (daysAgo === 0) return `today ${clock}`;
  if (daysAgo === 1) return long ? `yesterday ${clock}` : 'yesterday';
  const sameYear = then.getFullYear() === now.getFullYear();
  const date = then.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return long ? `${date}, ${clock}` : date;
}
