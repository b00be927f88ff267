import { z } from 'zod';
import { recordIdSchema } from './record.ts';

/** Everything that the audit log tells of, in words that follow the name of whoever did it. */
const actionWords = {
  publish: 'published',
  withdraw: 'withdrew',
  'ask-for-review': 'asked for review',
  'send-back': 'sent back',
  discard: 'discarded',
  merge: 'merged',
  unmerge: 'took a merging back',
  'admit-batch': 'brought a batch in',
  'abandon-batch': 'gave a batch up',
  'sign-in': 'signed in',
  'sign-out': 'signed out',
  'sign-out-everywhere': 'signed out everywhere',
  'add-user': 'added a user',
  'set-role': 'changed a role',
  'set-password': 'set a password',
  'disable-user': 'disabled a user',
  'enable-user': 'enabled a user',
  reindex: 'rebuilt the index',
  restore: 'restored a backup',
} as const;

export type AuditAction = keyof typeof actionWords;

const known = new Map<string, string>(Object.entries(actionWords));

/** The actions, in the order in which they are offered. */
export const auditActions: readonly string[] = [...known.keys()];

/** An action in words. One that this version doesn't know stands as it was written. */
export function auditActionInWords(action: string): string {
  return known.get(action) ?? action;
}

const day = z.iso.date('write a day as 2026-01-31');

/** What narrows the audit log. Days are those of UTC, and both are within. */
export const auditFilterSchema = z.object({
  /** The id of a user, or the name of what acted without one (*the command line*). */
  who: z.string().min(1).max(200).optional(),
  action: z
    .string()
    .regex(/^[a-z-]{1,40}$/, 'no action is called that')
    .optional(),
  record: recordIdSchema.optional(),
  from: day.optional(),
  to: day.optional(),
});

export type AuditFilter = z.infer<typeof auditFilterSchema>;
