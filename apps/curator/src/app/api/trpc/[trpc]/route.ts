import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { curatorContext } from '../../../../server/context.ts';
import { findUser } from '../../../../server/desk.ts';

/** The archive's procedures for the browser. That whoever writes is a page of the curator was checked by the server in front. */
export async function POST(request: Request): Promise<Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) return Response.json({ error: { message: 'Send JSON.' } }, { status: 415 });
  return answer(request);
}

export function GET(request: Request): Promise<Response> {
  return answer(request);
}

async function answer(request: Request): Promise<Response> {
  const { archive } = curatorContext();
  const user = (await findUser()) ?? null;
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: archive.router,
    // A question too long for an address is posted; it is the same question.
    allowMethodOverride: true,
    createContext: () => archive.contextFor(user),
    // The server in front answers each address as not to be stored.
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
  });
}
