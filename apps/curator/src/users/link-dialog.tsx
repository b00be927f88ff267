'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { Dialog, DialogActions } from '../desk/dialog.tsx';

/** A link to be given to somebody: shown once, since only its hash is kept. */
export interface Link {
  readonly token: string;
  readonly name: string;
  /** It sets a new password of somebody who is a user already. */
  readonly resets: boolean;
}

export function LinkDialog({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}/invitation/${link.token}`;
  return (
    <Dialog title={`A link for ${link.name}`} onClose={onClose}>
      <p className="mt-3 mb-4 text-muted">
        Send it to {link.name} yourself, so that nobody else reads it: no mail is sent from here. It is good once, for
        seven days, and isn’t shown again.
        {link.resets ? ' The present password is good until it is used.' : ''}
      </p>
      <TextField
        id="invitation-link"
        label="Link"
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        className="font-mono text-[0.8125rem]"
      />
      <p role="status" className="mt-2 text-ok empty:hidden">
        {copied ? 'Copied.' : ''}
      </p>
      <DialogActions>
        <Button look="main" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
          Copy
        </Button>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
