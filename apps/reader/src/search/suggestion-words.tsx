import { words } from '@fonds/ui/words';

/** What the script of the suggestions says, in the language of the page. */
export function SuggestionWords() {
  const { kinds, ...said } = words.suggest;
  const spoken = Object.entries({ ...kinds, ...said }).map(([name, word]) => [`data-${name}`, word] as const);
  return <template data-suggestions="" {...Object.fromEntries(spoken)} />;
}
