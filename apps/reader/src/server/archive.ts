import { notFound, permanentRedirect } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import type { Outcome } from '@fonds/domain/views/public';
import { asciiPath } from './ascii-path.ts';
import { readerContext } from './context.ts';

/** The archive's public procedures. A page that asks is never made at build time. */
export async function archive() {
  await connection();
  return readerContext().archive.caller;
}

/** The archive's name, sentence and size; asked for once a page. */
export const archiveView = cache(async () => (await archive()).archive.view());

/** The public address of a path of this reader. */
export function publicAddress(path: string): string {
  return new URL(path, readerContext().environment.readerUrl).href;
}

/** Today in the archive's time zone, `MM-DD`. */
export function monthDay(): string {
  return readerContext().answers.getStore()?.monthDay ?? '01-01';
}

export type Found<View> = Extract<Outcome<View>, { outcome: 'found' | 'gone' }>;

/**
 * What a page has to show: the view, or that it was withdrawn (answered with 410). Everything else ends here; `below` is
 * the part of the address after the record's own, kept where that has moved.
 */
export function settle<View>(outcome: Outcome<View>, below = ''): Found<View> {
  if (outcome.outcome === 'missing') notFound();
  if (outcome.outcome === 'moved') permanentRedirect(asciiPath(`${outcome.to}${below}`));
  if (outcome.outcome === 'gone') {
    const answer = readerContext().answers.getStore();
    if (answer) answer.status = 410;
  }
  return outcome;
}
