import { alignTexts, blocksOf, type AlignedRow } from '@fonds/domain/text/align-texts';
import { printHtml } from '@fonds/domain/text/html-tree';
import type { DocumentView } from '@fonds/domain/views/public';
import { languageName } from '@fonds/domain/language-name';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import type { ReadText } from './read-texts.ts';
import { TextHeading } from './text-heading.tsx';
import { textName } from './text-words.ts';

interface SideBySideProps {
  readonly view: DocumentView;
  readonly left: ReadText;
  readonly right: ReadText;
}

/**
 * Two texts, what renders the same in one row: they move as one page. Each stands whole in the document, one after the
 * other; the grid puts them beside each other where there is room, else two switches show one at a time.
 */
export function SideBySide({ view, left, right }: SideBySideProps) {
  const rows = alignTexts(blocksOf(left.text.html), blocksOf(right.text.html));
  return (
    <div className="sides mt-6" data-sides="">
      <fieldset className="side-switch">
        <legend className="sr-only">{words.texts.shown}</legend>
        {[left, right].map(({ text }, at) => (
          <label key={text.key}>
            <input type="radio" name="side" value={text.key} defaultChecked={at === 0} className={`side-${at + 1}`} />
            <span>
              {left.text.language === right.text.language
                ? textName(text, view)
                : languageName(text.language, view.labels.languages)}
            </span>
          </label>
        ))}
      </fieldset>
      <Side view={view} side={left} rows={rows.map((row) => row.left)} place="side-first" />
      <Side view={view} side={right} rows={rows.map((row) => row.right)} place="side-second" />
    </div>
  );
}

interface SideProps {
  readonly view: DocumentView;
  readonly side: ReadText;
  readonly rows: readonly AlignedRow['left'][];
  readonly place: string;
}

function Side({ view, side: { text, presented }, rows, place }: SideProps) {
  return (
    <section aria-label={textName(text, view)} className={place}>
      <div id={text.key} className="side-head">
        <TextHeading view={view} text={text} />
      </div>
      <div className="side-rows" {...languageAttributes(text.language)}>
        {rows.map(({ from, to }, at) => (
          <div
            key={at}
            className="prose prose-numbered side-row"
            dangerouslySetInnerHTML={{ __html: printHtml(presented.blocks.slice(from, to)) }}
          />
        ))}
        <div
          className="prose prose-numbered side-row"
          dangerouslySetInnerHTML={{ __html: presented.notes ? printHtml([presented.notes]) : '' }}
        />
      </div>
    </section>
  );
}
