'use client';

import { kindWords, stateInWords, type RecordKind } from '@fonds/domain/record';
import type { LookupEntry, NearName } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { api, failureInWords, settled } from '../../desk/api.ts';
import { Combobox, type Choice } from '../../desk/combobox.tsx';
import { useLookup } from '../../desk/use-lookup.ts';
import { NearNamesDialog } from './near-names-dialog.tsx';
import { makersOf, newFields, type Maker } from './new-records.ts';

/** A record that was chosen: found, or made just now as a draft. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
}

interface LookupFieldProps {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly RecordKind[];
  /** Records that are linked already. */
  readonly here: readonly string[];
  readonly onChoose: (chosen: Chosen) => void;
}

/** A record that somebody is about to make, and what it may be already. */
interface Doubt {
  readonly maker: Maker;
  readonly name: string;
  readonly near: readonly NearName[];
}

/** Finds a record as one types, by any of its names, or makes a new one as a draft, once it is clear that there is none. */
export function LookupField({ id, label, kinds, here, onChoose }: LookupFieldProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [doubt, setDoubt] = useState<Doubt>();
  const { question, entries, message } = useLookup(kinds, text);
  // Nothing new is offered before it is known what there is.
  const makers = question === text.trim() ? makersOf(kinds) : [];
  const choices: Choice[] = [
    ...entries.map((entry) => choiceOf(entry, here.includes(entry.id))),
    ...makers.map(({ key, thing }) => ({
      key,
      label: `Make “${text.trim()}” as a new ${thing}…`,
      detail: '',
      aside: '',
    })),
  ];

  const take = (choice: Choice) => {
    const entry = entries.find((found) => found.id === choice.key);
    const maker = makers.find((made) => made.key === choice.key);
    if (entry) finish({ id: entry.id, name: entry.name, variants: entry.variants });
    else if (maker) void begin(maker, text.trim());
  };
  const finish = (chosen: Chosen) => {
    setText('');
    setProblem('');
    setDoubt(undefined);
    onChoose(chosen);
  };
  const begin = async (maker: Maker, name: string) => {
    if (busy) return;
    setBusy(true);
    const found = await settled(api.names.near.query({ kind: maker.kind, name: name.slice(0, 500) }));
    if (!found.ok) setProblem(failureInWords(found.failure));
    else if (found.value.length > 0) setDoubt({ maker, name, near: found.value });
    else await make(maker, name);
    setBusy(false);
  };
  const make = async (maker: Maker, name: string) => {
    setBusy(true);
    const made = await settled(api.records.create.mutate({ kind: maker.kind, changes: newFields(maker, name) }));
    setBusy(false);
    if (made.ok) finish({ id: made.value.id, name, variants: [] });
    else {
      setDoubt(undefined);
      setProblem(failureInWords(made.failure));
    }
  };

  return (
    <>
      <Combobox
        id={id}
        label={label}
        hideLabel
        placeholder={label}
        text={text}
        onText={setText}
        choices={choices}
        message={problem || message}
        onChoose={take}
      />
      {doubt ? (
        <NearNamesDialog
          {...doubt}
          busy={busy}
          onUse={({ id: known, name, variants }) => finish({ id: known, name, variants })}
          onMake={() => void make(doubt.maker, doubt.name)}
          onClose={() => setDoubt(undefined)}
        />
      ) : null}
    </>
  );
}

function choiceOf(entry: LookupEntry, isHere: boolean): Choice {
  return {
    key: entry.id,
    label: entry.name,
    detail: isHere ? 'already here' : entry.variants.slice(0, 3).join(' · '),
    aside: entry.state === 'published' ? kindWords[entry.kind].one.toLowerCase() : stateInWords(entry.state, false),
  };
}
