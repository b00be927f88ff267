import { buttonClass } from './button.tsx';
import { words } from './words/words.ts';

interface SaveButtonProps {
  readonly id: string;
  /** The document's date in words. */
  readonly date: string;
  /** In a list: words alone, without the look of a button. */
  readonly quiet?: boolean;
}

/**
 * Puts a document on the reader's own list, or takes it off again. The browser's script shows it, and finds the title in the
 * heading of what is marked `data-savable` around it.
 */
export function SaveButton({ id, date, quiet = false }: SaveButtonProps) {
  return (
    <button
      type="button"
      hidden
      data-save={id}
      data-date={date}
      aria-pressed="false"
      className={
        quiet
          ? 'min-h-6 text-link hover:underline aria-pressed:text-ink print:hidden'
          : `${buttonClass()} aria-pressed:border-ink print:hidden`
      }
    >
      {words.list.save}
    </button>
  );
}
