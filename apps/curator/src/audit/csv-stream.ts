import { setImmediate } from 'node:timers/promises';

interface Step {
  readonly csv: string;
  /** Where the next step begins; null after the last. */
  readonly next: number | null;
}

/** A file that is read step by step as it is taken; between two steps whoever else asks something comes first. */
export function csvStream(first: Step, step: (from: number) => Promise<Step>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let coming: Step | undefined = first;
  return new ReadableStream({
    async pull(controller) {
      if (!coming) {
        controller.close();
        return;
      }
      const { csv, next } = coming;
      controller.enqueue(encoder.encode(csv));
      await setImmediate();
      coming = next === null ? undefined : await step(next);
    },
  });
}
