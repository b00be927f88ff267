import type { AuthorityView, NameView } from '@fonds/domain/views/authority';
import { languageInWords } from '@fonds/ui/language-words';
import { Localized } from '@fonds/ui/localized';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';

interface Group {
  readonly language: string | null;
  readonly names: readonly NameView[];
}

/** Names by their language, script and romanisation, in the order in which the record has them. */
function byLanguage(names: readonly NameView[]): readonly Group[] {
  return Array.from(
    Map.groupBy(names, (name) => name.language),
    ([language, group]) => ({ language, names: group }),
  );
}

/** Every name of a record, under its language in words, with its source and when it was used. */
export function Names({ view }: { readonly view: AuthorityView }) {
  const { variants, name } = view;
  const said = name.source !== null || name.validity !== null;
  if (variants.length === 0 && !said) return null;
  return (
    <SideSection title={words.authorities.names}>
      {said ? (
        <p className="mb-3">
          <Localized language={name.language}>{name.text}</Localized>
          <Particulars name={name} />
        </p>
      ) : null}
      <dl id="names" aria-label={words.authorities.otherNames} className="space-y-3">
        {byLanguage(variants).map((group) => (
          <div key={group.language ?? ''}>
            <dt className="text-[0.8125rem] text-muted">{languageInWords(group.language, view.languageLabels)}</dt>
            {group.names.map((each, index) => (
              <dd key={index} className="leading-snug">
                <Localized language={each.language} className="font-serif text-[1.0625rem]">
                  {each.text}
                </Localized>
                <Particulars name={each} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </SideSection>
  );
}

function Particulars({ name }: { readonly name: NameView }) {
  const parts = [name.validity, name.source].filter((part) => part !== null);
  return parts.length === 0 ? null : <span className="text-[0.8125rem] text-muted"> ({parts.join('; ')})</span>;
}

/** How many names stand under the title. */
const mostShown = 4;

/** A few names in other scripts under the title: by these one knows at once who is meant. */
export function NamesInScripts({ view }: { readonly view: AuthorityView }) {
  const others = view.variants.filter((name) => /\p{L}/u.test(name.text) && !/\p{Script=Latin}/u.test(name.text));
  if (others.length === 0) return null;
  return (
    <p className="mt-3 flex max-w-[62ch] flex-wrap gap-x-5 gap-y-1 text-lg leading-snug text-muted">
      {others.slice(0, mostShown).map((name, index) => (
        <Localized key={index} language={name.language}>
          {name.text}
        </Localized>
      ))}
    </p>
  );
}
