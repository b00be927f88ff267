'use client';

import { kindWords, stateInWords, type RecordKind } from '@fonds/domain/record';
import type { LookupEntry } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { api, failureInWords, settled } from '../../desk/api.ts';
import { Combobox, type Choice } from '../../desk/combobox.tsx';
import { useLookup } from '../../desk/use-lookup.ts';

/** What can be made on the spot, with no more than a name. */
const makeable: Partial<
  Record<RecordKind, readonly { readonly words: string; readonly more: Readonly<Record<string, string>> }[]>
> = {
  agent: [
    { words: 'New person', more: { type: 'person' } },
    { words: 'New organisation', more: { type: 'organisation' } },
  ],
  place: [{ words: 'New place', more: {} }],
  subject: [{ words: 'New subject', more: {} }],
  repository: [{ words: 'New repository', more: {} }],
};

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

/** Finds a record as one types, by any of its names, or makes a new one. */
export function LookupField({ id, label, kinds, here, onChoose }: LookupFieldProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const { entries, message } = useLookup(kinds, text);
  const makers = kinds.flatMap((kind) =>
    (makeable[kind] ?? []).map((maker, index) => ({ ...maker, kind, key: `new-${kind}-${index}` })),
  );
  const choices: Choice[] = [
    ...entries.map((entry) => choiceOf(entry, here.includes(entry.id))),
    ...makers.map((maker) => ({ key: maker.key, label: `+ ${maker.words} “${text.trim()}”`, detail: '', aside: '' })),
  ];

  const take = (choice: Choice) => {
    const entry = entries.find((found) => found.id === choice.key);
    const maker = makers.find((made) => made.key === choice.key);
    if (entry) finish({ id: entry.id, name: entry.name, variants: entry.variants });
    else if (maker) void make(maker.kind, maker.more, text.trim());
  };
  const finish = (chosen: Chosen) => {
    setText('');
    setProblem('');
    onChoose(chosen);
  };
  const make = async (kind: RecordKind, more: Readonly<Record<string, string>>, name: string) => {
    const made = await settled(api.records.create.mutate({ kind, changes: { name: { text: name }, ...more } }));
    if (made.ok) finish({ id: made.value.id, name, variants: [] });
    else setProblem(failureInWords(made.failure));
  };

  return (
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
