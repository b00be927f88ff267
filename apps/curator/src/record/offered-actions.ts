'use client';

import { allows, type Role } from '@fonds/domain/roles';
import type { ReviewOfRecord } from '@fonds/domain/views/review';
import { goTo, type PageAction } from '../desk/page-actions.tsx';
import { recordActions } from './record-actions.tsx';
import type { RecordSteps } from './record-steps.ts';
import type { Step } from './step-dialog.tsx';
import type { OpenRecord } from './use-record.ts';

interface Standing {
  readonly record: OpenRecord;
  readonly role: Role;
  readonly may: RecordSteps;
  readonly review: ReviewOfRecord | undefined;
  readonly readerUrl: string;
  readonly onStep: (step: Step) => void;
}

/** What the command palette offers of a record that is open: only what the role may do and what would do something. */
export function offeredActions({ record, role, may, review, readerUrl, onStep }: Standing): readonly PageAction[] {
  const { row } = record.base;
  const preview = { label: 'Look at the preview', run: () => focusOn('preview') };
  const save = { label: 'Save', keys: 'Ctrl S', run: () => void record.save() };
  if (record.busy) return [preview];
  if (row === null) return may.save ? [save, preview] : [preview];
  const { kind, id, publicPath, state, mergedInto } = row;
  const address = `/records/${kind}/${id}`;
  const step = (label: string, taken: Step): PageAction => ({ label, run: () => onStep(taken) });
  const actions: (PageAction | false)[] = [
    may.save && record.isDirty && save,
    preview,
    may.review && step('Ask for review', 'review'),
    may.sendBack && step('Send back', 'send-back'),
    may.publish && step('Publish', 'publish'),
    may.save && { label: 'Comment', run: () => focusOn('comment-words') },
    may.save && { label: 'Give it to somebody', run: () => focusOn('give-in-hand', 'in-hand') },
    goTo('History', `${address}/history`),
    publicPath !== null && {
      label: 'Open its public page',
      run: () => void window.open(`${readerUrl}${publicPath}`, '_blank', 'noopener,noreferrer'),
    },
    ...recordActions({ row, role, review }).map((action) =>
      action.href === undefined ? step(action.label, action.step) : goTo(action.label, action.href),
    ),
    allows(role, 'merge') && goTo(mergedInto ? 'Take the merging back' : 'Merge it into another', `${address}/merge`),
    allows(role, 'merge') && state !== 'merged' && goTo('Split it', `${address}/split`),
    may.withdraw && step('Withdraw', 'withdraw'),
    may.discard && step('Discard', 'discard'),
  ];
  return actions.filter((action) => action !== false);
}

/** Takes the focus to the first of some parts of the page that is there, unfolding what hides it. */
function focusOn(...ids: readonly string[]): void {
  const element = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
  const folded = element?.closest('details');
  if (folded) folded.open = true;
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
