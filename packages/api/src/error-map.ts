import { FondsError, ConflictError, InvalidError, UnavailableError, type Issue } from '@fonds/domain/errors';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

type Code = TRPCError['code'];

const codes: Record<FondsError['kind'], Code> = {
  'not-found': 'NOT_FOUND',
  gone: 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  forbidden: 'FORBIDDEN',
  'signed-out': 'UNAUTHORIZED',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** What a client is told of an error: its kind, words for people, and what helps to put it right. */
export interface PublicError {
  readonly kind: FondsError['kind'] | 'internal';
  readonly message: string;
  readonly issues?: readonly Issue[];
  readonly latest?: number | null;
  readonly retryAfterSeconds?: number | null;
}

/** The one mapping of our errors to tRPC's: everything else is internal, and its words stay inside. */
export function toTrpcError(error: unknown): TRPCError {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof FondsError) return new TRPCError({ code: codes[cause.kind], message: cause.message, cause });
  if (error instanceof TRPCError) return error;
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong.', cause: error });
}

/** What may be said of an error to whoever asked. */
export function publicError(error: TRPCError): PublicError {
  const { cause } = error;
  if (cause instanceof InvalidError) return { kind: 'invalid', message: cause.message, issues: cause.issues };
  if (cause instanceof ConflictError) return { kind: 'conflict', message: cause.message, latest: cause.latest };
  if (cause instanceof UnavailableError) {
    return { kind: 'unavailable', message: cause.message, retryAfterSeconds: cause.retryAfterSeconds };
  }
  if (cause instanceof FondsError) return { kind: cause.kind, message: cause.message };
  if (cause instanceof ZodError) {
    const issues = cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return { kind: 'invalid', message: 'What was sent can’t be read.', issues };
  }
  if (error.code === 'NOT_FOUND') return { kind: 'not-found', message: 'There is nothing at this address.' };
  return { kind: 'internal', message: 'Something went wrong.' };
}
