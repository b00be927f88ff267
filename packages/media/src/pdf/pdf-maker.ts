import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import type { PdfSource } from './compile.ts';

/** Makes PDFs in a process of its own, which starts with the first and ends when none has been asked for in a while. */
export interface PdfMaker {
  /** Throws UnavailableError when too many wait, or when it takes too long. */
  readonly make: (source: PdfSource) => Promise<Uint8Array>;
  readonly close: () => void;
}

interface PdfMakerOptions {
  readonly idleMilliseconds?: number;
  readonly mostMilliseconds?: number;
  readonly mostWaiting?: number;
}

interface Order {
  readonly source: PdfSource;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

type Answer = { readonly pdf: Uint8Array } | { readonly error: string };

/**
 * A maker that has started nothing yet. The process takes orders one by one; one that takes longer than
 * `mostMilliseconds` is ended with it, and the next order starts another.
 */
export function pdfMaker(options: PdfMakerOptions = {}): PdfMaker {
  const { idleMilliseconds = 30_000, mostMilliseconds = 20_000, mostWaiting = 40 } = options;
  const waiting: Order[] = [];
  let child: ChildProcess | undefined;
  let current: Order | undefined;
  let timer: NodeJS.Timeout | undefined;

  const end = () => {
    clearTimeout(timer);
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = undefined;
  };
  const after = (milliseconds: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds).unref();
  };
  const settle = (act: (order: Order) => void) => {
    const order = current;
    current = undefined;
    if (order) act(order);
    next();
  };
  const fail = (words: string) => {
    end();
    settle((order) => {
      order.reject(new UnavailableError(words, 10));
    });
  };
  const start = () => {
    const started = startChild();
    started.on('message', (answer: Answer) => {
      settle(({ resolve, reject }) => {
        if ('pdf' in answer) resolve(answer.pdf);
        else reject(new Error(`The PDF could not be set: ${answer.error}`));
      });
    });
    started.on('error', () => {
      fail('The PDF could not be made just now. Try again in a moment.');
    });
    started.on('exit', () => {
      fail('The PDF could not be made just now. Try again in a moment.');
    });
    child = started;
    return started;
  };
  const next = () => {
    if (current) return;
    current = waiting.shift();
    if (!current) {
      after(idleMilliseconds, end);
      return;
    }
    after(mostMilliseconds, () => {
      fail('This PDF took too long to make.');
    });
    (child ?? start()).send(current.source);
  };

  return {
    make: (source) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) {
          reject(new UnavailableError('Too many PDFs are being made. Try again in a moment.', 10));
          return;
        }
        waiting.push({ source, resolve, reject });
        next();
      }),
    close: () => {
      end();
      for (const { reject } of [...(current ? [current] : []), ...waiting.splice(0)]) {
        reject(new UnavailableError('The archive is closing.'));
      }
      current = undefined;
    },
  };
}

function startChild(): ChildProcess {
  const built = join(import.meta.dirname, 'pdf', 'child.mjs');
  const file = existsSync(built) ? built : join(import.meta.dirname, 'child.ts');
  // Node's own heap stays small: what is large belongs to the fonts.
  return fork(file, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=96'],
    env: { NODE_ENV: 'production' },
  });
}
