'use client';

import { Button } from '@fonds/ui/button';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Dialog, DialogActions } from '../desk/dialog.tsx';

interface AskDialogProps {
  readonly title: string;
  readonly action: string;
  readonly wide?: boolean;
  readonly busy?: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
  /** Takes what is there away. */
  readonly onRemove?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A question about the text, with a form of its own: Enter answers it, and saves nothing. */
export function AskDialog({ title, action, wide, busy = false, onDo, onClose, onRemove, children }: AskDialogProps) {
  return createPortal(
    <Dialog title={title} onClose={onClose} {...(wide === undefined ? {} : { wide })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onDo();
        }}
      >
        <div className="mt-4 space-y-3.5">{children}</div>
        <DialogActions>
          {action === '' ? null : (
            <Button type="submit" look="main" disabled={busy}>
              {action}
            </Button>
          )}
          {onRemove === undefined ? null : <Button onClick={onRemove}>Take away</Button>}
          <Button onClick={onClose}>{action === '' ? 'Close' : 'Cancel'}</Button>
        </DialogActions>
      </form>
    </Dialog>,
    document.body,
  );
}
