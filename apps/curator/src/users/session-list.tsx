'use client';

import type { SessionRow } from '@fonds/domain/views/desk';
import Bowser from 'bowser';
import { When } from '../desk/when.tsx';
import { TextButton } from '../record/controls/parts.tsx';

/** *Firefox on Windows*: what a browser calls itself, in words. */
function browserInWords(agent: string): string {
  if (agent === '') return 'A browser that isn’t known';
  const { browser, os } = Bowser.parse(agent);
  return [browser.name ?? 'A browser', os.name].filter(Boolean).join(' on ');
}

interface SessionListProps {
  readonly sessions: readonly SessionRow[];
  readonly onEnd: (session: SessionRow) => void;
}

/** Where somebody is signed in, last used first. */
export function SessionList({ sessions, onEnd }: SessionListProps) {
  if (sessions.length === 0) return <p className="text-muted">Signed in nowhere.</p>;
  return (
    <ul>
      {sessions.map((session) => (
        <li key={session.key} className="border-b border-hair py-2">
          <span className="font-medium">{browserInWords(session.browser)}</span>
          {session.own ? <span className="ml-2 text-ok">this one</span> : null}
          <span className="block text-muted">
            {session.address === '' ? null : <>from {session.address}, </>}
            since <When at={session.createdAt} long />
            {session.seenAt === null ? null : (
              <>
                , last used <When at={session.seenAt} long />
              </>
            )}
          </span>
          {session.own ? null : (
            <TextButton name={`End the session of ${browserInWords(session.browser)}`} onPress={() => onEnd(session)}>
              End
            </TextButton>
          )}
        </li>
      ))}
    </ul>
  );
}
