import { factsOf } from './facts.ts';
import { documentAddress, type ArchiveFacts, type DocumentFormat, type PublishedDocument } from './format.ts';
import { referenceLine } from './reference.ts';
import { textHeading } from './text/headings.ts';
import { linkingOf } from './text/linking.ts';
import { escapeMarkdown, htmlToMarkdown } from './text/markdown.ts';

export const md = {
  extension: 'md',
  mediaType: 'text/markdown',
  label: 'Markdown',
  holdsText: true,
  print: printMd,
} as const satisfies DocumentFormat;

function printMd(document: PublishedDocument, archive: ArchiveFacts): string {
  const { entry, body, texts } = document;
  const linking = linkingOf(document, archive);
  const facts = factsOf(document).map(
    ({ label, values }) => `- **${escapeMarkdown(label)}:** ${values.map(escapeMarkdown).join('; ')}`,
  );
  const parts = [
    `# ${escapeMarkdown(entry.title.text)}`,
    escapeMarkdown(entry.date.words),
    ...body.summary.map(({ text }) => escapeMarkdown(text)),
    facts.join('\n'),
    ...texts.flatMap((text) => [
      `## ${escapeMarkdown(textHeading(text, document.labels))}`,
      htmlToMarkdown(text.html, linking),
    ]),
    ...(body.notes.length > 0 ? ['## Notes', ...body.notes.map(({ text }) => escapeMarkdown(text))] : []),
    '---',
    `${escapeMarkdown(referenceLine(document, archive))}  \n<${documentAddress(document, archive)}>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
