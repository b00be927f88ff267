'use client';

import { kindWords, type RecordKind } from '@fonds/domain/record';
import { allows, type Role } from '@fonds/domain/roles';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { usePageActions } from '../desk/page-actions.tsx';
import { StateMark } from '../desk/state-mark.tsx';
import { When } from '../desk/when.tsx';
import { useReview } from '../review/review-context.tsx';
import { useIsSending } from '../scan/sending.ts';
import { TextButton } from './controls/parts.tsx';
import { offeredActions } from './offered-actions.ts';
import { More, recordActions } from './record-actions.tsx';
import { stepsOf } from './record-steps.ts';
import type { Step } from './step-dialog.tsx';
import { Outcome } from './notices.tsx';
import type { OpenRecord } from './use-record.ts';

interface EditorBarProps {
  readonly kind: RecordKind;
  readonly record: OpenRecord;
  readonly role: Role;
  readonly readerUrl: string;
  readonly onStep: (step: Step) => void;
}

/** Where the record is in its life, and what may be done with it. */
export function EditorBar({ kind, record, role, readerUrl, onStep }: EditorBarProps) {
  const { base, isDirty, busy } = record;
  const { row } = base;
  const may = stepsOf(record, role);
  const { review } = useReview();
  const isSending = useIsSending();
  usePageActions('this record', offeredActions({ record, role, may, review, readerUrl, onStep }));
  return (
    <div className="sticky top-0 z-10 -mx-5 border-b border-line bg-paper px-5 py-3 lg:-mx-8 lg:px-8">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
        <h1 className="sr-only">
          {row ? `${kindWords[kind].one}: ${row.title}` : `New ${kindWords[kind].one.toLowerCase()}`}
        </h1>
        {row ? (
          <>
            <StateMark state={row.state} changed={row.changed} />
            <span className="text-[0.8125rem] text-muted">
              revision {row.head}, <When at={row.changedAt} />
            </span>
          </>
        ) : (
          <span className="text-muted">New {kindWords[kind].one.toLowerCase()}</span>
        )}
        <span className="ml-auto flex flex-wrap gap-2.5">
          {may.review ? (
            <Button disabled={busy} onClick={() => onStep('review')}>
              Ask for review
            </Button>
          ) : null}
          {may.sendBack ? (
            <Button disabled={busy} onClick={() => onStep('send-back')}>
              Send back
            </Button>
          ) : null}
          {may.publish ? (
            <Button disabled={busy} onClick={() => onStep('publish')}>
              Publish
            </Button>
          ) : null}
          {row ? <More actions={recordActions({ row, role, review })} busy={busy} onStep={onStep} /> : null}
          {may.save ? (
            <Button look="main" disabled={busy} aria-keyshortcuts="Control+S" onClick={() => void record.save()}>
              Save
              <span aria-hidden="true" className="font-normal opacity-90">
                Ctrl S
              </span>
            </Button>
          ) : null}
        </span>
      </div>
      <div className="mt-1 flex min-h-8 flex-wrap items-center gap-x-5 text-[0.8125rem]">
        {row ? (
          <a href={`/records/${kind}/${row.id}/history`} className="inline-flex min-h-8 items-center">
            History
          </a>
        ) : null}
        {row && allows(role, 'merge') ? (
          <>
            <a href={`/records/${kind}/${row.id}/merge`} className="inline-flex min-h-8 items-center">
              Merge
            </a>
            {row.state === 'merged' ? null : (
              <a href={`/records/${kind}/${row.id}/split`} className="inline-flex min-h-8 items-center">
                Split
              </a>
            )}
          </>
        ) : null}
        {row === null || row.publicPath === null ? null : (
          <a
            href={`${readerUrl}${row.publicPath}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-8 items-center"
          >
            Public page
          </a>
        )}
        {may.withdraw ? <TextButton onPress={() => onStep('withdraw')}>Withdraw</TextButton> : null}
        {may.discard ? <TextButton onPress={() => onStep('discard')}>Discard</TextButton> : null}
        {isSending ? <span className="ml-auto text-muted">a scan is being sent</span> : null}
        {isDirty ? <span className={`text-oxide ${isSending ? '' : 'ml-auto'}`}>unsaved changes</span> : null}
      </div>
      {row && isDirty ? <Why record={record} /> : null}
      <Outcome record={record} readerUrl={readerUrl} />
    </div>
  );
}

/** A word for the history on what is about to be saved. */
function Why({ record }: { readonly record: OpenRecord }) {
  return (
    <details className="text-[0.8125rem]" open={record.why !== '' ? true : undefined}>
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-link">Say why</summary>
      <TextField
        id="why"
        label="Why, for the history (may stay empty)"
        dir="auto"
        maxLength={2000}
        value={record.why}
        onChange={(event) => record.setWhy(event.target.value)}
      />
    </details>
  );
}
