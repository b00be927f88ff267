import { citationStyles } from '@fonds/domain/views/citation';
import { listedIds } from '@fonds/domain/views/list';
import { strToU8, zipSync } from 'fflate';
import { archive, publicAddress } from '../server/archive.ts';

const textType = { bibtex: 'application/x-bibtex', ris: 'application/x-research-info-systems' } as const;

/** A list (`?d=`) in a format for reference managers, as a file. */
export async function exportAnswer(
  request: Request,
  format: 'bibtex' | 'ris' | 'csl',
  name: string,
): Promise<Response> {
  const { ids } = asked(request);
  const text = await (await archive()).list.export({ ids, base: publicAddress('/'), format });
  const type = format === 'csl' ? 'application/vnd.citationstyles.csl+json' : `${textType[format]}; charset=utf-8`;
  return file(text, type, name);
}

/** A list as citations in the style that is asked for, as plain text. */
export async function citationsAnswer(request: Request): Promise<Response> {
  const { ids, style } = asked(request);
  const lines = await (await archive()).list.cite({ ids, base: publicAddress('/'), style });
  return new Response(`${lines.join('\n\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

// One moment for every file, so that the same list is the same bytes (ZIP knows no earlier year).
const steady = new Date(1980, 0, 1, 12);

/** The texts of a list in one ZIP. */
export async function textsAnswer(request: Request): Promise<Response> {
  const { ids } = asked(request);
  const texts = await (await archive()).list.texts({ ids, base: publicAddress('/') });
  const files = Object.fromEntries(texts.map(({ name, text }) => [name, strToU8(text)]));
  return file(new Uint8Array(zipSync(files, { mtime: steady })), 'application/zip', 'list.zip');
}

function asked(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const style = citationStyles.find((each) => each === parameters.get('style')) ?? 'chicago';
  return { ids: listedIds(parameters.get('d') ?? undefined), style };
}

function file(body: BodyInit, type: string, name: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
