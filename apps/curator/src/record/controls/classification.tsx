'use client';

import { objectOf, rowsOf, textOf, wordsOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { focusOn, Group, TextButton } from './parts.tsx';
import { PlainDate } from './plain-date.tsx';

const schemes = ['USSR', 'United States', 'United Kingdom', 'NATO', 'China', 'GDR', 'Poland', 'Hungary'];
const levels = [
  ...['Совершенно секретно', 'Секретно', 'Для служебного пользования', 'Top Secret', 'Secret', 'Confidential'],
  ...[
    'Restricted',
    'Official Use Only',
    'Unclassified',
    '绝密',
    '机密',
    '秘密',
    'Tajne specjalnego znaczenia',
    'Tajne',
  ],
];

/** A classification as its country gave it: scheme, level, caveats, the marking to the letter, and what became of it. */
export function ClassificationControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const stated = objectOf(value);
  const caveats = wordsOf(stated['caveats']);
  const set = (key: string, text: string) => onChange({ ...stated, [key]: text });
  const text = (key: 'scheme' | 'level' | 'marking', label: string, more: object = {}) => (
    <TextField
      id={`${id}-${key}`}
      label={label}
      dir="auto"
      autoComplete="off"
      value={textOf(stated, key)}
      error={messageAt(issues, key)}
      onChange={(event) => set(key, event.target.value)}
      {...more}
    />
  );
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <Suggestions id={`${id}-schemes`} words={schemes} />
      <Suggestions id={`${id}-levels`} words={levels} />
      <div className="grid gap-3.5 sm:grid-cols-2">
        {text('scheme', 'Whose classification', { list: `${id}-schemes`, placeholder: 'USSR' })}
        {text('level', 'Level', { list: `${id}-levels`, placeholder: 'Секретно' })}
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

function Suggestions({ id, words }: { readonly id: string; readonly words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
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
    <>
      <ul>
        {rows.map((row, index) => {
          const set = (changed: JsonObject) => onChange(replaced(rows, index, changed));
          const part = (key: 'to' | 'authority' | 'note', label: string, placeholder: string) => (
            <TextField
              id={`${id}-${index}-${key}`}
              label={numbered(label, index)}
              dir="auto"
              placeholder={placeholder}
              value={textOf(row, key)}
              error={error(`${index}.${key}`)}
              onChange={(event) => set({ ...row, [key]: event.target.value })}
            />
          );
          return (
            <li key={index} className="mt-3.5 border-l border-line pl-4">
              <div className="grid gap-3.5 sm:grid-cols-2">
                {part('to', 'Regraded to', 'declassified')}
                <PlainDate
                  id={`${id}-${index}-date`}
                  label={numbered('Regraded when', index)}
                  row={row}
                  error={error(`${index}.edtf`)}
                  onChange={set}
                />
                {part('authority', 'Regraded by', 'The authority that decided')}
                {part('note', 'Note on the regrading', '')}
              </div>
              <TextButton
                name={`Remove ${numbered('regrading', index)}`}
                onPress={() => {
                  onChange(without(rows, index));
                  focusOn(`${id}-add`);
                }}
              >
                remove
              </TextButton>
            </li>
          );
        })}
      </ul>
      <TextButton id={`${id}-add`} onPress={() => onChange([...rows, { to: 'declassified' }])}>
        Add a regrading
      </TextButton>
    </>
  );
}
