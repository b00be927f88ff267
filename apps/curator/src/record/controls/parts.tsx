'use client';

import { controlClass } from '@fonds/ui/text-field';
import type { ReactNode } from 'react';
import { useOfferedTerms } from './use-offered-terms.ts';

/** The archive's languages, on which every language field of the page draws; stands on it once. Any other tag of BCP 47 may be written. */
export function LanguageList() {
  return (
    <datalist id="language-tags">
      {useOfferedTerms('language').map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </datalist>
  );
}

interface LanguageFieldProps {
  readonly id: string;
  /** *Language of title*: its whole name, for those who hear it. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
}

/** The language of some words, as BCP 47 writes it. */
export function LanguageField({ id, name, value, onChange, error, hideLabel = false }: LanguageFieldProps) {
  return (
    <div className="w-28 shrink-0">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block text-sm leading-snug text-muted'}>
        {hideLabel ? name : 'Language'}
      </label>
      <input
        id={id}
        {...(hideLabel ? {} : { 'aria-label': name })}
        list="language-tags"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...(hideLabel ? { placeholder: 'language' } : {})}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        className={controlClass}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-1.5 text-sm leading-snug text-oxide">
          {error}
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The label is only for those who hear it: the heading above says the same. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** Several controls under one label. */
export function Group({ id, label, hint, quiet = false, children }: GroupProps) {
  return (
    <fieldset className="min-w-0" {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}>
      <legend className={quiet ? 'sr-only' : 'mb-1.5 text-sm leading-snug font-medium'}>{label}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mb-1.5 text-[0.8125rem] leading-snug text-muted">
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}

interface TextButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** What it does and to what, where the words alone don't say. */
  readonly name?: string;
  readonly id?: string;
}

/** A button that looks like a word to press. */
export function TextButton({ children, onPress, name, id }: TextButtonProps) {
  return (
    <button
      type="button"
      id={id}
      aria-label={name}
      onClick={onPress}
      className="inline-flex min-h-8 items-center text-left text-link hover:underline [&:disabled:not([data-waiting]_*)]:hidden"
    >
      {children}
    </button>
  );
}

/** Takes the focus to a part of the form after the part that had it has gone. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
