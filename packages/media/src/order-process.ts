import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { UnavailableError } from '@fonds/domain/errors';

/** An order that took too long, and would again. */
export class TookTooLongError extends UnavailableError {}

/** An order whose answer nobody wants any more. */
export class NotWantedError extends UnavailableError {
  constructor() {
    super('Nobody waits for this any more.');
  }
}

/** Work done in a process of its own, which starts with the first order and ends when none has come in a while. */
export interface OrderProcess<Order, Answer> {
  /**
   * Throws UnavailableError when too many wait, when the process ends in the middle, or when `signal` says that nobody
   * wants the answer any more before its turn has come; TookTooLongError.
   */
  readonly ask: (order: Order, signal?: AbortSignal) => Promise<Answer>;
  readonly close: () => void;
}

interface OrderProcessOptions {
  /** What the process runs: it takes orders as messages, and answers each with one. */
  readonly file: string;
  /** How large Node's own heap may grow in it. */
  readonly heapMegabytes: number;
  readonly idleMilliseconds: number;
  readonly mostMilliseconds: number;
  readonly mostWaiting: number;
  /** What people are told. */
  readonly words: { readonly failed: string; readonly tookTooLong: string; readonly tooMany: string };
}

interface Waiting<Order, Answer> {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A process that hasn't started yet. It takes orders one by one; one that takes longer than `mostMilliseconds` is ended
 * with it, and the next order starts another.
 */
export function orderProcess<Order extends Serializable, Answer>(
  options: OrderProcessOptions,
): OrderProcess<Order, Answer> {
  const { words } = options;
  const waiting: Waiting<Order, Answer>[] = [];
  let child: ChildProcess | undefined;
  let current: Waiting<Order, Answer> | undefined;
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
  const settle = (act: (asked: Waiting<Order, Answer>) => void) => {
    const asked = current;
    current = undefined;
    if (asked) act(asked);
    next();
  };
  const fail = (error: UnavailableError) => {
    end();
    settle(({ reject }) => {
      reject(error);
    });
  };
  const start = () => {
    const started = fork(options.file, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(options.heapMegabytes)}`],
      env: { NODE_ENV: 'production' },
    });
    started.on('message', (answer: Answer) => {
      settle(({ resolve }) => {
        resolve(answer);
      });
    });
    started.on('error', () => {
      fail(new UnavailableError(words.failed, 10));
    });
    started.on('exit', () => {
      fail(new UnavailableError(words.failed, 10));
    });
    child = started;
    return started;
  };
  const next = () => {
    if (current) return;
    current = waiting.shift();
    if (!current) {
      after(options.idleMilliseconds, end);
      return;
    }
    after(options.mostMilliseconds, () => {
      fail(new TookTooLongError(words.tookTooLong, 10));
    });
    (child ?? start()).send(current.order);
  };

  return {
    ask: (order, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new NotWantedError());
          return;
        }
        if (waiting.length >= options.mostWaiting) {
          reject(new UnavailableError(words.tooMany, 10));
          return;
        }
        const asked = { order, resolve, reject };
        waiting.push(asked);
        signal?.addEventListener(
          'abort',
          () => {
            const place = waiting.indexOf(asked);
            // What is under way is carried to its end.
            if (place === -1) return;
            waiting.splice(place, 1);
            reject(new NotWantedError());
          },
          { once: true },
        );
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
