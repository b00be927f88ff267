'use client';

import { kindWords, recordKinds } from '@fonds/domain/record';
import type { DeskRow, SavedFilter } from '@fonds/domain/views/desk';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { filterAddress } from '../records/list-address.ts';
import { api, settled } from './api.ts';
import { Combobox, type Choice } from './combobox.tsx';
import { useOfferedActions } from './page-actions.tsx';
import { keysOfScreen } from './screen-keys.ts';
import { useLookup } from './use-lookup.ts';

export interface PaletteScreen {
  readonly label: string;
  readonly path: string;
}

interface PaletteChoice extends Choice {
  readonly run: () => void;
}

interface PaletteBoxProps {
  readonly screens: readonly PaletteScreen[];
  readonly onClose: () => void;
}

/** The field and list of the command palette: what the page can do, filters, screens, records. */
export function PaletteBox({ screens, onClose }: PaletteBoxProps) {
  const [text, setText] = useState('');
  const { entries, message } = useLookup(recordKinds, text);
  const actions = useOfferedActions();
  const { recent, filters } = useOwn();
  const wanted = text.trim().toLowerCase();
  const isMeant = ({ label }: { readonly label: string }) => label.toLowerCase().includes(wanted);
  const choices: PaletteChoice[] = [
    ...actions.filter(isMeant).map(({ label, about, keys, run }) => ({
      ...{ key: `${about} ${label}`, label, detail: '', aside: about, keys },
      run: () => {
        // The dialog goes first: while it is open, nothing behind it takes the focus.
        flushSync(onClose);
        run();
      },
    })),
    ...(wanted === '' ? [] : filters)
      .map((filter) => ({ ...filter, label: filter.name }))
      .filter(isMeant)
      .map((filter) =>
        leading(filterAddress(filter), {
          ...{ key: filter.id, label: filter.name, detail: filter.own ? '' : filter.by },
          aside: `filter of ${kindWords[filter.kind].many.toLowerCase()}`,
        }),
      ),
    ...screens
      .filter(isMeant)
      .slice(0, wanted === '' ? 5 : 6)
      .map(({ label, path }) =>
        leading(path, { key: path, label, detail: '', aside: 'screen', keys: keysOfScreen(path) }),
      ),
    ...(wanted === '' ? recent : []).map((row) =>
      leadingToRecord(row, {
        ...{ key: row.id, label: row.title, detail: row.edtf },
        aside: `${kindWords[row.kind].one.toLowerCase()}, yours lately`,
      }),
    ),
    ...entries.map((entry) =>
      leadingToRecord(entry, {
        ...{ key: entry.id, label: entry.name, detail: entry.variants.slice(0, 3).join(' · ') },
        aside: kindWords[entry.kind].one.toLowerCase(),
      }),
    ),
  ];
  return (
    <Combobox
      id="palette"
      label="Find a record or a command"
      hideLabel
      placeholder="A name, a title, a screen, something to do"
      text={text}
      onText={setText}
      choices={choices}
      message={message}
      onChoose={({ key }) => choices.find((choice) => choice.key === key)?.run()}
      always
    />
  );
}

function leading(address: string, choice: Choice): PaletteChoice {
  return { ...choice, run: () => window.location.assign(address) };
}

function leadingToRecord({ kind, id }: Pick<DeskRow, 'kind' | 'id'>, choice: Choice): PaletteChoice {
  return leading(`/records/${kind}/${id}`, choice);
}

interface Own {
  /** The records that whoever looks changed last. */
  readonly recent: readonly DeskRow[];
  readonly filters: readonly SavedFilter[];
}

function useOwn(): Own {
  const [own, setOwn] = useState<Own>({ recent: [], filters: [] });
  useEffect(() => {
    let wanted = true;
    void settled(api.records.list.query({ mine: true })).then((result) => {
      if (wanted && result.ok) setOwn((was) => ({ ...was, recent: result.value.entries.slice(0, 5) }));
    });
    void settled(api.filters.list.query({})).then((result) => {
      if (wanted && result.ok) setOwn((was) => ({ ...was, filters: result.value }));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return own;
}
