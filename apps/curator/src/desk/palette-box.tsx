'use client';

import { kindWords, recordKinds } from '@fonds/domain/record';
import type { DeskRow } from '@fonds/domain/views/desk';
import { useEffect, useState } from 'react';
import { api, settled } from './api.ts';
import { Combobox, type Choice } from './combobox.tsx';
import { useLookup } from './use-lookup.ts';

export interface PaletteScreen {
  readonly label: string;
  readonly path: string;
}

/** The field and list of the command palette. */
export function PaletteBox({ screens }: { readonly screens: readonly PaletteScreen[] }) {
  const [text, setText] = useState('');
  const { entries, message } = useLookup(recordKinds, text);
  const recent = useRecent();
  const wanted = text.trim().toLowerCase();
  const choices: Choice[] = [
    ...screens
      .filter((screen) => screen.label.toLowerCase().includes(wanted))
      .slice(0, wanted === '' ? 5 : 6)
      .map((screen) => ({ key: screen.path, label: screen.label, detail: '', aside: 'screen' })),
    ...(wanted === '' ? recent : []).map((row) => ({
      key: `/records/${row.kind}/${row.id}`,
      label: row.title,
      detail: row.edtf,
      aside: `${kindWords[row.kind].one.toLowerCase()}, yours lately`,
    })),
    ...entries.map((entry) => ({
      key: `/records/${entry.kind}/${entry.id}`,
      label: entry.name,
      detail: entry.variants.slice(0, 3).join(' · '),
      aside: kindWords[entry.kind].one.toLowerCase(),
    })),
  ];
  return (
    <Combobox
      id="palette"
      label="Find a record or a command"
      hideLabel
      placeholder="A name, a title, a screen"
      text={text}
      onText={setText}
      choices={choices}
      message={message}
      onChoose={(choice) => window.location.assign(choice.key)}
      always
    />
  );
}

/** The records that whoever looks changed last. */
function useRecent(): readonly DeskRow[] {
  const [rows, setRows] = useState<readonly DeskRow[]>([]);
  useEffect(() => {
    let wanted = true;
    void settled(api.records.list.query({ mine: true })).then((result) => {
      if (wanted && result.ok) setRows(result.value.entries.slice(0, 5));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return rows;
}
