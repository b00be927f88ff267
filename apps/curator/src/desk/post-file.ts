import type { z } from 'zod';
import { failureInWords } from './api.ts';
import { readFailure } from './failure.ts';
import { noteSession } from './session.ts';

export type Sent<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `message` is empty when whoever sent it gave it up. */
  | { readonly ok: false; readonly message: string };

interface Sending<Value> {
  readonly address: string;
  /** What the archive answers when it took the file. */
  readonly answer: z.ZodType<Value>;
  /** Told how many bytes have gone. */
  readonly progress: (sent: number) => void;
  /** Gives the sending up. */
  readonly signal?: AbortSignal;
}

/** Sends a file as it is, piece by piece, and tells how much of it has gone. Never throws. */
export function postFile<Value>(
  file: File,
  { address, answer, progress, signal }: Sending<Value>,
): Promise<Sent<Value>> {
  // What `fetch` sends can't be watched.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    const fail = (message: string) => {
      resolve({ ok: false, message });
    };
    request.upload.addEventListener('progress', (event) => progress(event.loaded));
    request.addEventListener('load', () => {
      const sent = readJson(request.responseText);
      const read = answer.safeParse(sent);
      if (request.status === 200 && read.success) {
        resolve({ ok: true, value: read.data });
        return;
      }
      const failure = readFailure(sent);
      if (failure?.kind === 'signed-out') noteSession('ended');
      const issues = failure?.issues.map(({ message }) => message).join(' ') ?? '';
      fail(issues || (failure ? failureInWords(failure) : 'The archive could not take the file. Try again.'));
    });
    request.addEventListener('error', () => {
      fail('The file did not arrive: there is no connection. Try again.');
    });
    request.addEventListener('abort', () => {
      fail('');
    });
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
