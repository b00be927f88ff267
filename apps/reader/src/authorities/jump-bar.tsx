import type { LetterMark } from '@fonds/domain/views/authority';
import { words } from '@fonds/ui/words';

interface JumpBarProps {
  readonly letters: readonly LetterMark[];
  readonly page: number;
  readonly to: (page: number) => string;
}

/** The anchor of a letter: `Latn-K`, `Hani`. */
export function letterKey({ script, letter }: Pick<LetterMark, 'script' | 'letter'>): string {
  return letter === '' ? script : `${script}-${letter}`;
}

/** The letters of a list by name, script by script, each a way to its place. */
export function JumpBar({ letters, page, to }: JumpBarProps) {
  if (letters.length < 2) return null;
  const scripts = Array.from(Map.groupBy(letters, (mark) => mark.script));
  return (
    <nav aria-label={words.authorities.letters} className="mt-5 max-w-reading space-y-1 font-sans text-sm">
      {scripts.map(([script, marks]) => (
        <p key={script} className="-ml-2 flex flex-wrap items-baseline gap-x-0.5">
          {scripts.length > 1 && marks.some((mark) => mark.letter !== '') ? (
            <span className="mr-2 ml-2 text-muted">{words.authorities.script(script)}</span>
          ) : null}
          {marks.map((mark) => (
            <a
              key={letterKey(mark)}
              href={`${mark.page === page ? '' : to(mark.page)}#${letterKey(mark)}`}
              className="inline-flex min-h-7 min-w-7 items-center justify-center px-1"
            >
              {words.authorities.markOf(mark.script, mark.letter)}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}
