'use client';

import { readMark } from '@fonds/domain/classification-mark';
import { objectOf, rowsOf, textOf, wordsOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { messageAt } from '../form-values.ts';
import { useTerms } from '../terms-context.tsx';
import { numbered, type ControlProps } from './control.ts';
import { LevelNote } from './level-note.tsx';
import { PartField } from './part-field.tsx';
import { Group } from './parts.tsx';
import { PlainDate } from './plain-date.tsx';
import { RowList } from './row-list.tsx';

/** A classification as its country gave it: scheme, level, caveats, the marking to the letter, and what became of it. */
export function ClassificationControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const stated = objectOf(value);
  const caveats = wordsOf(stated['caveats']);
  const scheme = textOf(stated, 'scheme');
  const offered = useOfferedLevels();
  const ofScheme = offered.filter((level) => scheme === '' || level.scheme === scheme);
  const text = (key: 'scheme' | 'level' | 'marking', label: string, more: object = {}) => (
    <PartField
      id={`${id}-${key}`}
      row={stated}
      part={key}
      label={label}
      autoComplete="off"
      error={messageAt(issues, key)}
      onChange={onChange}
      {...more}
    />
  );
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <Suggestions id={`${id}-schemes`} words={new Map(offered.map((level) => [level.scheme, level.scheme]))} />
      <Suggestions id={`${id}-levels`} words={new Map(ofScheme.map(({ level, label }) => [level, label]))} />
      <div className="grid gap-3.5 sm:grid-cols-2">
        {text('scheme', 'Whose classification', { list: `${id}-schemes`, placeholder: 'USSR' })}
        {text('level', 'Level', { list: `${id}-levels`, placeholder: 'Секретно' })}
        <LevelNote scheme={scheme.trim()} level={textOf(stated, 'level').trim()} />
        {text('marking', 'The marking, to the letter', { placeholder: 'Сов. секретно. Особая папка' })}
        <div>
          <TextField
            id={`${id}-caveats`}
            label="Caveats, one by one"
            dir="auto"
            placeholder="NODIS; особая папка"
            value={caveats.join('; ')}
            error={messageAt(issues, 'caveats')}
            onChange={(event) => {
              const typed = event.target.value;
              onChange({ ...stated, caveats: typed === '' ? [] : typed.split(/;\s?/u) });
            }}
          />
        </div>
      </div>
      <Regradings
        id={`${id}-regradings`}
        rows={rowsOf(stated['regradings'])}
        error={(path) => messageAt(issues, `regradings.${path}`)}
        onChange={(regradings) => onChange({ ...stated, regradings })}
      />
    </Group>
  );
}

/** The levels of the vocabulary, as records write them and as the archive calls them. */
function useOfferedLevels() {
  const terms = useTerms().classification ?? [];
  return terms.flatMap(({ id, label, offered }) => {
    const read = offered ? readMark(id) : undefined;
    return read ? [{ ...read, label }] : [];
  });
}

interface SuggestionsProps {
  readonly id: string;
  /** What is written, with what it is called. */
  readonly words: ReadonlyMap<string, string>;
}

function Suggestions({ id, words }: SuggestionsProps) {
  return (
    <datalist id={id}>
      {Array.from(words, ([word, label]) => (
        <option key={word} value={word}>
          {label}
        </option>
      ))}
    </datalist>
  );
}

interface RegradingsProps {
  readonly id: string;
  readonly rows: readonly JsonObject[];
  readonly error: (path: string) => string | undefined;
  readonly onChange: (rows: readonly JsonObject[]) => void;
}

/** Each time that the classification was changed: to what, when, by whom. */
function Regradings({ id, rows, error, onChange }: RegradingsProps) {
  return (
    <RowList
      id={id}
      rows={rows}
      thing={(index) => numbered('regrading', index)}
      add="Add a regrading"
      blank={{ to: 'declassified' }}
      rowClass="mt-3.5 border-l border-line pl-4"
      onChange={onChange}
    >
      {({ index, ...edited }) => {
        const part = (key: 'to' | 'authority' | 'note', label: string, placeholder: string) => (
          <PartField
            {...edited}
            id={`${edited.id}-${key}`}
            part={key}
            label={numbered(label, index)}
            placeholder={placeholder}
            error={error(`${index}.${key}`)}
          />
        );
        return (
          <div className="grid gap-3.5 sm:grid-cols-2">
            {part('to', 'Regraded to', 'declassified')}
            <PlainDate
              {...edited}
              id={`${edited.id}-date`}
              label={numbered('Regraded when', index)}
              error={error(`${index}.edtf`)}
            />
            {part('authority', 'Regraded by', 'The authority that decided')}
            {part('note', 'Note on the regrading', '')}
          </div>
        );
      }}
    </RowList>
  );
}
