import { z } from 'zod';
import { recordIdSchema } from './record.ts';

/** Everything that the audit log tells of, in words that follow the name of whoever did it. */
const actionWords = {
  publish: 'published',
  withdraw: 'withdrew',
  'ask-for-review': 'asked for review',
  'send-back': 'sent back',
  'take-back-ask': 'took an ask for review back',
  discard: 'discarded',
  'discard-changes': 'discarded unpublished changes',
  'take-down': 'took down',
  schedule: 'scheduled a publication',
  'cancel-schedule': 'cancelled a scheduled publication',
  'fail-schedule': 'could not publish what was scheduled',
  'publish-jointly': 'asked for a joint publication',
  'fail-joint-publication': 'could not publish jointly',
  assign: 'gave a record to somebody',
  comment: 'commented',
  'resolve-comment': 'resolved a comment',
  'reopen-comment': 'opened a comment again',
  merge: 'merged',
  unmerge: 'took a merging back',
  'admit-batch': 'brought a batch in',
  'abandon-batch': 'gave a batch up',
  'bulk-edit': 'edited many records',
  'undo-bulk-edit': 'undid an edit of many records',
  export: 'took records out',
  'begin-import': 'began an import',
  'change-import': 'changed how a file is imported',
  'plan-import': 'planned an import',
  'answer-import': 'said which record a name means',
  'accept-rows': 'accepted doubtful rows of an import',
  'run-import': 'carried an import out',
  'stop-import': 'stopped an import',
  'go-on-with-import': 'went on with an import',
  'undo-import': 'undid an import',
  'clear-import': 'took the file of an import away that nobody carried out',
  'keep-mapping': 'kept a mapping of columns',
  'forget-mapping': 'forgot a mapping of columns',
  'sign-in': 'signed in',
  'sign-out': 'signed out',
  'sign-out-everywhere': 'signed out everywhere',
  'invite-user': 'invited somebody',
  'revoke-invitation': 'took an invitation back',
  'end-session': 'ended a session',
  'change-user': 'changed a user’s name or address',
  'add-user': 'added a user',
  'set-role': 'changed a role',
  'set-password': 'set a password',
  'disable-user': 'disabled a user',
  'enable-user': 'enabled a user',
  'add-term': 'added a term',
  'rename-term': 'renamed a term',
  'retire-term': 'retired a term',
  'revive-term': 'offered a term again',
  'merge-term': 'merged a term',
  'take-back-term': 'took a term back that an import had added',
  'change-setting': 'changed what the archive says of itself',
  reindex: 'rebuilt the index',
  'add-documents': 'added documents together',
  'save-template': 'saved a template',
  'rename-template': 'renamed a template',
  'delete-template': 'deleted a template',
  'save-filter': 'kept a filter of a list',
  'rename-filter': 'renamed a filter of a list',
  'share-filter': 'shared a filter of a list',
  'unshare-filter': 'took a shared filter of a list back',
  'delete-filter': 'deleted a filter of a list',
  'choose-columns': 'chose the columns of a list',
  'dismiss-problem': 'said that something is no problem',
  'revive-problem': 'took back that something is no problem',
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

/** What narrows the audit log. Days are those of the archive's time zone, and both are within. */
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
