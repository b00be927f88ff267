'use client';

import { objectOf, readBody } from '@fonds/domain/fields/json';
import { Button } from '@fonds/ui/button';
import { controlClass } from '@fonds/ui/text-field';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { useOfferedTerms } from '../record/controls/use-offered-terms.ts';

interface FixRightsProps {
  readonly id: string;
  readonly head: number;
  readonly title: string;
}

/** The rights statement of the document itself, chosen where the list says that it has none. */
export function FixRights({ id, head, title }: FixRightsProps) {
  const [statement, setStatement] = useState('');
  const statements = useOfferedTerms('rights-statement');
  const { busy, problem, issues, submit } = useSubmit();
  const give = async () => {
    const { body } = await api.records.get.query({ id });
    const rights = objectOf(readBody(body)['rights']);
    const changes = { rights: { ...rights, work: { ...objectOf(rights['work']), statement } } };
    await api.records.save.mutate({ id, parent: head, changes, message: 'Rights statement given' });
  };
  return (
    <form
      className="w-full max-w-lg"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(give(), '').then((taken) => {
          if (taken) window.location.reload();
        });
      }}
    >
      <Alert message={problem === '' ? (issues[0]?.message ?? '') : problem} />
      <div className="flex items-center gap-2.5">
        <select
          aria-label={`Rights of ${title}`}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
          className={controlClass}
        >
          <option value="">Rights of the document itself</option>
          {statements.map(({ id: address, label: words }) => (
            <option key={address} value={address}>
              {words}
            </option>
          ))}
        </select>
        <Button type="submit" className="min-h-10" disabled={busy || statement === ''}>
          Save the rights
        </Button>
      </div>
    </form>
  );
}
