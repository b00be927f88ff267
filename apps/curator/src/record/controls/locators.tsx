'use client';

import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import type { RecordKind } from '@fonds/domain/record';
import { isObject, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

const roles = [
  { value: 'original', label: 'The original' },
  { value: 'copy-consulted', label: 'The copy consulted' },
  { value: 'microfilm', label: 'A microfilm' },
  { value: 'published-in', label: 'Published in' },
];
const repositories: readonly RecordKind[] = ['repository'];

/** Where the original or a copy is: the archive, and its shelf-mark as the source writes it. Parsed levels stay untouched. */
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
              <RepositoryOf id={`${id}-${index}-repository`} row={row} index={index} onChange={set} />
              <TextField
                id={`${id}-${index}-source`}
                label={numbered('Shelf-mark, to the letter', index)}
                placeholder="AVP RF, f. 0102, op. 9, p. 44, d. 4, ll. 12–15"
                dir="auto"
                value={textOf(row, 'source')}
                error={messageAt(issues, `${index}.source`)}
                onChange={(event) => set({ ...row, source: event.target.value })}
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

interface RepositoryOfProps {
  readonly id: string;
  readonly row: JsonObject;
  readonly index: number;
  readonly onChange: (row: JsonObject) => void;
}

function RepositoryOf({ id, row, index, onChange }: RepositoryOfProps) {
  const link = row['repository'];
  if (isObject(link)) {
    return (
      <p className="flex items-baseline gap-3">
        <a
          href={`/records/repository/${textOf(link, 'id')}`}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-ink"
        >
          <bdi>{textOf(link, 'name')}</bdi>
        </a>
        <span className="ml-auto">
          <TextButton name={`Remove ${textOf(link, 'name')}`} onPress={() => onChange({ ...row, repository: null })}>
            remove
          </TextButton>
        </span>
      </p>
    );
  }
  return (
    <LookupField
      id={id}
      label={numbered('Find a repository', index)}
      kinds={repositories}
      here={[]}
      onChoose={(chosen) => onChange({ ...row, repository: { id: chosen.id, name: chosen.name } })}
    />
  );
}
