'use client';

import { TextField } from '@fonds/ui/text-field';
import { rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { focusOn, Group, TextButton } from './parts.tsx';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly list?: string;
  readonly wide?: true;
}

interface Shape {
  readonly thing: string;
  readonly add: string;
  readonly columns: readonly Column[];
  readonly blank: JsonObject;
}

const numbers: Shape = {
  thing: 'number',
  add: 'Add a number',
  blank: { value: '' },
  columns: [
    { key: 'label', label: 'What it is called', placeholder: 'Telegram no.' },
    { key: 'value', label: 'Number' },
  ],
};
const identifiers: Shape = {
  thing: 'identifier',
  add: 'Add an identifier',
  blank: { scheme: 'local', value: '' },
  columns: [
    { key: 'scheme', label: 'Scheme', list: 'identifier-schemes' },
    { key: 'value', label: 'Identifier' },
  ],
};
const outsideLinks: Shape = {
  thing: 'link',
  add: 'Add a link',
  blank: { scheme: 'wikidata', url: '' },
  columns: [
    { key: 'scheme', label: 'Scheme', list: 'identifier-schemes' },
    { key: 'identifier', label: 'Identifier', placeholder: 'Q1234' },
    { key: 'url', label: 'Address', placeholder: 'https://', wide: true },
  ],
};

export function NumbersControl(props: ControlProps) {
  return <Rows {...props} of={numbers} />;
}

export function IdentifiersControl(props: ControlProps) {
  return <Rows {...props} of={identifiers} />;
}

export function OutsideLinksControl(props: ControlProps) {
  return <Rows {...props} of={outsideLinks} />;
}

/** What the scheme fields of a page offer; stands on it once. */
export function SchemeList() {
  return (
    <datalist id="identifier-schemes">
      {['ark', 'doi', 'local', 'legacy', 'wikidata', 'viaf', 'geonames', 'lcsh', 'isni', 'gnd'].map((scheme) => (
        <option key={scheme} value={scheme} />
      ))}
    </datalist>
  );
}

/** Rows of a few short texts each. */
function Rows({ id, field, value, issues, alone, onChange, of }: ControlProps & { readonly of: Shape }) {
  const rows = rowsOf(value);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className="space-y-3">
        {rows.map((row, index) => (
          <div key={index} className="flex flex-wrap items-start gap-3 sm:flex-nowrap">
            {of.columns.map((column) => (
              <div key={column.key} className={column.wide ? 'min-w-48 flex-3' : 'min-w-24 flex-1'}>
                <TextField
                  id={`${id}-${index}-${column.key}`}
                  label={numbered(column.label, index)}
                  dir="auto"
                  {...(column.placeholder === undefined ? {} : { placeholder: column.placeholder })}
                  {...(column.list === undefined ? {} : { list: column.list, autoComplete: 'off' })}
                  value={textOf(row, column.key)}
                  error={messageAt(issues, `${index}.${column.key}`)}
                  onChange={(event) => onChange(replaced(rows, index, { ...row, [column.key]: event.target.value }))}
                />
              </div>
            ))}
            <div className="self-end pb-1">
              <TextButton
                name={`Remove ${numbered(of.thing, index)}`}
                onPress={() => {
                  onChange(without(rows, index));
                  focusOn(`${id}-add`);
                }}
              >
                remove
              </TextButton>
            </div>
          </div>
        ))}
      </div>
      <TextButton id={`${id}-add`} onPress={() => onChange([...rows, of.blank])}>
        {of.add}
      </TextButton>
    </Group>
  );
}
