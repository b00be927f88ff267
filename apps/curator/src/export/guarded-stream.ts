import type { Readable } from 'node:stream';

/** Whoever takes nothing for this long has left without saying so. */
const stalledMilliseconds = 60_000;

/**
 * A file that is made as it is taken. When it is whole, fails, or is no longer taken, its making ends and `ended` is called
 * once; one that is cut off doesn't pass for a whole one.
 */
export function guardedStream(
  file: Readable,
  ended: () => void,
  stalled = stalledMilliseconds,
): ReadableStream<Uint8Array> {
  const pieces = file.iterator();
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const end = () => {
    clearTimeout(timer);
    if (isEnded) return;
    isEnded = true;
    file.destroy();
    ended();
  };
  const wait = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    timer = setTimeout(() => {
      end();
      controller.error(new Error('The file was no longer taken.'));
    }, stalled);
  };
  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        clearTimeout(timer);
        try {
          const next: IteratorResult<Uint8Array, unknown> = await pieces.next();
          if (next.done) {
            end();
            controller.close();
            return;
          }
          controller.enqueue(next.value);
          wait(controller);
        } catch (error) {
          end();
          throw error;
        }
      },
      cancel: end,
    },
    // Nothing is made before it is wanted.
    { highWaterMark: 0 },
  );
}
