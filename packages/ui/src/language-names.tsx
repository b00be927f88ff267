import type { TermView } from '@fonds/domain/views/public';

/** Languages in words, with commas between them. */
export function LanguageNames({ languages }: { readonly languages: readonly TermView[] }) {
  return languages.map(({ label }) => label).join(', ');
}
