import type { ReactNode } from 'react';

interface SearchFieldProps {
  readonly action: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly id: string;
  readonly name?: string;
  /** Larger, for the front page. */
  readonly large?: boolean;
  /** Shows the key that focuses it (the page's script listens for `data-shortcut`). */
  readonly shortcut?: boolean;
  readonly className?: string;
  /** What the form asks for besides, as hidden fields. */
  readonly children?: ReactNode;
}

/** A search field that is a GET form of its own. */
export function SearchField(props: SearchFieldProps) {
  const { action, label, placeholder, value, id, name = 'q', large = false, shortcut = false, className = '' } = props;
  return (
    <form action={action} role="search" aria-label={label} className={className}>
      <SearchInput {...{ id, label, name, large, shortcut }} placeholder={placeholder ?? label} value={value ?? ''} />
      {props.children}
    </form>
  );
}

interface SearchInputProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly name?: string;
  readonly large?: boolean;
  readonly shortcut?: boolean;
}

/** The field alone, for a form that asks for more. */
export function SearchInput({ id, label, placeholder, value, name = 'q', large, shortcut }: SearchInputProps) {
  const size = large ? 'min-h-14 pl-4 pr-4 text-base sm:text-lg' : 'min-h-10 pl-3.5 pr-3 text-[0.9375rem]';
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="search"
        defaultValue={value}
        placeholder={placeholder}
        autoComplete="off"
        dir="auto"
        {...(shortcut ? { 'data-shortcut': '/', 'aria-keyshortcuts': '/' } : {})}
        className={`peer block w-full appearance-none rounded-field border border-edge bg-raised font-sans leading-snug text-ink hover:border-ink ${size} ${shortcut ? 'sm:pr-12' : ''}`}
      />
      {shortcut ? (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-3 hidden -translate-y-1/2 rounded-field border border-line bg-raised px-1.5 font-sans text-xs leading-[1.125rem] text-muted peer-focus:invisible sm:block print:hidden"
        >
          /
        </kbd>
      ) : null}
    </div>
  );
}
