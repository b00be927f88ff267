import type { AuthoritySection } from '@fonds/domain/views/authority';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';

/** What a repository or record set says of itself at length: its history, scope, arrangement and access. */
export function Sections({ sections }: { readonly sections: readonly AuthoritySection[] }) {
  return sections.map(({ field, texts }) => (
    <section key={field} aria-labelledby={`section-${field}`} className="mt-8 max-w-reading">
      <h2 id={`section-${field}`} className="eyebrow mb-2">
        {words.authorities.section[field]}
      </h2>
      {texts.map((text, index) => (
        <div key={index} className="space-y-3 text-[1.0625rem] leading-[1.55]" {...languageAttributes(text.language)}>
          {text.text.split(/\n\s*\n/).map((paragraph, place) => (
            <p key={place}>{paragraph}</p>
          ))}
        </div>
      ))}
    </section>
  ));
}
