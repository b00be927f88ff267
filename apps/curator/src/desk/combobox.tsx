'use client';

import { controlClass } from '@fonds/ui/text-field';
import { useState, type KeyboardEvent } from 'react';

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Variants, or what else tells it apart. */
  readonly detail: string;
  readonly aside: string;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
}

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  /** What keeps the list from being shown, in words. */
  readonly message: string;
  readonly onChoose: (choice: Choice) => void;
  /** The list stands open without anything typed, and within the flow of the page. */
  readonly always?: boolean;
}

/** A field with a list of choices under it (ARIA combobox): arrows move, Enter takes, Escape closes. */
export function Combobox(props: ComboboxProps) {
  const { id, label, hideLabel = false, placeholder, text, onText, choices, message, onChoose, always = false } = props;
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(!always);
  const active = Math.min(at, choices.length - 1);
  const open = always || (!closed && text.trim() !== '' && choices.length > 0);
  const listId = `${id}-list`;

  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    setAt(0);
    if (!always) setClosed(true);
    onChoose(choice);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setClosed(false);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (choices.length > 0) setAt((active + step + choices.length) % choices.length);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      take(choices[active]);
    } else if (event.key === 'Escape' && open && !always) {
      event.preventDefault();
      event.stopPropagation();
      setClosed(true);
    }
  };

  return (
    <div className="relative">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block font-sans text-sm leading-snug font-medium'}>
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(open && choices[active] ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        autoComplete="off"
        dir="auto"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setAt(0);
          setClosed(false);
          onText(event.target.value);
        }}
        onKeyDown={press}
        onBlur={() => setClosed(true)}
        className={controlClass}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={!open}
        className={`border border-t-0 border-edge bg-raised font-sans text-sm leading-snug ${always ? 'mt-1 max-h-[60vh] overflow-y-auto border-0' : 'absolute inset-x-0 top-full z-20 max-h-80 overflow-y-auto'}`}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => take(choice)}
            className={`flex items-baseline gap-3 px-3 py-2.5 ${index === active ? 'bg-hair' : ''}`}
          >
            <bdi className="font-medium">{choice.label}</bdi>
            <bdi className="min-w-0 truncate text-muted">{choice.detail}</bdi>
            <span className="ml-auto whitespace-nowrap text-muted">{choice.aside}</span>
            {choice.keys === undefined ? null : (
              <kbd className="rounded-field border border-line px-1.5 font-mono text-xs whitespace-nowrap">
                {choice.keys}
              </kbd>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={message === '' ? 'sr-only' : 'mt-1.5 font-sans text-sm text-oxide'}>
        {message === '' ? (open && text.trim() !== '' ? `${choices.length} found` : '') : message}
      </p>
    </div>
  );
}
