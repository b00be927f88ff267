'use client';

import { stateInWords, type RecordKind } from '@fonds/domain/record';
import type { NearName } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { Combobox } from '../desk/combobox.tsx';
import { useLookup } from '../desk/use-lookup.ts';

interface TargetChoiceProps {
  readonly kind: RecordKind;
  /** The record that goes: it can't be chosen. */
  readonly id: string;
  readonly near: readonly NearName[];
  /** Where a choice leads: `into` is added to it. */
  readonly path: string;
}

/** Finds the record into which another goes: by any of its names, or among those that are much like it. */
export function TargetChoice({ kind, id, near, path }: TargetChoiceProps) {
  const [text, setText] = useState('');
  const { entries, message } = useLookup([kind], text);
  return (
    <div className="mt-5 max-w-xl font-sans text-sm">
      <Combobox
        id="merge-into"
        label="Find it by any of its names"
        text={text}
        onText={setText}
        choices={entries
          .filter((entry) => entry.id !== id)
          .map((entry) => ({
            key: entry.id,
            label: entry.name,
            detail: entry.variants.slice(0, 3).join(' · '),
            aside: stateInWords(entry.state, false),
          }))}
        message={message}
        onChoose={(choice) => window.location.assign(`${path}?into=${choice.key}`)}
      />
      {near.length === 0 ? null : (
        <section aria-labelledby="much-like" className="mt-5">
          <h2 id="much-like" className="font-sans text-sm font-semibold">
            Much like it
          </h2>
          <ul className="mt-1 border-t border-hair">
            {near.map(({ entry, name }) => (
              <li key={entry.id} className="border-b border-hair py-1.5">
                <a href={`${path}?into=${entry.id}`}>
                  <bdi>{entry.name}</bdi>
                </a>
                {name === entry.name ? null : (
                  <span className="ml-2.5 text-muted">
                    as <bdi>{name}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
