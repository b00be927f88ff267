import { locatorInWords } from './facts.ts';
import { lastingAddress, type ArchiveFacts, type PublishedDocument } from './format.ts';

/** One line that says what a document is and where it is had: title, date, where the original is, archive, lasting address. */
export function referenceLine(document: PublishedDocument, archive: ArchiveFacts): string {
  const { entry, body } = document;
  const held = body.locators.find(({ role }) => role === 'original') ?? body.locators[0];
  const parts = [`“${entry.title.text}”`, entry.date.words, held && locatorInWords(held), archive.name];
  return `${parts.filter((part) => part !== undefined && part !== '').join(', ')}, ${lastingAddress(entry.id, archive)}`;
}
