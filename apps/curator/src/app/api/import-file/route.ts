import { findFailure } from '../../../desk/failure.ts';
import { curatorContext } from '../../../server/context.ts';
import { findUser } from '../../../server/desk.ts';

const statuses: Readonly<Record<string, number>> = { 'signed-out': 401, forbidden: 403, invalid: 400 };
const kept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/**
 * A file to be imported, sent as it is and put on the disk while it comes. That whoever sends it is a page of the curator was
 * checked by the server in front; whether they may, the archive says before it reads anything.
 */
export async function POST(request: Request): Promise<Response> {
  const { archive } = curatorContext();
  const name = new URL(request.url).searchParams.get('name') ?? '';
  try {
    const begun = await archive.beginImport((await findUser()) ?? null, name, request.body ?? nothing());
    return Response.json(begun, { headers: kept });
  } catch (error) {
    const failure = findFailure(error);
    if (!failure) throw error;
    return Response.json(failure, { status: statuses[failure.kind] ?? 500, headers: kept });
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No body, no bytes.
}
