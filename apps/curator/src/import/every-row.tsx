'use client';

import type { TargetGroup } from '@fonds/domain/views/import';
import { controlAttributes, controlClass, TextField } from '@fonds/ui/text-field';
import { FieldError } from '@fonds/ui/field-error';
import { focusOn, LanguageField, TextButton } from '../record/controls/parts.tsx';
import type { Mapping, ValueOfEveryRow } from './reading.ts';

interface EveryRowProps {
  readonly mapping: Mapping;
  readonly groups: readonly TargetGroup[];
  /** What was refused, by the path of its field. */
  readonly wrong: (path: string) => string | undefined;
  readonly onChange: (mapping: Mapping) => void;
}

/** What is the same in every row, for fields that the table has no column for. */
export function EveryRow({ mapping, groups, wrong, onChange }: EveryRowProps) {
  const { everyRow = [] } = mapping;
  const change = (values: readonly ValueOfEveryRow[]) => {
    const { everyRow: _was, ...rest } = mapping;
    onChange(values.length === 0 ? rest : { ...rest, everyRow: values });
  };
  const taken = [...mapping.columns, ...everyRow].map(({ target }) => target);
  const offered = (own: string) =>
    groups
      .map(({ label, targets }) => ({
        label,
        targets: targets.filter(
          ({ id, several, columnOnly }) => id === own || (!columnOnly && (several || !taken.includes(id))),
        ),
      }))
      .filter(({ targets }) => targets.length > 0);
  const all = offered('').flatMap(({ targets }) => targets);
  const [first] = all;
  const isOffered = (id: string) => all.some((target) => target.id === id);
  return (
    <section aria-labelledby="every-row" className="mt-6">
      <h2 id="every-row" className="font-sans text-base font-semibold">
        The same in every row
      </h2>
      <p className="mt-1 max-w-prose text-muted">
        What holds for the whole table and stands in none of its columns: their type, their language, where they are
        kept. It is written as a cell would have it.
      </p>
      {everyRow.length === 0 ? null : (
        <ul aria-label="Values of every row" className="mt-3 border-t border-line">
          {everyRow.map((one, at) => (
            <Value
              key={at}
              id={`every-row-${at}`}
              one={one}
              groups={offered(one.target)}
              wrong={(part) => wrong(`mapping.everyRow.${at}.${part}`)}
              onChange={(next) => change(everyRow.map((other, place) => (place === at ? next : other)))}
              onRemove={() => {
                change(everyRow.filter((_, place) => place !== at));
                focusOn('every-row-add');
              }}
            />
          ))}
        </ul>
      )}
      {first === undefined ? null : (
        <TextButton
          id="every-row-add"
          onPress={() => {
            // What is most often the same in a whole table comes first.
            const usual = ['type', 'languages'].find((id) => isOffered(id) && !taken.includes(id));
            change([...everyRow, { target: usual ?? first.id, value: '' }]);
            setTimeout(() => focusOn(`every-row-${everyRow.length}-target`));
          }}
        >
          Add a value for every row
        </TextButton>
      )}
    </section>
  );
}

interface ValueProps {
  readonly id: string;
  readonly one: ValueOfEveryRow;
  readonly groups: readonly TargetGroup[];
  readonly wrong: (part: 'target' | 'value') => string | undefined;
  readonly onChange: (next: ValueOfEveryRow) => void;
  readonly onRemove: () => void;
}

function Value({ id, one, groups, wrong, onChange, onRemove }: ValueProps) {
  const { target, value, language } = one;
  const chosen = groups.flatMap(({ targets }) => targets).find((other) => other.id === target);
  const label = chosen?.label ?? target;
  return (
    <li className="grid gap-x-5 gap-y-2 border-b border-hair py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div>
        <label htmlFor={`${id}-target`} className="mb-1.5 block leading-snug font-medium">
          Field
        </label>
        <select
          {...controlAttributes(`${id}-target`, false, wrong('target'))}
          value={target}
          onChange={(event) => onChange({ target: event.target.value, value })}
          className={controlClass}
        >
          {chosen === undefined ? <option value={target}>{target}</option> : null}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.targets.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <FieldError id={`${id}-target-error`} message={wrong('target')} />
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-48 flex-1">
          <TextField
            id={`${id}-value`}
            label="In every row"
            dir="auto"
            autoComplete="off"
            value={value}
            error={wrong('value')}
            onChange={(event) => onChange({ ...one, value: event.target.value })}
          />
        </div>
        {chosen?.language ? (
          <LanguageField
            id={`${id}-language`}
            name={`Language of ${label}`}
            value={language ?? ''}
            onChange={(next) => onChange({ target, value, ...(next.trim() === '' ? {} : { language: next.trim() }) })}
          />
        ) : null}
        <div className="sm:pt-7">
          <TextButton name={`Take away: ${label}`} onPress={onRemove}>
            Take away
          </TextButton>
        </div>
      </div>
    </li>
  );
}
