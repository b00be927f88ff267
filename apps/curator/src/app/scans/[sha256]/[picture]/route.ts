import { refusal } from '../../../../scan/refusal.ts';
import { pictureIn } from '../../../../scan/scan-address.ts';
import { curatorContext } from '../../../../server/context.ts';
import { findUser } from '../../../../server/desk.ts';

// A file is known by its bytes, so what is drawn from it never changes; a drawing is kept only by whoever may see it.
const kept = {
  'content-type': 'image/webp',
  'cache-control': 'private, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
};

/** A page of a scan: `3.webp`, `3-small.webp`. */
export async function GET(_: Request, { params }: RouteContext<'/scans/[sha256]/[picture]'>): Promise<Response> {
  const asked = pictureIn(await params);
  if (!asked) return new Response(null, { status: 404 });
  const { sha256, page, size } = asked;
  try {
    const { scans } = curatorContext().archive;
    const picture = await scans.picture((await findUser()) ?? null, sha256, page, size);
    return new Response(picture, { headers: { ...kept, 'content-length': String(picture.byteLength) } });
  } catch (error) {
    return refusal(error);
  }
}
