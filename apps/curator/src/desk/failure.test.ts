import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { findFailure, readFailure, waitInWords } from './failure.ts';

test('an error of the core is read through what tRPC puts around it', () => {
  const cause = new ConflictError('Somebody else saved.', 7);
  const expected = {
    kind: 'conflict',
    message: 'Somebody else saved.',
    issues: [],
    latest: 7,
    retryAfterSeconds: null,
  };
  expect(findFailure(new TRPCError({ code: 'CONFLICT', message: 'no words', cause }))).toEqual(expected);
  expect(findFailure(cause)).toEqual(expected);
});

test('an error that is none of ours is not read', () => {
  expect(findFailure(new Error('boom'))).toBeUndefined();
  expect(findFailure('boom')).toBeUndefined();
  expect(readFailure({ message: 'no kind' })).toBeUndefined();
});

test('a missing field is said in words', () => {
  const message = 'Invalid input: expected object, received undefined';
  const failure = findFailure(new InvalidError([{ path: 'title', message }]));
  expect(failure?.issues).toEqual([{ path: 'title', message: 'Write something here.' }]);
});

test.each([
  [1, '1 second'],
  [45, '45 seconds'],
  [91, '2 minutes'],
  [900, '15 minutes'],
])('%d seconds are %s', (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});
