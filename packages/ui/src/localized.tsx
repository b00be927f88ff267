import { directionOf, type LocalizedText } from '@fonds/domain/language';
import type { ReactNode } from 'react';

interface LocalizedProps {
  /** The BCP 47 tag of what stands inside; nothing is set when it isn't known. */
  readonly language: string | null | undefined;
  readonly children: ReactNode;
  readonly className?: string;
  readonly as?: 'span' | 'p' | 'div' | 'li' | 'h1' | 'h2' | 'h3';
}

/** Words in a language of their own: sets `lang` and `dir`, so that they are spoken and laid out rightly. */
export function Localized({ language, children, className, as: Tag = 'span' }: LocalizedProps) {
  return (
    <Tag {...languageAttributes(language)} className={className}>
      {children}
    </Tag>
  );
}

/** `lang` and `dir` of a passage; `dir="auto"` when its language isn't known. */
export function languageAttributes(language: string | null | undefined): {
  lang?: string;
  dir: 'ltr' | 'rtl' | 'auto';
} {
  return language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' };
}

/** One localized text of a record. */
export function LocalizedWords({ text, className }: { readonly text: LocalizedText; readonly className?: string }) {
  return (
    <Localized language={text.language} {...(className === undefined ? {} : { className })}>
      {text.text}
    </Localized>
  );
}
