'use client';

import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { RecordKind } from '@fonds/domain/record';
import { allows, type Role } from '@fonds/domain/roles';
import type { TemplateRow } from '@fonds/domain/views/desk';
import type { Terms } from '@fonds/domain/vocabularies';
import { useEffect, useLayoutEffect, useState } from 'react';
import { readBody, rowsOf, type JsonObject } from '@fonds/domain/fields/json';
import { AgainDialog } from '../login/again-dialog.tsx';
import { ReviewProvider } from '../review/review-context.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { ScanSending } from '../scan/scan-sending.tsx';
import { Beside } from './beside.tsx';
import { readBeside, withBeside } from './beside-address.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EditorBar } from './editor-bar.tsx';
import { EditorForm, GroupList } from './editor-form.tsx';
import { MayAddTerms } from './may-add-terms.tsx';
import { Notices } from './notices.tsx';
import { StepDialog, type Step } from './step-dialog.tsx';
import { TemplateLine } from './template-line.tsx';
import { TermsContext } from './terms-context.tsx';
import { useRecord, type RecordRow } from './use-record.ts';
import { useUnsaved } from './use-unsaved.ts';

interface EditorProps {
  readonly kind: RecordKind;
  /** Null for a record that is still to be made. */
  readonly row: RecordRow | null;
  readonly body: JsonObject;
  /** What a new record's form starts with: a copy, or a template. */
  readonly start?: JsonObject | undefined;
  /** The templates of the kind, for a new record. */
  readonly templates?: readonly TemplateRow[];
  readonly terms: Terms;
  readonly user: { readonly id: string; readonly role: Role; readonly email: string };
  readonly readerUrl: string;
}

/** A record: its form on one side, what the public will see on the other. */
export function Editor({ kind, row, body, start, templates, terms, user, readerUrl }: EditorProps) {
  const [fields] = useState(() => fieldsOf(kind));
  const record = useRecord({ kind, fields, row, body, start });
  const { base, changes, isDirty, save } = record;
  const [step, setStep] = useState<Step>();
  const mayWrite = allows(user.role, 'write-drafts') && !base.row?.mergedInto;
  const unsaved = useUnsaved(user.id, base.row?.id ?? `new-${kind}`, base.row?.head ?? 0, changes);

  const madeId = row === null ? base.row?.id : undefined;
  useLayoutEffect(() => {
    // Before “Saved” can be read: a record that was just made has an address of its own from now on.
    if (madeId === undefined) return;
    const place = readBeside(new URLSearchParams(window.location.search));
    const query = place ? `?${withBeside(new URLSearchParams(), place).toString()}` : '';
    window.history.replaceState(null, '', `/records/${kind}/${madeId}${query}`);
  }, [kind, madeId]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (mayWrite && !document.querySelector('dialog[open]')) void save();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [mayWrite, save]);

  const { issues } = record;
  useEffect(() => {
    // What was refused is where the next key should land.
    if (issues.length > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [issues]);

  const begin = async (wanted: Step) => {
    // What is published is what was saved, so that comes first.
    if ((wanted === 'publish' || wanted === 'review') && isDirty && !(await save())) return;
    setStep(wanted);
  };

  return (
    <TermsContext value={terms}>
      <ReviewProvider
        recordId={base.row?.id}
        version={`${base.row?.head ?? 0} ${base.row?.state ?? ''} ${base.row?.changedAt ?? ''}`}
        mayWrite={mayWrite}
      >
        <div className="font-sans text-sm leading-normal lg:grid lg:min-h-[calc(100vh-4rem)] lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] xl:grid-cols-[12.5rem_minmax(0,1fr)_minmax(0,1fr)]">
          <GroupList fields={fields} issues={record.issues} />
          <section aria-label="Form" className="border-line px-5 pb-16 lg:border-r lg:px-8">
            <EditorBar
              kind={kind}
              record={record}
              role={user.role}
              readerUrl={readerUrl}
              onStep={(wanted) => void begin(wanted)}
            />
            <Notices
              record={record}
              unsaved={unsaved}
              mayWrite={mayWrite}
              mayMerge={allows(user.role, 'merge')}
              mayImport={allows(user.role, 'import')}
            />
            <ReviewPanel fields={fields} />
            <ScanSending onTake={(scan) => record.set('scans', [...rowsOf(record.values['scans']), readBody(scan)])}>
              <MayAddTerms value={allows(user.role, 'add-terms')}>
                <EditorForm key={record.filling} fields={fields} record={record} disabled={!mayWrite} />
              </MayAddTerms>
            </ScanSending>
            {mayWrite ? (
              <TemplateLine kind={kind} values={record.values} templates={base.row ? [] : templates} />
            ) : null}
          </section>
          <Beside
            kind={kind}
            values={record.values}
            mayWrite={mayWrite}
            onScans={(scans) => record.set('scans', scans)}
          />
        </div>
        {record.collision ? <ConflictDialog collision={record.collision} record={record} /> : null}
        {record.signedOut ? (
          <AgainDialog
            email={user.email}
            button="Sign in and save"
            onClose={record.leaveSignedOut}
            onSignedIn={() => {
              record.leaveSignedOut();
              void save();
            }}
          >
            Nothing that you typed is lost. Sign in again, and it is saved.
          </AgainDialog>
        ) : null}
        {step !== undefined && base.row ? (
          <StepDialog step={step} row={base.row} record={record} onClose={() => setStep(undefined)} />
        ) : null}
      </ReviewProvider>
    </TermsContext>
  );
}
