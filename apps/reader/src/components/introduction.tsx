import type { LocalizedText } from '@fonds/domain/language';
import { languageAttributes } from '@fonds/ui/localized';

/** What a record says of itself, in each language that it does so; a paragraph for each blank line. */
export function Introduction({ texts }: { readonly texts: readonly LocalizedText[] }) {
  return texts.map((text, index) => (
    <div key={index} className="mt-4 space-y-3" {...languageAttributes(text.language)}>
      {text.text.split(/\n\s*\n/).map((paragraph, position) => (
        <p key={position} className="lede">
          {paragraph}
        </p>
      ))}
    </div>
  ));
}
