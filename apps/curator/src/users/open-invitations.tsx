'use client';

import type { OpenInvitation } from '@fonds/domain/views/desk';
import { When } from '../desk/when.tsx';
import { TextButton } from '../record/controls/parts.tsx';

interface OpenInvitationsProps {
  readonly invitations: readonly OpenInvitation[];
  readonly onRevoke: (invitation: OpenInvitation) => void;
}

/** The links that were given out and not used yet. */
export function OpenInvitations({ invitations, onRevoke }: OpenInvitationsProps) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="open-invitations" className="mt-10">
      <h2 id="open-invitations" className="eyebrow mb-3">
        Links not used yet
      </h2>
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.key} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-1.5">
            <span className="font-medium">{invitation.email}</span>
            <span className="text-muted">
              {invitation.resets ? 'to choose a new password' : `as ${invitation.role}`}, by {invitation.by}, good until{' '}
              <When at={invitation.expiresAt} long />
            </span>
            <TextButton name={`Take back the link for ${invitation.email}`} onPress={() => onRevoke(invitation)}>
              Take back
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
