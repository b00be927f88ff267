import { directionOf } from '@fonds/domain/language';
import { paragraphAnchor } from '@fonds/domain/document-contents';
import type { NamedLabels } from '@fonds/domain/term-labels';
import { escapeHtml, printHtml, readHtml, type HtmlNode } from '@fonds/domain/text/html-tree';
import type { DocumentTextView } from '@fonds/domain/views/public';
import { factsOf } from './facts.ts';
import { documentAddress, type ArchiveFacts, type DocumentFormat, type PublishedDocument } from './format.ts';
import { referenceLine } from './reference.ts';
import { gapWords } from './text/gap.ts';
import { textHeading } from './text/headings.ts';
import { linkingOf, type Linking } from './text/linking.ts';

export const html = {
  extension: 'html',
  mediaType: 'text/html',
  label: 'HTML (one small file)',
  holdsText: true,
  shown: true,
  print: printDocument,
} as const satisfies DocumentFormat;

const style = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 Georgia,serif}
dt,footer,.date{color:#555}dl{display:grid;grid-template-columns:10rem 1fr;gap:.25rem 1rem}dd{margin:0}
aside,blockquote{margin:1rem 1.5rem}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.25rem .5rem;text-align:start}
a{overflow-wrap:anywhere}.page{color:#555;font-size:.875rem}
@media print{body{margin:0;max-width:none}}`;

/** A page that needs nothing but itself. */
function printDocument(document: PublishedDocument, archive: ArchiveFacts): string {
  const { entry, body, texts } = document;
  const linking = linkingOf(document, archive);
  const facts = factsOf(document).map(
    ({ label, values }) => `<dt>${escapeHtml(label)}</dt><dd>${values.map(escapeHtml).join('<br>')}</dd>`,
  );
  const worded = (text: string, language: string | undefined, tag = 'p') =>
    `<${tag}${languageOf(language)}>${escapeHtml(text)}</${tag}>`;
  const address = documentAddress(document, archive);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${entry.title.text} – ${archive.name}`)}</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="${quoted(address)}">
<style>${style}</style>
</head>
<body>
<p class="date">${escapeHtml(entry.date.words)}</p>
${worded(entry.title.text, entry.title.language, 'h1')}
${body.summary.map(({ text, language }) => worded(text, language)).join('\n')}
<dl>
${facts.join('\n')}
</dl>
${texts.map((text) => section(text, document.labels, linking)).join('\n')}
${body.notes.length > 0 ? `<h2>Notes</h2>\n${body.notes.map(({ text, language }) => worded(text, language)).join('\n')}` : ''}
<footer><hr><p>${escapeHtml(referenceLine(document, archive))}</p><p><a href="${quoted(address)}">${escapeHtml(address)}</a></p></footer>
</body>
</html>
`;
}

function section(text: DocumentTextView, labels: NamedLabels, linking: Linking): string {
  return `<section><h2>${escapeHtml(textHeading(text, labels))}</h2>
<div${languageOf(text.language)}>
${printHtml(readable(readHtml(text.html), text.key, linking))}
</div></section>`;
}

/** The markup that texts are kept in with gaps and page breaks in words and links that lead from anywhere. */
function readable(nodes: readonly HtmlNode[], key: string, linking: Linking): HtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const { tag, attributes, children } = node;
    const { id, 'data-page': page, 'data-gap': gap, 'data-record': record, href } = attributes;
    if (page !== undefined) {
      return {
        tag: tag === 'hr' ? 'p' : 'span',
        attributes: { class: 'page', lang: 'en' },
        children: [`[page ${page}]`],
      };
    }
    const words = readable(children, key, linking);
    if (gap !== undefined) return { tag, attributes, children: words.length > 0 ? words : [gapWords(node)] };
    if (tag === 'a') {
      const to = record === undefined ? href : linking.pathOf(record);
      if (to === undefined) return { tag: 'span', attributes: {}, children: words };
      return { tag, attributes: { href: to.startsWith('/') ? linking.address(to) : to }, children: words };
    }
    return {
      tag,
      attributes: id === undefined ? attributes : { ...attributes, id: paragraphAnchor(key, id) },
      children: words,
    };
  });
}

function languageOf(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${quoted(language)}" dir="${directionOf(language)}"`;
}

function quoted(value: string): string {
  return escapeHtml(value).replace(/"/g, '&quot;');
}
