import { z } from 'zod';
import { failureInWords } from '../desk/api.ts';
import { readFailure } from '../desk/failure.ts';
import { noteSession } from '../desk/session.ts';

const begunSchema = z.object({ number: z.number().int() });

type Sent = { readonly ok: true; readonly number: number } | { readonly ok: false; readonly message: string };

/** Sends a file to be imported, piece by piece, and tells how much of it has gone. Never throws. */
export function sendFile(file: File, progress: (sent: number) => void): Promise<Sent> {
  // What `fetch` sends can't be watched.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    const fail = (message: string) => {
      resolve({ ok: false, message });
    };
    request.upload.addEventListener('progress', (event) => progress(event.loaded));
    request.addEventListener('load', () => {
      const answer = readJson(request.responseText);
      const begun = begunSchema.safeParse(answer);
      if (request.status === 200 && begun.success) {
        resolve({ ok: true, number: begun.data.number });
        return;
      }
      const failure = readFailure(answer);
      if (failure?.kind === 'signed-out') noteSession('ended');
      const issues = failure?.issues.map(({ message }) => message).join(' ') ?? '';
      fail(issues || (failure ? failureInWords(failure) : 'The archive could not take the file. Try again.'));
    });
    request.addEventListener('error', () => {
      fail('The file did not arrive: there is no connection. Try again.');
    });
    request.open('POST', `/api/import-file?name=${encodeURIComponent(file.name)}`);
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
