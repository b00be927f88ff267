import type { CitationLine, FormattedCitation } from '@fonds/domain/views/citation';
import { accessDay, withAccess } from './access-day.ts';
import type { Cited } from './cited.ts';
import type { CslItem } from './csl.ts';
import { Engine, type StyleNode } from './citeproc-library.js';
import { htmlToParts } from './html-parts.ts';
import { printedItem, type CslStyle } from './printed-item.ts';

export type { StyleNode } from './citeproc-library.js';

/** A style and the words of its language, as nodes of their XML. */
export interface StyleSource {
  readonly style: StyleNode;
  readonly locale: StyleNode;
}

/** Prints citations in one style. Making one costs up to a third of a second; a citation, two milliseconds. */
export class CslFormatter {
  readonly #style: CslStyle;
  readonly #engine: Engine;
  #item: CslItem | undefined;
  #number = 0;

  constructor(style: CslStyle, { style: nodes, locale }: StyleSource) {
    this.#style = style;
    const system = { retrieveLocale: () => locale, retrieveItem: () => this.#item ?? {} };
    this.#engine = new Engine(system, nodes, 'en-US', true);
    this.#engine.setOutputFormat('html');
  }

  /** Note (where the style has notes) and bibliography, each with a place for the day of reading where the style asks for it. */
  format(cited: Cited): FormattedCitation {
    const item = printedItem(cited, this.#style);
    const plain = this.#print(item, cited.paragraph);
    const dated = this.#print({ ...item, accessed: accessDay }, cited.paragraph);
    const hasNotes = this.#style === 'chicago' || this.#style === 'turabian';
    return {
      style: this.#style,
      note: hasNotes ? withAccess(plain.note, dated.note) : null,
      bibliography: withAccess(plain.bibliography, dated.bibliography),
    };
  }

  #print(item: CslItem, paragraph: number | null): { note: CitationLine; bibliography: CitationLine } {
    const { recipient: _recipient, ...withoutRecipient } = item;
    const cite = {
      id: this.#take(item),
      ...(paragraph === null ? {} : { locator: String(paragraph), label: 'paragraph' }),
    };
    const note = this.#engine.previewCitationCluster(
      { citationItems: [cite], properties: { noteIndex: 1 } },
      [],
      [],
      'html',
    );
    // The bibliographies of Chicago and Turabian break a name off before *to*; a list of works names its authors.
    if (this.#style !== 'apa') this.#take(withoutRecipient);
    const [, entries] = this.#engine.makeBibliography() || [undefined, []];
    return { note: htmlToParts(note), bibliography: htmlToParts(entries.join('')) };
  }

  /** Gives citeproc one item alone, under a new id: it remembers what it printed under an old one. */
  #take(item: CslItem): string {
    const id = String((this.#number += 1));
    this.#item = { ...item, id };
    this.#engine.updateItems([id]);
    return id;
  }
}
