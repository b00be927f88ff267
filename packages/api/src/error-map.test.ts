import {
  ConflictError,
  ForbiddenError,
  GoneError,
  InvalidError,
  NotFoundError,
  SignedOutError,
  UnavailableError,
} from '@fonds/domain/errors';
import { TRPCError } from '@trpc/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { publicError, toTrpcError } from './error-map.ts';

const issues = [{ path: 'title.text', message: 'write something here' }];

it.each([
  [new NotFoundError('not here'), 'NOT_FOUND', { kind: 'not-found', message: 'not here' }],
  [new GoneError('gone', '2026-01-01T00:00:00.000Z', null), 'NOT_FOUND', { kind: 'gone', message: 'gone' }],
  [new ConflictError('too late', 7), 'CONFLICT', { kind: 'conflict', message: 'too late', latest: 7 }],
  [new InvalidError(issues), 'BAD_REQUEST', { kind: 'invalid', message: 'title.text: write something here', issues }],
  [new ForbiddenError('not you'), 'FORBIDDEN', { kind: 'forbidden', message: 'not you' }],
  [new SignedOutError('sign in'), 'UNAUTHORIZED', { kind: 'signed-out', message: 'sign in' }],
  [
    new UnavailableError('later', 5),
    'SERVICE_UNAVAILABLE',
    { kind: 'unavailable', message: 'later', retryAfterSeconds: 5 },
  ],
  [
    new Error('SELECT secret FROM users'),
    'INTERNAL_SERVER_ERROR',
    { kind: 'internal', message: 'Something went wrong.' },
  ],
  ['a thrown word', 'INTERNAL_SERVER_ERROR', { kind: 'internal', message: 'Something went wrong.' }],
])('%s becomes its code, with words for whoever asked', (thrown, code, told) => {
  const mapped = toTrpcError(thrown);
  expect(mapped.code).toBe(code);
  expect(publicError(mapped)).toEqual(told);
  const wrapped = toTrpcError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: thrown }));
  expect([wrapped.code, publicError(wrapped)]).toEqual([code, told]);
});

it('input that can’t be read names its fields; an unknown procedure is not found', () => {
  const { error } = z.object({ page: z.number() }).safeParse({ page: 'x' });
  const bad = toTrpcError(new TRPCError({ code: 'BAD_REQUEST', cause: error }));
  expect(publicError(bad)).toMatchObject({ kind: 'invalid', issues: [{ path: 'page' }] });
  const unknown = toTrpcError(new TRPCError({ code: 'NOT_FOUND', message: 'No procedure found on path "x"' }));
  expect(publicError(unknown)).toEqual({ kind: 'not-found', message: 'There is nothing at this address.' });
});
