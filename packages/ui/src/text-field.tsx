import type { ComponentProps, ReactNode } from 'react';
import { FieldError } from './field-error.tsx';

/** The classes of a control that is typed into or chosen from. */
export const controlClass =
  'block w-full min-h-10 rounded-field border border-edge bg-raised px-3 py-2 font-sans text-[0.9375rem] leading-snug text-ink hover:border-ink aria-invalid:border-oxide disabled:opacity-60';

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  /** Stands under the label: what to write, with an example. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Stands beside the label: *optional*, or how it is understood. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A label, a hint, a control and what is wrong with it. The control takes `controlAttributes(id, …)`. */
export function Field({ id, label, hint, error, aside, children }: FieldProps) {
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-sans text-sm font-medium leading-snug text-ink">
          {label}
        </label>
        {aside === undefined ? null : <span className="font-sans text-[0.8125rem] text-muted">{aside}</span>}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mb-1.5 font-sans text-[0.8125rem] leading-snug text-muted">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}

/** What ties a control to its label, hint and error. */
export function controlAttributes(id: string, hint: boolean, error: string | undefined) {
  const described = [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
}

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'children'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly aside?: ReactNode;
}

/** One line of text with its label. */
export function TextField({ id, label, hint, error, aside, className = '', ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <input
        type="text"
        {...controlAttributes(id, hint !== undefined, error)}
        className={`${controlClass} ${className}`}
        {...rest}
      />
    </Field>
  );
}

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'children'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly aside?: ReactNode;
}

/** Several lines of text with their label; written in the serif, as they will be read. */
export function TextArea({ id, label, hint, error, aside, className = '', rows = 4, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <textarea
        rows={rows}
        {...controlAttributes(id, hint !== undefined, error)}
        className={`${controlClass} font-serif text-[1.0625rem] leading-normal ${className}`}
        {...rest}
      />
    </Field>
  );
}
