import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { guardedStream } from './guarded-stream.ts';

/** Made-up pieces without end, that tell how many were made and whether their making was ended. */
function endless() {
  const seen = { made: 0, isEnded: false };
  async function* pieces() {
    try {
      for (;;) {
        seen.made += 1;
        yield Buffer.alloc(1024, 'made up ');
        await Promise.resolve();
      }
    } finally {
      seen.isEnded = true;
    }
  }
  return { seen, file: Readable.from(pieces(), { objectMode: false, highWaterMark: 1 }) };
}

test('a file comes whole, and its place is given back once', async () => {
  let ended = 0;
  const file = Readable.from(['made ', 'up é'], { objectMode: false });
  expect(await new Response(guardedStream(file, () => (ended += 1))).text()).toBe('made up é');
  expect(ended).toBe(1);
});

test('whoever leaves ends its making', async () => {
  const { seen, file } = endless();
  let ended = 0;
  const reader = guardedStream(file, () => (ended += 1)).getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(() => seen.isEnded).toBe(true);
  expect(ended).toBe(1);
});

test('whoever takes nothing more is left', async () => {
  const { seen, file } = endless();
  let ended = 0;
  const reader = guardedStream(file, () => (ended += 1), 20).getReader();
  await reader.read();
  await expect.poll(() => seen.isEnded).toBe(true);
  expect(ended).toBe(1);
  await expect(reader.read()).rejects.toThrow('no longer taken');
});

test('a file whose making fails half-way doesn’t pass for a whole one', async () => {
  async function* failing() {
    yield Buffer.from('made up');
    await Promise.resolve();
    throw new Error('made to fail');
  }
  let ended = 0;
  const stream = guardedStream(Readable.from(failing(), { objectMode: false }), () => (ended += 1));
  await expect(new Response(stream).text()).rejects.toThrow('made to fail');
  expect(ended).toBe(1);
});
