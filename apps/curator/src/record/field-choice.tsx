import { fieldGroups } from '@fonds/domain/fields/field';
import type { CopiedField } from '@fonds/domain/fields/copied-fields';

interface FieldChoiceProps {
  readonly id: string;
  readonly fields: readonly CopiedField[];
  /** Offers the leaves of locators apart from the file that they are in. */
  readonly leaves?: boolean;
}

/** Which fields to take along, group by group: checkboxes called `with`, and one called `leaves`. */
export function FieldChoice({ id, fields, leaves = false }: FieldChoiceProps) {
  const groups = [...new Set(fields.map(({ field }) => field.group))];
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {groups.map((group) => (
        <fieldset key={group} className="min-w-0">
          <legend className="eyebrow mb-1">{fieldGroups[group]}</legend>
          {fields
            .filter(({ field }) => field.group === group)
            .map(({ field, first }) => (
              <div key={field.key}>
                <Check id={`${id}-${field.key}`} name="with" value={field.key} checked={first} label={field.label} />
                {leaves && field.key === 'locators' ? (
                  <div className="pl-6">
                    <Check id={`${id}-leaves`} name="leaves" value="yes" checked={false} label="With the same leaves" />
                  </div>
                ) : null}
              </div>
            ))}
        </fieldset>
      ))}
    </div>
  );
}

interface CheckProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
}

function Check({ id, name, value, checked, label }: CheckProps) {
  return (
    <label htmlFor={id} className="flex min-h-8 items-center gap-2">
      <input id={id} type="checkbox" name={name} value={value} defaultChecked={checked} />
      {label}
    </label>
  );
}
