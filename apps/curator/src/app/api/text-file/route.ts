import { textEncodings } from '@fonds/domain/text/encodings';
import { z } from 'zod';
import { findFailure } from '../../../desk/failure.ts';
import { curatorContext } from '../../../server/context.ts';
import { findUser } from '../../../server/desk.ts';
import { readAtMost } from '../../../server/read-at-most.ts';

/** What the archive takes as a text's file, and a little more, so that it says itself what is too large. */
const mostBytes = 21 * 1024 * 1024;

// One that isn't known is none: the archive finds it then.
const encodingSchema = z.enum(textEncodings).optional().catch(undefined);

const statuses: Readonly<Record<string, number>> = { 'signed-out': 401, forbidden: 403, invalid: 400 };

/** A file, sent as it is, read as a text. That whoever sends it is a page of the curator was checked by the server in front. */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { texts } = curatorContext().archive.caller((await findUser()) ?? null).desk;
  try {
    const input = {
      name: searchParams.get('name') ?? '',
      bytes: await readAtMost(request, mostBytes),
      encoding: encodingSchema.parse(searchParams.get('encoding') ?? undefined),
    };
    return Response.json(await texts.read(input));
  } catch (error) {
    const failure = findFailure(error);
    if (!failure) throw error;
    return Response.json(failure, { status: statuses[failure.kind] ?? 500 });
  }
}
