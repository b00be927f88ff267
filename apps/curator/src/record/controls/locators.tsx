'use client';

import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { isObject, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { withSource } from '@fonds/domain/locator-as-typed';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { Levels } from './levels.tsx';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

const roles = [
  { value: 'original', label: 'The original' },
  { value: 'copy-consulted', label: 'The copy consulted' },
  { value: 'microfilm', label: 'A microfilm' },
  { value: 'published-in', label: 'Published in' },
];
const kindsOf = { repository: ['repository'], recordset: ['recordset'] } as const;

/** Where the original or a copy is: the archive, its shelf-mark as the source writes it, and the levels that this names. */
export function LocatorsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rows = rowsOf(value);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className="space-y-4">
        {rows.map((row, index) => {
          const set = (changed: JsonObject) => onChange(replaced(rows, index, changed));
          return (
            <div key={index} className="space-y-3 border-l border-line pl-4">
              <Select
                id={`${id}-${index}-role`}
                label={numbered('What is kept there', index)}
                options={roles}
                value={textOf(row, 'role')}
                onChange={(event) => set({ ...row, role: event.target.value })}
              />
              <LinkOf
                id={`${id}-${index}-repository`}
                part="repository"
                row={row}
                label={numbered('Find a repository', index)}
                onChange={set}
              />
              <TextField
                id={`${id}-${index}-source`}
                label={numbered('Shelf-mark, to the letter', index)}
                placeholder="AVP RF, f. 0102, op. 9, p. 44, d. 4, ll. 12–15"
                dir="auto"
                value={textOf(row, 'source')}
                error={messageAt(issues, `${index}.source`)}
                onChange={(event) => set(withSource(row, event.target.value))}
              />
              <Levels
                id={`${id}-${index}-levels`}
                locator={index}
                rows={rowsOf(row['levels'])}
                typed={textOf(row, 'source').trim() !== ''}
                error={(path) => messageAt(issues, `${index}.levels.${path}`)}
                onChange={(levels) => set({ ...row, levels })}
              />
              <LinkOf
                id={`${id}-${index}-recordset`}
                part="recordset"
                row={row}
                label={numbered('Find its record set', index)}
                onChange={set}
              />
              <TextField
                id={`${id}-${index}-url`}
                label={numbered('Its address on the web', index)}
                type="url"
                placeholder="https://"
                value={textOf(row, 'url')}
                error={messageAt(issues, `${index}.url`)}
                onChange={(event) => set({ ...row, url: event.target.value })}
              />
              <div className="flex items-center gap-5">
                <label className="inline-flex min-h-8 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={row['current'] === false}
                    onChange={(event) => set({ ...row, current: !event.target.checked })}
                  />
                  no longer there
                </label>
                <span className="ml-auto">
                  <TextButton
                    name={`Remove ${numbered('place of keeping', index)}`}
                    onPress={() => {
                      onChange(without(rows, index));
                      focusOn(`${id}-add`);
                    }}
                  >
                    remove
                  </TextButton>
                </span>
              </div>
            </div>
          );
        })}
      </div>
      <TextButton id={`${id}-add`} onPress={() => onChange([...rows, { role: 'original', current: true, source: '' }])}>
        Add a place of keeping
      </TextButton>
    </Group>
  );
}

interface LinkOfProps {
  readonly id: string;
  readonly part: 'repository' | 'recordset';
  readonly row: JsonObject;
  readonly label: string;
  readonly onChange: (row: JsonObject) => void;
}

/** The archive, or the fonds, series or file within it. */
function LinkOf({ id, part, row, label, onChange }: LinkOfProps) {
  const link = row[part];
  if (isObject(link)) {
    return (
      <p className="flex items-baseline gap-3">
        <a
          href={`/records/${part}/${textOf(link, 'id')}`}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-ink"
        >
          <bdi>{textOf(link, 'name')}</bdi>
        </a>
        <span className="ml-auto">
          <TextButton name={`Remove ${textOf(link, 'name')}`} onPress={() => onChange({ ...row, [part]: null })}>
            remove
          </TextButton>
        </span>
      </p>
    );
  }
  return (
    <LookupField
      id={id}
      label={label}
      kinds={kindsOf[part]}
      here={[]}
      onChoose={(chosen) => onChange({ ...row, [part]: { id: chosen.id, name: chosen.name } })}
    />
  );
}
