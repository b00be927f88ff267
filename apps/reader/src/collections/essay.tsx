import type { RichText } from '@fonds/domain/language';
import { plainText } from '@fonds/domain/text/semantic-html';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { presentText } from '../texts/present-text.ts';
import { countWords, withFootnotes } from './essay-notes.ts';

/** An editor's essay with its notes at its foot, each with a way back to its place. */
export function Essay({ essay }: { readonly essay: RichText }) {
  const { html, notes } = withFootnotes(essay.html, words.collections);
  return (
    <div {...languageAttributes(essay.language)}>
      <div className="prose" dangerouslySetInnerHTML={{ __html: presentText(html).html }} />
      {notes.length === 0 ? null : (
        <section aria-labelledby="essay-notes" className="mt-10 max-w-reading border-t border-line pt-5">
          <h2 id="essay-notes" className="eyebrow mb-3" lang="en" dir="ltr">
            {words.collections.notes}
          </h2>
          <ol className="list-decimal space-y-2 pl-7 font-sans text-sm leading-normal">
            {notes.map((note, index) => (
              <li key={index} id={`note-${index + 1}`}>
                <div
                  className="inline space-y-2 [&>p]:inline"
                  {...(note.lang === undefined ? {} : { lang: note.lang })}
                  dangerouslySetInnerHTML={{ __html: presentText(note.html).html }}
                />{' '}
                <a
                  href={`#noted-${index + 1}`}
                  role="doc-backlink"
                  aria-label={words.collections.backToNote(index + 1)}
                >
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** A longer essay would push the documents out of sight: it has an address of its own. */
const longestInPlace = 150;

/** The essay of a collection on the collection's own page: in full when it is short, else the way to it. */
export function EssayInPlace({ essay, path }: { readonly essay: RichText | null; readonly path: string }) {
  if (essay === null) return null;
  const length = countWords(plainText(essay.html));
  if (length === 0) return null;
  if (length > longestInPlace) {
    return (
      <p className="mt-4 font-sans text-[0.9375rem]">
        <a href={`${path}/essay`}>{words.collections.readEssay(length)}</a>
      </p>
    );
  }
  return (
    <section aria-label={words.collections.essay} id="essay" className="mt-6">
      <Essay essay={essay} />
    </section>
  );
}
