import fc from 'fast-check';
import type { PublishedDocument } from '../format.ts';
import { anyText, anyWords } from './any-text.ts';
import { madeUpDocument } from './made-up-document.ts';

/** A document whose every word may be anything. */
export const anyDocument: fc.Arbitrary<PublishedDocument> = fc
  .tuple(anyText, anyText, anyWords, anyWords)
  .map(([first, second, title, words]) => {
    const made = madeUpDocument();
    const [one, two] = made.texts;
    return {
      ...made,
      entry: { ...made.entry, title: { text: title }, summary: { text: words, language: 'zh-Hans' } },
      body: {
        ...made.body,
        title: { text: title },
        originalTitle: { text: words },
        summary: [{ text: words, language: 'zh-Hans' }],
        notes: [{ text: words }],
        extent: words,
        numbers: [{ label: words, value: title }],
        identifiers: [{ scheme: words, value: words }],
        locators: [{ role: 'original', current: true, levels: [{ name: words, value: words }], source: words }],
        rights: { work: { note: words, holder: words } },
      },
      agents: made.agents.map((agent) => ({ ...agent, name: words })),
      texts: [...(one ? [{ ...one, html: first }] : []), ...(two ? [{ ...two, html: second, translator: words }] : [])],
    };
  });
