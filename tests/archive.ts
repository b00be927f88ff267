import { test as base, expect, type Browser, type Page } from '@playwright/test';
import type { Role } from '@fonds/domain/roles';
import type { App } from './app-server.ts';
import { collectComplaints, type Complaints } from './complaints.ts';
import { fillWithMadeUp, type MadeUp } from './made-up-archive.ts';
import { password } from './prepared.ts';
import { openArchive, type Person, type RunningArchive } from './running-archive.ts';

export { answerOf } from './complaints.ts';
export { expect };

/**
 * What an archive holds. `sample`: the sample archive and somebody of each role. `made-up`: records of every kind and every
 * oddity, made up. `empty`: nothing, and nobody who may sign in.
 */
export type Holdings = 'sample' | 'made-up' | 'empty';

export interface ArchiveOptions {
  /** Whose addresses `page.goto('/…')` means. */
  app: App;
  holdings: Holdings;
  /** Who is signed in to the curator. */
  role: Role | 'nobody';
}

interface TestFixtures extends ArchiveOptions {
  readonly archive: RunningArchive;
  /** What the holdings `made-up` hold. */
  readonly madeUp: MadeUp;
  readonly complaints: Complaints;
  /** A browser of somebody else's, signed in unless nobody is named. */
  readonly pageOf: (person: Person | undefined) => Promise<Page>;
}

interface WorkerFixtures {
  /** The archives of this worker, each opened when it is first asked for. */
  readonly archives: (holdings: Holdings, app: App) => Promise<Opened>;
}

interface Opened {
  readonly archive: RunningArchive;
  readonly madeUp: MadeUp | undefined;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  app: ['reader', { option: true }],
  holdings: ['sample', { option: true }],
  role: ['nobody', { option: true }],

  archives: [
    // Playwright asks for a pattern, the linter for one with something in it.
    async ({ playwright: _ }, use) => {
      const all = new Map<string, Promise<Opened>>();
      await use((holdings, app) => {
        const key = `${holdings} ${app}`;
        const opened = all.get(key) ?? open(holdings, app);
        all.set(key, opened);
        return opened;
      });
      await Promise.all([...all.values()].map(async (opened) => (await opened).archive.stop()));
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  archive: async ({ archives, holdings, app }, use) => use((await archives(holdings, app)).archive),
  madeUp: async ({ archives, holdings, app }, use) => {
    const { madeUp } = await archives(holdings, app);
    if (!madeUp) throw new Error("Only the holdings 'made-up' have them.");
    await use(madeUp);
  },
  baseURL: async ({ archive, app }, use) => use(archive.address[app]),
  storageState: async ({ archive, app, role, browser }, use) => {
    const person = app === 'curator' && role !== 'nobody' ? archive.people[role] : undefined;
    await use(person && (await signedIn(browser, archive, person)));
  },

  complaints: [
    async ({ context }, use) => {
      const complaints = collectComplaints();
      complaints.watch(context);
      await use(complaints);
      expect(complaints.list(), 'what browsers complained about').toEqual([]);
    },
    { auto: true },
  ],
  pageOf: async ({ archive, browser, complaints, contextOptions, viewport }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (person) => {
      const storageState = person && (await signedIn(browser, archive, person));
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        baseURL: archive.address.curator,
        storageState: storageState ?? signedOut,
      });
      contexts.push(context);
      complaints.watch(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

async function open(holdings: Holdings, app: App): Promise<Opened> {
  const archive = await openArchive({
    database: holdings === 'sample' ? 'sample' : 'empty',
    // The curator's tests look at the public page too.
    apps: app === 'reader' ? ['reader'] : ['reader', 'curator'],
    people: holdings !== 'empty',
  });
  return { archive, madeUp: holdings === 'made-up' ? await fillWithMadeUp(archive.desk()) : undefined };
}

type Session = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;
/** Said outright: a new context is otherwise signed in as the test's own is. */
const signedOut = { cookies: [], origins: [] };
const sessions = new WeakMap<Person, Promise<Session>>();

/** The cookies of somebody who signed in, once for each person. */
function signedIn(browser: Browser, archive: RunningArchive, person: Person): Promise<Session> {
  const session = sessions.get(person) ?? enter(browser, archive, person);
  sessions.set(person, session);
  return session;
}

async function enter(browser: Browser, archive: RunningArchive, person: Person): Promise<Session> {
  const context = await browser.newContext({ baseURL: archive.address.curator, storageState: signedOut });
  const page = await context.newPage();
  await page.goto('/login');
  await signIn(page, person);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  const session = await context.storageState();
  await context.close();
  return session;
}

/** Fills in the form of the way in, and sends it. */
export async function signIn(page: Page, person: Pick<Person, 'email'>, typed: string = password): Promise<void> {
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(typed);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
