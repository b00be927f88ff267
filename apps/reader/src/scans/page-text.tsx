import type { DocumentView } from '@fonds/domain/views/public';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { presentText } from '@fonds/ui/present-text';
import { documentHref } from '../components/search-links.ts';
import { textName } from '../texts/text-words.ts';
import type { PageText } from './page-texts.ts';

interface PageTextProps {
  readonly view: DocumentView;
  readonly texts: readonly PageText[];
  readonly shown: PageText;
  /** The address of this page with a text beside it, by the text's key. */
  readonly href: (text: string) => string;
}

/** The text of a page, beside its picture, with the ways to the others and to where it stands in the whole. */
export function PageTextBeside({ view, texts, shown, href }: PageTextProps) {
  const paths = new Map(view.namedInTexts.map((named) => [named.id, named.path]));
  return (
    <section aria-labelledby="text" className="min-w-0">
      <h2 id="text" className="eyebrow mb-3">
        {words.scans.text}
      </h2>
      <nav aria-label={words.scans.texts} className="mb-3 font-sans text-[0.875rem] leading-6 print:hidden">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {texts.map((each) => (
            <li key={each.text.key}>
              {texts.length === 1 ? (
                <span className="font-medium">{textName(each.text, view)}</span>
              ) : (
                <a
                  href={href(each.text.key)}
                  aria-current={each === shown ? 'true' : undefined}
                  className={`inline-block min-h-6 ${each === shown ? 'font-medium text-ink underline decoration-oxide decoration-2' : ''}`}
                >
                  {textName(each.text, view)}
                </a>
              )}
            </li>
          ))}
          <li>
            <a href={`${documentHref(view.entry.slug)}#${shown.anchor}`} className="inline-block min-h-6">
              {words.scans.whole}
            </a>
          </li>
        </ul>
      </nav>
      <div
        className="prose"
        {...languageAttributes(shown.text.language)}
        dangerouslySetInnerHTML={{ __html: presentText(shown.html, { paths }).html }}
      />
      <script src="/scripts/texts.js" defer data-own="" />
    </section>
  );
}
