import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import type { ReactNode } from 'react';
import { textsAddress } from './text-choice.ts';
import { textName } from './text-words.ts';

interface TextChooserProps {
  readonly view: DocumentView;
  readonly q: string;
  readonly shown: readonly DocumentTextView[];
}

/** Links to one text alone, or any two beside each other. */
export function TextChooser({ view, q, shown }: TextChooserProps) {
  const { texts } = view;
  if (texts.length < 2) return null;
  const [first, second] = shown;
  const link = (key: string, keys: readonly string[], label: ReactNode, current: boolean) => (
    <li key={key}>
      <a
        href={textsAddress(view, keys, q)}
        aria-current={current ? 'true' : undefined}
        className={current ? 'font-medium text-ink underline decoration-oxide decoration-2' : ''}
      >
        {label}
      </a>
    </li>
  );
  const alone = (text: DocumentTextView) =>
    link(text.key, [text.key], textName(text, view), first === text && second === undefined);
  return (
    <nav aria-label={words.texts.texts} className="mt-8 font-sans text-[0.875rem] leading-snug print:hidden">
      {texts.length === 2 ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {link(
            'both',
            texts.map(({ key }) => key),
            words.texts.both,
            second !== undefined,
          )}
          {texts.map(alone)}
        </ul>
      ) : (
        <div className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          <span className="text-muted">{words.texts.read}</span>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {texts.map((text) => {
              const keep = second && second !== text ? [second.key] : [];
              return link(text.key, [text.key, ...keep], textName(text, view), first === text);
            })}
          </ul>
          {first ? (
            <>
              <span className="text-muted">{words.texts.beside}</span>
              <ul className="flex flex-wrap gap-x-5 gap-y-1">
                {link('nothing', [first.key], words.texts.nothing, second === undefined)}
                {texts
                  .filter((text) => text !== first)
                  .map((text) => link(text.key, [first.key, text.key], textName(text, view), second === text))}
              </ul>
            </>
          ) : null}
        </div>
      )}
    </nav>
  );
}
