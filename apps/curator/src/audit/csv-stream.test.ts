import { expect, test } from 'vitest';
import { csvStream } from './csv-stream.ts';

test('a file is its steps one after the other, each read when it is wanted', async () => {
  const asked: number[] = [];
  const stream = csvStream({ csv: 'head\r\n', next: 9 }, (from) => {
    asked.push(from);
    return Promise.resolve({ csv: `${from}é\r\n`, next: from > 7 ? from - 1 : null });
  });
  expect(asked).toEqual([]);
  expect(await new Response(stream).text()).toBe('head\r\n9é\r\n8é\r\n7é\r\n');
  expect(asked).toEqual([9, 8, 7]);
});

test('a file whose reading fails half-way doesn’t pass for a whole one', async () => {
  const stream = csvStream({ csv: 'head\r\n', next: 9 }, () => Promise.reject(new Error('made up')));
  await expect(new Response(stream).text()).rejects.toThrow('made up');
});
