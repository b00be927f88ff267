'use client';

import { mayStep } from '@fonds/domain/record';
import { allows, type Role } from '@fonds/domain/roles';
import type { ReviewOfRecord } from '@fonds/domain/views/review';
import { buttonClass } from '@fonds/ui/button';
import { useEffect, useRef } from 'react';
import { TextButton } from './controls/parts.tsx';
import type { Step } from './step-dialog.tsx';
import type { RecordRow } from './use-record.ts';

/** What may be done with a record besides what its bar offers: a step that asks first, or a page of its own. */
type RecordAction =
  | { readonly label: string; readonly step: Step; readonly href?: never }
  | { readonly label: string; readonly href: string; readonly step?: never };

interface Standing {
  readonly row: RecordRow;
  readonly role: Role;
  readonly review: ReviewOfRecord | undefined;
}

/** The entries of *More* for a record as it stands, in the order in which they are listed. */
export function recordActions({ row, role, review }: Standing): readonly RecordAction[] {
  if (row.mergedInto) return [];
  const { kind, id, state } = row;
  const isPublic = row.publicPath !== null;
  const news = !isPublic || row.changed;
  const actions: (RecordAction | false)[] = [
    allows(role, 'write-drafts') &&
      state === 'in-review' && { label: 'Take the ask for review back', step: 'take-back' },
    allows(role, 'publish') &&
      news &&
      mayStep(state, 'scheduled') && {
        label: state === 'scheduled' ? 'Set another time' : 'Publish at a set time',
        step: 'schedule',
      },
    allows(role, 'publish') &&
      state === 'scheduled' && { label: 'Cancel the scheduled publication', step: 'cancel-schedule' },
    allows(role, 'publish') &&
      kind === 'collection' && {
        label: 'Publish it with its documents',
        href: `/review/together?collection=${id}`,
      },
    allows(role, 'write-drafts') &&
      isPublic &&
      row.changed &&
      state !== 'scheduled' && { label: 'Drop the unpublished changes', step: 'discard-changes' },
    allows(role, 'write-drafts') && { label: 'Copy as new', href: `/records/${kind}/${id}/copy` },
    // Of other kinds no earlier publication is shown.
    allows(role, 'withdraw') &&
      kind === 'document' &&
      (review?.earlier.length ?? 0) > 0 && { label: 'Take an earlier publication down', step: 'take-down' },
  ];
  return actions.filter((action) => action !== false);
}

interface MoreProps {
  readonly actions: readonly RecordAction[];
  readonly busy: boolean;
  readonly onStep: (step: Step) => void;
}

/** The rest of what may be done, folded away; Escape folds it again. */
export function More({ actions, busy, onStep }: MoreProps) {
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = element.current;
      if (!details?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isOutside =
        event instanceof PointerEvent && event.target instanceof Node && !details.contains(event.target);
      if (!isEscape && !isOutside) return;
      details.open = false;
      if (isEscape) details.querySelector('summary')?.focus();
    };
    window.addEventListener('keydown', close);
    window.addEventListener('pointerdown', close);
    return () => {
      window.removeEventListener('keydown', close);
      window.removeEventListener('pointerdown', close);
    };
  }, []);
  if (actions.length === 0) return null;
  return (
    <details ref={element} className="sm:relative">
      <summary className={`${buttonClass()} cursor-pointer list-none`}>More</summary>
      <ul className="absolute inset-x-5 z-20 mt-1 border border-edge bg-paper px-4 py-2 sm:right-0 sm:left-auto sm:w-72">
        {actions.map(({ label, href, step }) => (
          <li key={label}>
            {href === undefined ? (
              <TextButton
                onPress={() => {
                  if (element.current) element.current.open = false;
                  if (!busy) onStep(step);
                }}
              >
                {label}
              </TextButton>
            ) : (
              <a href={href} className="inline-flex min-h-8 items-center">
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
