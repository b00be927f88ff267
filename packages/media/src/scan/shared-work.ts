import { NotWantedError } from '../order-process.ts';

interface Shared<T> {
  readonly result: Promise<T>;
  readonly unwanted: AbortController;
  waiting: number;
}

/**
 * What several ask for at once, by its key, is done once for all. Who asks with a signal and goes away gets a
 * NotWantedError at once; when the last has gone, the work is told so by the signal that it was begun with.
 */
export function sharedWork<T>() {
  const underWay = new Map<string, Shared<T>>();

  const start = (key: string, begin: (unwanted: AbortSignal) => Promise<T>): Shared<T> => {
    const unwanted = new AbortController();
    const result = begin(unwanted.signal).finally(() => {
      if (underWay.get(key) === shared) underWay.delete(key);
    });
    const shared: Shared<T> = { result, unwanted, waiting: 0 };
    underWay.set(key, shared);
    return shared;
  };

  return async (key: string, begin: (unwanted: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    if (signal?.aborted) throw new NotWantedError();
    const shared = underWay.get(key) ?? start(key, begin);
    shared.waiting += 1;
    if (!signal) return shared.result;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(new NotWantedError());
        shared.waiting -= 1;
        if (shared.waiting > 0) return;
        // Who comes now begins anew.
        if (underWay.get(key) === shared) underWay.delete(key);
        shared.unwanted.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      void shared.result.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  };
}
