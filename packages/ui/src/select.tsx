import type { ComponentProps, ReactNode } from 'react';
import { controlAttributes, controlClass, Field } from './text-field.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'id' | 'children'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly options: readonly SelectOption[];
  /** Offered first, with an empty value. */
  readonly none?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** One choice of a few, by the browser's own control. */
export function Select({ id, label, options, none, hint, error, className = '', ...rest }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        {...controlAttributes(id, hint !== undefined, error)}
        className={`${controlClass} ${className}`}
        {...rest}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
