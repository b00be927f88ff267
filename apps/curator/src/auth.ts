import NextAuth, { type NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { NextRequest } from 'next/server';
import type { Issue } from '@fonds/domain/errors';
import { z } from 'zod';
import { curatorContext } from './server/context.ts';
import { findFailure } from './desk/failure.ts';

/** The cookie outlives no session: the archive ends those by itself. */
const cookieSeconds = 14 * 24 * 60 * 60;

export type Refusal =
  | { readonly refused: 'wrong' }
  | { readonly refused: 'limited'; readonly retryAfterSeconds: number }
  | { readonly refused: 'invalid'; readonly issues: readonly Issue[] };

const passwordSchema = z.object({ email: z.string(), password: z.string() });
const linkSchema = z.object({ token: z.string(), email: z.string(), name: z.string(), password: z.string() });
const invitationSchema = linkSchema.omit({ email: true });

/** Signs in with e-mail and password. Undefined when it went well and the cookie is set. */
export function signInWithPassword(credentials: z.infer<typeof passwordSchema>): Promise<Refusal | undefined> {
  return signIn('password', credentials);
}

/** Makes the first administrator by the one-time link, and signs in. Undefined when it went well. */
export function signInAsFirst(credentials: z.infer<typeof linkSchema>): Promise<Refusal | undefined> {
  return signIn('link', credentials);
}

/** Takes up an invitation, or sets a lost password anew, and signs in. Undefined when it went well. */
export function signInByInvitation(credentials: z.infer<typeof invitationSchema>): Promise<Refusal | undefined> {
  return signIn('invitation', credentials);
}

/** Ends the session in the archive and takes the cookie away. */
export async function signOut(): Promise<void> {
  const sessionId = await findSessionId();
  if (sessionId !== undefined) await curatorContext().archive.signIn.signOut(sessionId);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

/** The id that the signed cookie carries; whether the session still stands is the archive's to say. */
export async function findSessionId(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return undefined;
  try {
    const read = await decode({ token, secret: secret() });
    return read?.sub;
  } catch {
    // A cookie that was cut, or signed with an earlier secret, is none.
    return undefined;
  }
}

/** What the archive said while next-auth asked it. */
interface Attempt {
  answer: { readonly sessionId: string } | Refusal | { readonly thrown: unknown };
}

async function signIn(provider: 'password' | 'link' | 'invitation', credentials: Readonly<Record<string, string>>) {
  const attempt: Attempt = { answer: { refused: 'wrong' } };
  const handler = routeHandler(options(attempt));
  const csrf = z.object({ csrfToken: z.string() }).parse(await (await call(handler, ['csrf'])).json());
  await call(handler, ['callback', provider], new URLSearchParams({ ...credentials, ...csrf, json: 'true' }));
  if ('thrown' in attempt.answer) throw attempt.answer.thrown;
  return 'refused' in attempt.answer ? attempt.answer : undefined;
}

type RouteHandler = (request: NextRequest, context: { params: { nextauth: string[] } }) => Promise<Response>;

function routeHandler(given: NextAuthOptions): RouteHandler {
  const handler: unknown = NextAuth(given);
  if (typeof handler !== 'function') throw new TypeError('next-auth gave no handler.');
  return async (request, context) => {
    const response: unknown = await Reflect.apply(handler, undefined, [request, context]);
    if (response instanceof Response) return response;
    throw new TypeError('next-auth gave no response.');
  };
}

/** Calls next-auth as its own address would be called, and passes its cookies on to the browser. */
async function call(handler: RouteHandler, path: string[], body?: URLSearchParams): Promise<Response> {
  const address = new URL(`/api/auth/${path.join('/')}`, curatorContext().environment.curatorUrl);
  const request = new NextRequest(address, body ? { method: 'POST', body } : {});
  const response = await handler(request, { params: { nextauth: path } });
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    const [name, value] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    const known =
      name === sessionCookie().name ? sessionCookie() : name === csrfCookie().name ? csrfCookie() : undefined;
    if (name && known) jar.set(name, decodeURIComponent(value ?? ''), known.options);
  }
  return response;
}

function options(attempt: Attempt): NextAuthOptions {
  const { signIn } = curatorContext().archive;
  return {
    secret: secret(),
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie(), csrfToken: csrfCookie() },
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/login', error: '/login' },
    callbacks: {
      // The token carries the id of our session and nothing else.
      jwt: ({ token }) => (token.sub === undefined ? {} : { sub: token.sub }),
    },
    // Its complaints are about addresses of its own, which the curator does not serve.
    logger: { warn: () => undefined, error: () => undefined, debug: () => undefined },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: {},
        authorize: (given) =>
          ask(attempt, (origin) => signIn.withPassword({ ...passwordSchema.parse(given), ...origin })),
      }),
      CredentialsProvider({
        id: 'link',
        credentials: {},
        authorize: (given) =>
          ask(attempt, (origin) => signIn.firstAdministrator({ ...linkSchema.parse(given), ...origin })),
      }),
      CredentialsProvider({
        id: 'invitation',
        credentials: {},
        authorize: (given) =>
          ask(attempt, (origin) => signIn.byInvitation({ ...invitationSchema.parse(given), ...origin })),
      }),
    ],
  };
}

/** From where somebody signs in, and with which browser. */
interface Origin {
  readonly address: string;
  readonly browser: string;
}

type Entry = { sessionId: string } | { refused: 'wrong' | 'limited'; retryAfterSeconds?: number };

/** To next-auth the session is the user, so that its token's subject is the session's id. It would swallow what is thrown. */
async function ask(attempt: Attempt, enter: (origin: Origin) => Promise<Entry>): Promise<{ id: string } | null> {
  try {
    const asked = await headers();
    const entry = await enter({
      address: asked.get('x-fonds-client-address') ?? 'unknown',
      browser: asked.get('user-agent') ?? '',
    });
    if ('sessionId' in entry) {
      attempt.answer = { sessionId: entry.sessionId };
      return { id: entry.sessionId };
    }
    if (entry.refused === 'limited') {
      attempt.answer = { refused: 'limited', retryAfterSeconds: entry.retryAfterSeconds ?? 60 };
    }
  } catch (error) {
    const failure = findFailure(error);
    if (failure?.kind === 'invalid') attempt.answer = { refused: 'invalid', issues: failure.issues };
    else if (failure?.retryAfterSeconds) {
      attempt.answer = { refused: 'limited', retryAfterSeconds: failure.retryAfterSeconds };
    } else attempt.answer = { thrown: error };
  }
  return null;
}

function isSecure(): boolean {
  return new URL(curatorContext().environment.curatorUrl).protocol === 'https:';
}

function sessionCookie() {
  return cookie('fonds-session', { maxAge: cookieSeconds });
}

function csrfCookie() {
  return cookie('fonds-csrf', {});
}

/** `__Host-` binds a cookie to this host, this path and TLS (RFC 6265bis, 4.1.3.2). */
function cookie<More extends object>(name: string, more: More) {
  const secure = isSecure();
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, ...more } as const,
  };
}

function secret(): string {
  const { authSecret } = curatorContext().environment;
  if (!authSecret) throw new Error('AUTH_SECRET is not set.');
  return authSecret;
}
