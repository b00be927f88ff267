import { bib } from './bib.ts';
import { cslJson } from './csl-json.ts';
import { dcXml } from './dc-xml.ts';
import type { DocumentFormat } from './format.ts';
import { html } from './html.ts';
import { jsonld } from './json-ld.ts';
import { json } from './json.ts';
import { md } from './md.ts';
import { modsXml } from './mods-xml.ts';
import { pdf } from './pdf.ts';
import { ris } from './ris.ts';
import { teiXml } from './tei-xml.ts';
import { txt } from './txt.ts';

/** Every form in which a document is had, in the order in which they are offered. */
export const documentFormats: readonly DocumentFormat[] = [
  pdf,
  html,
  txt,
  md,
  teiXml,
  bib,
  ris,
  cslJson,
  json,
  jsonld,
  dcXml,
  modsXml,
];

/** The format of an address `/documents/{slug}.{extension}`, if there is one. */
export function findFormat(extension: string): DocumentFormat | undefined {
  return documentFormats.find((format) => format.extension === extension);
}
