import { findFailure } from '../desk/failure.ts';
import { curatorContext } from '../server/context.ts';
import { findUser, orPage } from '../server/desk.ts';
import { guardedStream } from './guarded-stream.ts';

/** How many files are made at a time: each takes of the time of those who work. */
const mostAtOnce = 3;
let underWay = 0;

/** Answers with a file that is made while it is sent, or with a sentence that says why not. */
export async function sendExport(asked: Record<string, unknown>): Promise<Response> {
  if (underWay >= mostAtOnce) {
    return sentence(503, 'Other files are being made. Try again when they are done.', { 'retry-after': '30' });
  }
  underWay += 1;
  const giveBack = () => {
    underWay -= 1;
  };
  try {
    const user = (await findUser()) ?? null;
    const { mediaType, fileName, open } = await orPage('/export', curatorContext().archive.download(user, asked));
    return new Response(guardedStream(open(), giveBack), {
      headers: {
        'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    giveBack();
    const failure = findFailure(error);
    if (failure?.kind !== 'invalid') throw error;
    return sentence(400, failure.issues.map(({ message }) => message).join('\n') || failure.message);
  }
}

function sentence(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
