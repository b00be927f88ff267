import { printXml, xml, xmlLines, type XmlElement } from '@fonds/domain/xml';
import type { ArchiveFacts, DocumentFormat, PublishedDocument } from './format.ts';
import { htmlToTei } from './text/tei.ts';
import { linkingOf } from './text/linking.ts';
import { textHeading } from './text/headings.ts';
import { teiHeader } from './tei-header.ts';

export const teiXml = {
  extension: 'tei.xml',
  mediaType: 'application/tei+xml',
  label: 'TEI P5',
  holdsText: true,
  print: (document: PublishedDocument, archive: ArchiveFacts) => printXml(tei(document, archive)),
} as const satisfies DocumentFormat;

/** A document as TEI P5: a header, and its texts; several stand in a `group`, one of a text each. */
export function tei(document: PublishedDocument, archive: ArchiveFacts): XmlElement {
  const [first, ...others] = document.texts;
  return xmlLines(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' },
    teiHeader(document, archive),
    first === undefined
      ? xmlLines('text', {}, xmlLines('body', {}, xml('p', {}, 'The archive holds no text of this document.')))
      : others.length === 0
        ? text(first, document, archive)
        : xmlLines(
            'text',
            {},
            xmlLines(
              'group',
              {},
              document.texts.map((each) => text(each, document, archive)),
            ),
          ),
  );
}

function text(
  each: PublishedDocument['texts'][number],
  document: PublishedDocument,
  archive: ArchiveFacts,
): XmlElement {
  const { key, language, kind } = each;
  return xmlLines(
    'text',
    { type: kind, n: textHeading(each, document.labels), 'xml:id': `t.${key}`, 'xml:lang': language },
    xmlLines('body', {}, htmlToTei(each.html, { ...linkingOf(document, archive), key })),
  );
}
