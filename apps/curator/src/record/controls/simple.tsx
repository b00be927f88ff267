'use client';

import { Select } from '@fonds/ui/select';
import { TextArea, TextField } from '@fonds/ui/text-field';
import { objectOf, textOf } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import type { ControlProps } from './control.ts';
import { Group } from './parts.tsx';
import { useOffered } from './use-offered.ts';

const aside = (staffOnly: boolean | undefined) => (staffOnly ? { aside: 'staff only' } : {});
const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint });

/** One line: text, an address of the web, a day. */
export function TextControl({ id, field, value, issues, onChange }: ControlProps) {
  return (
    <TextField
      id={id}
      label={field.label}
      {...hintOf(field.hint)}
      {...(field.control === 'url' ? { type: 'url', placeholder: 'https://', inputMode: 'url' as const } : {})}
      {...(field.control === 'day' ? { type: 'date', className: 'max-w-48' } : { dir: 'auto' })}
      value={textOf(value)}
      error={messageAt(issues, '')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function ParagraphControl({ id, field, value, issues, onChange }: ControlProps) {
  return (
    <TextArea
      id={id}
      label={field.label}
      {...hintOf(field.hint)}
      {...aside(field.staffOnly)}
      dir="auto"
      rows={3}
      value={textOf(value)}
      error={messageAt(issues, '')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function ChoiceControl({ id, field, value, issues, onChange }: ControlProps) {
  if (field.control !== 'choice') return null;
  return (
    <Select
      id={id}
      label={field.label}
      {...hintOf(field.hint)}
      options={Object.entries(field.choices).map(([choice, label]) => ({ value: choice, label }))}
      {...(field.optional ? { none: 'Not said' } : {})}
      value={textOf(value)}
      error={messageAt(issues, '')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function TermControl({ id, field, value, issues, onChange }: ControlProps) {
  const chosen = textOf(value);
  const options = useOffered('document-type', chosen);
  return (
    <Select
      id={id}
      label={field.label}
      {...hintOf(field.hint)}
      options={options}
      none="Not said"
      value={chosen}
      error={messageAt(issues, '')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A point on the earth, in degrees. */
export function PointControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const point = objectOf(value);
  const degrees = (key: 'latitude' | 'longitude', label: string, example: string) => (
    <TextField
      id={`${id}-${key}`}
      label={label}
      inputMode="decimal"
      placeholder={example}
      value={textOf(point, key)}
      error={messageAt(issues, key)}
      onChange={(event) => onChange({ ...point, [key]: event.target.value })}
    />
  );
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className="grid grid-cols-2 gap-3.5">
        {degrees('latitude', 'Latitude', '37.956')}
        {degrees('longitude', 'Longitude', '126.677')}
      </div>
    </Group>
  );
}
