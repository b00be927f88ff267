import type { ExportView } from '@fonds/domain/views/export';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { archive, publicAddress } from '../server/archive.ts';
import { asciiPath } from '../server/ascii-path.ts';
import { readerContext } from '../server/context.ts';
import { contentDisposition, linkHeader } from './link-header.ts';
import { plainAnswer, problem } from './plain-answer.ts';

/** A document in the form that its address asks for, or in that form what became of it. */
export async function documentAsData(slug: string, extension: string): Promise<Response> {
  const caller = await archive();
  const { documents: formats } = await caller.exports.formats();
  const format = formats.find((each) => each.extension === extension);
  if (!format) return plainAnswer(404, words.data.noSuchForm(formats.map((each) => `.${each.extension}`)));
  const found = await caller.exports.document({ slug, extension, base: publicAddress('/') });
  if (found.outcome === 'missing') return problem(404, words.data.noSuchDocument, format.mediaType);
  if (found.outcome === 'gone') {
    const said = words.data.withdrawn(dayInWords(found.withdrawnAt));
    return problem(410, found.note === null ? said : `${said} ${found.note}`, format.mediaType);
  }
  if (found.outcome === 'moved') {
    return new Response(null, { status: 301, headers: { location: asciiPath(`${found.to}.${extension}`) } });
  }
  return answerWith(found.view);
}

async function answerWith(view: ExportView): Promise<Response> {
  const { content, template, mediaType } = view;
  const headers = {
    'content-type': typeOf(mediaType),
    'content-disposition': contentDisposition(view.fileName, view.shown),
    'last-modified': new Date(view.publishedAt).toUTCString(),
    link: linkHeader(view.links),
    'x-robots-tag': 'noindex',
  };
  if (template === null) return new Response(content, { headers });
  try {
    return new Response(Buffer.from(await readerContext().archive.makePdf({ template, data: content })), { headers });
  } catch (error) {
    // The server in front is built apart from the pages: its classes are others of the same name.
    if (!(error instanceof Error) || error.name !== 'UnavailableError') throw error;
    return plainAnswer(503, error.message, { 'retry-after': '10' });
  }
}

/** XML says its own encoding, JSON has one. */
function typeOf(mediaType: string): string {
  return /\b(?:json|xml|pdf)$/.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`;
}
