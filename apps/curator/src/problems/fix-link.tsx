'use client';

import { readBody } from '@fonds/domain/fields/json';
import { isWebAddress, withAddress } from '@fonds/domain/outside-addresses';
import type { DeskRow } from '@fonds/domain/views/desk';
import type { OutsideLink } from '@fonds/domain/views/problems';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useId, useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';

interface FixLinkProps {
  readonly record: DeskRow;
  readonly link: OutsideLink;
  readonly mayEdit: boolean;
}

/** A link out that visits found wanting: what they showed, and the address to be put in its place. */
export function FixLink({ record, link, mayEdit }: FixLinkProps) {
  const { field, address, reason, failingSince, visitedAt, movedTo } = link;
  return (
    <>
      <p>
        {field}: <Address address={address} />
      </p>
      <p className="text-muted">
        {reason}
        {movedTo === null ? null : (
          <>
            : <Address address={movedTo} />
          </>
        )}
        {failingSince === null ? '' : ', since '}
        {failingSince === null ? null : <When at={failingSince} />}; last visited <When at={visitedAt} />
      </p>
      {mayEdit ? <AddressForm record={record} link={link} /> : null}
    </>
  );
}

/** An address to be looked at in another tab, which isn't told where it was found. */
function Address({ address }: { readonly address: string }) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" dir="ltr" className="break-all">
      {address}
    </a>
  );
}

function AddressForm({ record, link }: Omit<FixLinkProps, 'mayEdit'>) {
  const [typed, setTyped] = useState(link.movedTo ?? link.address);
  const [isWrong, setWrong] = useState(false);
  const { busy, problem, issues, submitAndGo } = useSubmit();
  const id = useId();
  const instead = typed.trim();
  const save = async () => {
    const { body } = await api.records.get.query({ id: record.id });
    const changed = withAddress(readBody(body), link, instead);
    // Where it stands there no more somebody saved meanwhile, and the save is refused for that.
    const changes = changed ? { [changed.field]: changed.value } : {};
    await api.records.save.mutate({ id: record.id, parent: record.head, changes, message: 'Address of a link mended' });
  };
  return (
    <form
      className="mt-1 w-full max-w-xl"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!isWebAddress(instead));
        if (isWebAddress(instead)) void submitAndGo(save());
      }}
    >
      <Alert message={problem === '' ? (issues[0]?.message ?? '') : problem} />
      <div className="flex flex-wrap items-end gap-2.5">
        <div className="min-w-64 flex-1">
          <TextField
            id={id}
            inputMode="url"
            label="Address"
            aria-label={`Address instead of ${link.address}`}
            dir="ltr"
            autoComplete="off"
            value={typed}
            error={isWrong ? 'Write an address that begins with https:// or http://, without spaces.' : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" className="min-h-10" disabled={busy || instead === link.address}>
          Save the address
        </Button>
      </div>
    </form>
  );
}
