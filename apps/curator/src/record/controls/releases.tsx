'use client';

import { releaseOutcomes } from '@fonds/domain/evidence-words';
import { rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { Select } from '@fonds/ui/select';
import { messageAt } from '../form-values.ts';
import { releaseChoices } from '../releases-context.tsx';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { PartField } from './part-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';
import { PlainDate } from './plain-date.tsx';
import { WithheldRows } from './withheld.tsx';

const outcomes = Object.entries(releaseOutcomes).map(([value, words]) => ({
  value,
  label: words.charAt(0).toUpperCase() + words.slice(1),
}));
const bases = ['FOIA', 'MDR', 'ISCAP', 'Automatic declassification', 'Thirty-year rule', 'Decision of the archive'];

/**
 * Decisions to release or to refuse, with what was withheld and which earlier decision each replaces. Texts name the release
 * that they render by its key, so a key is never given twice.
 */
export function ReleasesControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rows = rowsOf(value);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <datalist id={`${id}-bases`}>
        {bases.map((basis) => (
          <option key={basis} value={basis} />
        ))}
      </datalist>
      <ol className="space-y-4">
        {rows.map((row, index) => (
          <ReleaseRow
            key={textOf(row, 'key') || index}
            id={id}
            index={index}
            row={row}
            others={rows.filter((other) => other !== row)}
            error={(path) => messageAt(issues, `${index}.${path}`)}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onRemove={() => {
              const gone = textOf(row, 'key');
              onChange(
                without(rows, index).map((other) =>
                  textOf(other, 'replaces') === gone ? { ...other, replaces: '' } : other,
                ),
              );
              focusOn(`${id}-add`);
            }}
          />
        ))}
      </ol>
      <TextButton id={`${id}-add`} onPress={() => onChange([...rows, { key: crypto.randomUUID(), withheld: [] }])}>
        Add a release
      </TextButton>
    </Group>
  );
}

interface ReleaseRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: JsonObject;
  readonly others: readonly JsonObject[];
  readonly error: (path: string) => string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

function ReleaseRow({ id, index, row, others, error, onChange, onRemove }: ReleaseRowProps) {
  const set = (key: string) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...row, [key]: event.target.value });
  const replaces = textOf(row, 'replaces');
  const part = (key: 'agency' | 'caseNumber' | 'basis' | 'note', label: string, more: object = {}) => (
    <PartField
      id={`${id}-${index}-${key}`}
      row={row}
      part={key}
      label={numbered(label, index)}
      autoComplete="off"
      error={error(key)}
      onChange={onChange}
      {...more}
    />
  );
  return (
    <li className="border-l border-line pl-4">
      <div className="grid gap-3.5 sm:grid-cols-2">
        {part('agency', 'Released by', { placeholder: 'Department of State' })}
        {part('caseNumber', 'Case number')}
        <PlainDate
          id={`${id}-${index}-date`}
          label={numbered('Released when', index)}
          row={row}
          error={error('edtf')}
          onChange={onChange}
        />
        {part('basis', 'On what basis', { list: `${id}-bases`, placeholder: 'FOIA' })}
        <Select
          id={`${id}-${index}-outcome`}
          label={numbered('Outcome', index)}
          options={outcomes}
          none="Not said"
          value={textOf(row, 'outcome')}
          error={error('outcome')}
          onChange={set('outcome')}
        />
        {others.length === 0 && replaces === '' ? null : (
          <Select
            id={`${id}-${index}-replaces`}
            label={numbered('Replaces', index)}
            options={releaseChoices(others, replaces)}
            none="No earlier release"
            value={replaces}
            error={error('replaces')}
            onChange={set('replaces')}
          />
        )}
        {part('note', 'Note on the release')}
      </div>
      <WithheldRows
        id={`${id}-${index}-withheld`}
        release={index}
        rows={rowsOf(row['withheld'])}
        error={(path) => error(`withheld.${path}`)}
        onChange={(withheld) => onChange({ ...row, withheld })}
      />
      <TextButton name={`Remove ${numbered('release', index)}`} onPress={onRemove}>
        remove
      </TextButton>
    </li>
  );
}
