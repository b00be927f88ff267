import type { Role } from '@fonds/domain/roles';
import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../desk/router.ts';
import type { CurrentUser } from '../trpc.ts';
import type { TestDesk } from './desk.ts';

/** An archive in which every procedure of the desk finds something to do; records are named by their ids. */
export interface BusyDesk {
  readonly draft: string;
  readonly inReview: string;
  readonly published: string;
  readonly alsoPublished: string;
  readonly merged: string;
  readonly user: string;
}

/** Fills an empty archive, as an administrator, with one record in each state that a procedure needs. */
export async function makeBusy(test: TestDesk, admin: CurrentUser): Promise<BusyDesk> {
  const { records } = test.desk.caller(admin).desk;
  const put = async (name: string) =>
    (await records.create({ kind: 'subject', changes: { name: { text: `Made-up ${name}` } } })).id;
  const putPublished = async (name: string) => {
    const id = await put(name);
    await records.publish({ id, revision: 1 });
    return id;
  };
  const desk = {
    draft: await put('draft'),
    inReview: await put('review'),
    published: await putPublished('lens'),
    alsoPublished: await putPublished('lighthouse'),
    merged: await put('light'),
    user: (await test.userOf('editor')).id,
  };
  await records.askForReview({ id: desk.inReview });
  await records.merge({ id: desk.merged, into: desk.published });
  return desk;
}

/** The password of whoever calls. */
export const password = 'a made-up password';

interface Asked<Input> {
  readonly least: Role;
  /** What it is given, so that it does its work for whoever may ask. */
  readonly given: (desk: BusyDesk) => Input;
}

type Inputs = inferRouterInputs<AppRouter>['desk'];
type Procedures = {
  readonly [Group in keyof Inputs]: { readonly [Name in keyof Inputs[Group]]: Asked<Inputs[Group][Name]> };
};

const nothing = () => undefined;
const name = { text: 'Made up, and changed' };

/** Every procedure of the desk, with the least role that it asks for. One that is missing here doesn't compile. */
export const procedures: Procedures = {
  records: {
    list: { least: 'viewer', given: () => ({ kind: 'subject' }) },
    get: { least: 'viewer', given: ({ draft }) => ({ id: draft }) },
    create: { least: 'editor', given: () => ({ kind: 'subject', changes: { name } }) },
    save: { least: 'editor', given: ({ draft }) => ({ id: draft, parent: 1, changes: { name } }) },
    history: { least: 'viewer', given: ({ draft }) => ({ id: draft }) },
    revision: { least: 'viewer', given: ({ draft }) => ({ id: draft, number: 1 }) },
    restore: { least: 'editor', given: ({ draft }) => ({ id: draft, number: 1, parent: 1 }) },
    unpublishedTargets: { least: 'viewer', given: ({ draft }) => ({ id: draft }) },
    citing: { least: 'viewer', given: ({ published }) => ({ id: published }) },
    publish: { least: 'publisher', given: ({ draft }) => ({ id: draft, revision: 1 }) },
    withdraw: { least: 'publisher', given: ({ published }) => ({ id: published }) },
    discard: { least: 'editor', given: ({ draft }) => ({ id: draft }) },
    askForReview: { least: 'editor', given: ({ draft }) => ({ id: draft }) },
    sendBack: { least: 'publisher', given: ({ inReview }) => ({ id: inReview, note: 'made up' }) },
    merge: { least: 'publisher', given: ({ published, alsoPublished }) => ({ id: published, into: alsoPublished }) },
    unmerge: { least: 'publisher', given: ({ merged }) => ({ id: merged }) },
    lookup: { least: 'viewer', given: () => ({ kinds: ['subject'], q: 'made' }) },
    understandDate: { least: 'viewer', given: () => ({ text: '27 July 1953' }) },
  },
  desk: {
    home: { least: 'viewer', given: nothing },
  },
  users: {
    list: { least: 'admin', given: nothing },
    add: {
      least: 'admin',
      given: () => ({ email: 'newcomer@made-up.example', name: 'A made-up newcomer', role: 'admin', password }),
    },
    setRole: { least: 'admin', given: ({ user }) => ({ id: user, role: 'admin' }) },
    disable: { least: 'admin', given: ({ user }) => ({ id: user }) },
    enable: { least: 'admin', given: ({ user }) => ({ id: user }) },
    resetPassword: { least: 'admin', given: ({ user }) => ({ id: user, password }) },
  },
  account: {
    changePassword: { least: 'viewer', given: () => ({ current: password, next: 'another made-up password' }) },
    signOutEverywhere: { least: 'viewer', given: nothing },
  },
  audit: {
    list: { least: 'admin', given: () => ({}) },
    actors: { least: 'admin', given: nothing },
    export: { least: 'admin', given: () => ({}) },
  },
  terms: {
    list: { least: 'viewer', given: () => ({ vocabulary: 'document-type' }) },
  },
};
