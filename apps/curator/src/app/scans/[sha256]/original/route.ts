import { guardedStream } from '../../../../export/guarded-stream.ts';
import { refusal, unkept } from '../../../../scan/refusal.ts';
import { isSha256, originalHeaders } from '../../../../scan/scan-address.ts';
import { curatorContext } from '../../../../server/context.ts';
import { findUser } from '../../../../server/desk.ts';

/** The file of a scan as it was sent, to be kept and not to be looked at here: what stands in it is somebody else’s. */
export async function GET(request: Request, { params }: RouteContext<'/scans/[sha256]/original'>): Promise<Response> {
  const { sha256 } = await params;
  if (!isSha256(sha256)) return new Response(null, { status: 404 });
  const name = new URL(request.url).searchParams.get('name') ?? '';
  try {
    const { open } = await curatorContext().archive.scans.file((await findUser()) ?? null, sha256);
    return new Response(
      guardedStream(open(), () => undefined),
      { headers: { ...unkept, ...originalHeaders(name) } },
    );
  } catch (error) {
    return refusal(error);
  }
}
