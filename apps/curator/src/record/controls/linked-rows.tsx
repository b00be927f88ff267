'use client';

import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import type { Vocabulary } from '@fonds/domain/vocabularies';
import { controlClass } from '@fonds/ui/text-field';
import { useState, type ComponentType, type ReactNode } from 'react';
import { messageAt } from '../form-values.ts';
import { useTerms } from '../terms-context.tsx';
import { replaced, without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';
import { useOffered } from './use-offered.ts';

/** A list of links that each say in a word how they are meant: people by their roles, documents by their relations. */
export interface LinkedList {
  /** The key under which a row holds its link, and the kind of what it leads to. */
  readonly link: 'agent' | 'document' | 'place';
  /** The key under which it says how it is meant. */
  readonly word: 'relation' | 'role';
  readonly vocabulary: Vocabulary;
  /** What the word is called beside a name: *Role of*. */
  readonly wordOf: string;
  /** What it is called while one looks for the next. */
  readonly wordOfNext: string;
  readonly find: string;
  /** What else a new row says. */
  readonly blank: JsonObject;
  /** The same may well stand there again: an office held twice. */
  readonly repeats?: true;
}

export interface LinkedRowProps {
  readonly id: string;
  readonly index: number;
  readonly of: LinkedList;
  readonly row: JsonObject;
  /** Other names of what was found just now. */
  readonly variants: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

/** The search wants a list that lasts. */
const kindsOf = { agent: ['agent'], document: ['document'], place: ['place'] } as const;

interface LinkedRowsProps extends ControlProps {
  readonly of: LinkedList;
  readonly Row: ComponentType<LinkedRowProps>;
}

/** The links of a field, each in a row of its own, and the search for the next. */
export function LinkedRows({ id, field, value, issues, alone, onChange, of, Row }: LinkedRowsProps) {
  const rows = rowsOf(value);
  const terms = useTerms();
  const [word, setWord] = useState(terms[of.vocabulary]?.find(({ offered }) => offered)?.id ?? '');
  const [variants, setVariants] = useState<Readonly<Record<string, readonly string[]>>>({});
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ul>
        {rows.map((row, index) => (
          <Row
            key={index}
            id={`${id}-${index}`}
            index={index}
            of={of}
            row={row}
            variants={variants[textOf(row[of.link], 'id')] ?? []}
            error={messageAt(issues, String(index))}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onRemove={() => {
              onChange(without(rows, index));
              focusOn(`${id}-find`);
            }}
          />
        ))}
      </ul>
      <div className="mt-2.5 grid gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <WordSelect
          id={`${id}-${of.word}`}
          label={of.wordOfNext}
          vocabulary={of.vocabulary}
          value={word}
          onChange={setWord}
        />
        <LookupField
          id={`${id}-find`}
          label={of.find}
          kinds={kindsOf[of.link]}
          here={of.repeats ? [] : rows.map((row) => textOf(row[of.link], 'id'))}
          onChoose={(chosen) => {
            setVariants({ ...variants, [chosen.id]: chosen.variants });
            onChange([...rows, { [of.link]: { id: chosen.id, name: chosen.name }, [of.word]: word, ...of.blank }]);
          }}
        />
      </div>
    </Group>
  );
}

interface LinkedRowLayoutProps extends LinkedRowProps {
  /** The name as it stands in the row; without it, a link to the record. */
  readonly name?: ReactNode;
  readonly children?: ReactNode;
}

/** A row: the word, the name, what takes it away; beneath, what else is said of it. */
export function LinkedRow({ id, of, row, error, onChange, onRemove, name, children }: LinkedRowLayoutProps) {
  const link = objectOf(row[of.link]);
  const called = textOf(link, 'name');
  return (
    <li className="border-b border-hair py-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-1.5 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
        <div className="col-span-2 sm:col-span-1">
          <WordSelect
            id={`${id}-${of.word}`}
            label={`${of.wordOf} ${called}`}
            vocabulary={of.vocabulary}
            value={textOf(row, of.word)}
            onChange={(word) => onChange({ ...row, [of.word]: word })}
          />
        </div>
        {name ?? (
          <a
            href={`/records/${of.link}/${textOf(link, 'id')}`}
            target="_blank"
            rel="noreferrer"
            className="font-medium text-ink"
          >
            <bdi>{called}</bdi>
          </a>
        )}
        <TextButton name={`Remove ${called}`} onPress={onRemove}>
          remove
        </TextButton>
      </div>
      {children}
      {error === undefined ? null : <p className="mt-1.5 text-oxide">{error}</p>}
    </li>
  );
}

interface WordSelectProps {
  readonly id: string;
  readonly label: string;
  readonly vocabulary: Vocabulary;
  readonly value: string;
  readonly onChange: (word: string) => void;
}

/** A choice whose label only those hear who can't see where it stands. */
function WordSelect({ id, label, vocabulary, value, onChange }: WordSelectProps) {
  const options = useOffered(vocabulary, value);
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={controlClass}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
