import { pictureAnswer } from '../../../../scan/picture-answer.ts';
import { refusal } from '../../../../scan/refusal.ts';
import { pictureIn } from '../../../../scan/scan-address.ts';
import { curatorContext } from '../../../../server/context.ts';
import { findUser } from '../../../../server/desk.ts';

/** A page of a scan: `3.webp`, `3-small.webp`. */
export async function GET(request: Request, { params }: RouteContext<'/scans/[sha256]/[picture]'>): Promise<Response> {
  const asked = pictureIn(await params);
  if (!asked) return new Response(null, { status: 404 });
  const { sha256, page, size } = asked;
  try {
    const { scans } = curatorContext().archive;
    const picture = await scans.picture((await findUser()) ?? null, sha256, page, size, request.signal);
    return pictureAnswer(picture, request.headers.get('if-none-match'));
  } catch (error) {
    return refusal(error);
  }
}
