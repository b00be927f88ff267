import { notFound } from 'next/navigation';
import { numberIn } from '../../../../import/import-address.ts';
import { curatorContext } from '../../../../server/context.ts';
import { findUser, getUser, orPage } from '../../../../server/desk.ts';

/** What became of each row of the file, a line each, sent while it is read. */
export async function GET(_: Request, { params }: RouteContext<'/import/[id]/report.jsonl'>): Promise<Response> {
  const number = numberIn((await params).id) ?? notFound();
  const path = `/import/${number}`;
  await getUser(path, 'import');
  const lines = await orPage(path, curatorContext().archive.importReport((await findUser()) ?? null, number));
  return new Response(streamOf(lines), {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="import-${number}.jsonl"`,
    },
  });
}

function streamOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const step = await iterator.next();
      if (step.done === true) controller.close();
      else controller.enqueue(encoder.encode(step.value));
    },
    cancel: () => void iterator.return?.(),
  });
}
