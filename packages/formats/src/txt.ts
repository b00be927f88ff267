import { factsOf } from './facts.ts';
import { documentAddress, type ArchiveFacts, type DocumentFormat, type PublishedDocument } from './format.ts';
import { referenceLine } from './reference.ts';
import { textHeading } from './text/headings.ts';
import { htmlToPlainText } from './text/plain-text.ts';

export const txt = {
  extension: 'txt',
  mediaType: 'text/plain',
  label: 'Plain text',
  holdsText: true,
  shown: true,
  print: printTxt,
} as const satisfies DocumentFormat;

function printTxt(document: PublishedDocument, archive: ArchiveFacts): string {
  const { entry, body, texts } = document;
  const facts = factsOf(document).map(({ label, values }) => `${label}: ${values.join('; ')}`);
  const parts = [
    [entry.title.text, entry.date.words].join('\n'),
    ...body.summary.map(({ text }) => text),
    facts.join('\n'),
    ...texts.flatMap((text) => [underlined(textHeading(text, document.labels)), htmlToPlainText(text.html)]),
    ...(body.notes.length > 0 ? [underlined('Notes'), ...body.notes.map(({ text }) => text)] : []),
    `-- \n${referenceLine(document, archive)}\n${documentAddress(document, archive)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function underlined(heading: string): string {
  return `${heading}\n${'='.repeat(Math.min([...heading].length, 72))}`;
}
