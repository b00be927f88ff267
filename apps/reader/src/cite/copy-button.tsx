import { words } from '@fonds/ui/words';

interface CopyButtonProps {
  /** The id of the element whose words are copied. */
  readonly from: string;
  /** What that is, for those who don't see what stands beside the button. */
  readonly what: string;
}

/** Copies what stands beside it; the browser's script shows it. */
export function CopyButton({ from, what }: CopyButtonProps) {
  return (
    <button
      type="button"
      hidden
      data-copy={from}
      data-copied={words.cite.copied}
      aria-label={words.cite.copyOf(what)}
      className="min-h-6 font-sans text-sm text-link hover:underline print:hidden"
    >
      {words.cite.copy}
    </button>
  );
}
