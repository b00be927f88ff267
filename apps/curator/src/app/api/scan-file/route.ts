import { refusal, unkept } from '../../../scan/refusal.ts';
import { curatorContext } from '../../../server/context.ts';
import { findUser } from '../../../server/desk.ts';

/**
 * A scan, sent as it is and put on the disk while it comes. That whoever sends it is a page of the curator was checked by the
 * server in front; whether they may, the archive says before it reads anything.
 */
export async function POST(request: Request): Promise<Response> {
  const { scans } = curatorContext().archive;
  const name = new URL(request.url).searchParams.get('name') ?? '';
  try {
    const scan = await scans.receive((await findUser()) ?? null, name, request.body ?? nothing());
    return Response.json(scan, { headers: unkept });
  } catch (error) {
    return refusal(error);
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No body, no bytes.
}
