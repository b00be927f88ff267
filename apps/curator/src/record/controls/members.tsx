'use client';

import { controlClass } from '@fonds/ui/text-field';
import { objectOf, rowsOf, textOf } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { moved, replaced, without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

/** The documents of a collection in its own order, each with what is to be said of it there. */
export function MembersControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rows = rowsOf(value);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ol>
        {rows.map((row, index) => {
          const document = objectOf(row['document']);
          const name = textOf(document, 'name');
          const move = (by: -1 | 1) => {
            onChange(moved(rows, index, by));
            focusOn(`${id}-${index + by}-${by < 0 ? 'up' : 'down'}`);
          };
          return (
            <li key={textOf(document, 'id') || index} className="border-b border-hair py-2.5">
              <div className="flex items-baseline gap-3">
                <span className="text-muted tabular-nums">{index + 1}</span>
                <a
                  href={`/records/document/${textOf(document, 'id')}`}
                  target="_blank"
                  rel="noreferrer"
                  className="min-w-0 font-medium text-ink"
                >
                  <bdi>{name}</bdi>
                </a>
                <span className="ml-auto flex shrink-0 gap-3">
                  {index > 0 ? (
                    <TextButton id={`${id}-${index}-up`} name={`Move ${name} up`} onPress={() => move(-1)}>
                      up
                    </TextButton>
                  ) : null}
                  {index < rows.length - 1 ? (
                    <TextButton id={`${id}-${index}-down`} name={`Move ${name} down`} onPress={() => move(1)}>
                      down
                    </TextButton>
                  ) : null}
                  <TextButton
                    name={`Remove ${name}`}
                    onPress={() => {
                      onChange(without(rows, index));
                      focusOn(`${id}-find`);
                    }}
                  >
                    remove
                  </TextButton>
                </span>
              </div>
              <label htmlFor={`${id}-${index}-note`} className="sr-only">
                Note on {name}
              </label>
              <input
                id={`${id}-${index}-note`}
                dir="auto"
                placeholder="What readers are told of it here"
                value={textOf(row, 'note')}
                onChange={(event) => onChange(replaced(rows, index, { ...row, note: event.target.value }))}
                className={`${controlClass} mt-1.5`}
              />
              {messageAt(issues, String(index)) === undefined ? null : (
                <p className="mt-1.5 text-oxide">{messageAt(issues, String(index))}</p>
              )}
            </li>
          );
        })}
      </ol>
      <div className={rows.length > 0 ? 'mt-2' : ''}>
        <LookupField
          id={`${id}-find`}
          label="Find a document"
          kinds={['document']}
          here={rows.map((row) => textOf(objectOf(row['document']), 'id'))}
          onChoose={(chosen) => {
            if (rows.some((row) => textOf(objectOf(row['document']), 'id') === chosen.id)) return;
            onChange([...rows, { document: { id: chosen.id, name: chosen.name } }]);
          }}
        />
      </div>
    </Group>
  );
}
