import { expect, it } from 'vitest';
import { pictureAnswer } from './picture-answer.ts';

const picture = new Uint8Array([1, 2, 3]);

it('is kept by the browser alone, which asks each time', async () => {
  const answer = pictureAnswer(picture, null);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture);
});

it('is not sent again to whoever has it, and is to whoever has another', () => {
  const etag = pictureAnswer(picture, null).headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
    const answer = pictureAnswer(picture, known);
    expect([answer.status, answer.body, answer.headers.get('etag')]).toEqual([304, null, etag]);
  }
  for (const known of ['', '"another"', etag.slice(1, -1)]) expect(pictureAnswer(picture, known).status).toBe(200);
  expect(pictureAnswer(new Uint8Array([1, 2, 4]), etag).status).toBe(200);
});
