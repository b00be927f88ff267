import { emptyBatchRow } from '@fonds/domain/batch-row';
import { updateBulkEdit } from '@fonds/db/bulk-edits';
import { openSession } from '@fonds/db/sessions';
import { getUser } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import type { Role } from '@fonds/domain/roles';
import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../desk/router.ts';
import type { CurrentUser } from '../trpc.ts';
import { makeImports, type BusyImports } from './busy-imports.ts';
import type { TestDesk } from './desk.ts';

/** An archive in which every procedure of the desk finds something to do; records are named by their ids. */
export interface BusyDesk {
  readonly draft: string;
  readonly inReview: string;
  readonly published: string;
  readonly alsoPublished: string;
  readonly merged: string;
  readonly scheduled: string;
  readonly thread: number;
  readonly joint: number;
  /** Of the preview of what is in review. */
  readonly seal: string;
  readonly user: string;
  /** A session of that user's, and one of whoever calls. */
  readonly session: number;
  readonly ownSession: number;
  readonly invitation: number;
  readonly template: string;
  /** A filter of whoever calls. */
  readonly ownFilter: string;
  /** A document without a date, and what somebody said of it: that its lack of rights is no problem. */
  readonly undated: string;
  readonly dismissal: number;
  /** Changes of many records: one that was looked at, one where that failed, and one that was carried out. */
  readonly examined: number;
  readonly unexamined: number;
  readonly edited: number;
  readonly imports: BusyImports;
}

/** Fills an empty archive, as an administrator, with one record in each state that a procedure needs. */
export async function makeBusy(test: TestDesk, admin: CurrentUser): Promise<BusyDesk> {
  const { records, templates } = test.desk.caller(admin).desk;
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
    scheduled: await put('clock'),
    user: (await test.userOf('editor')).id,
    template: (await templates.add({ kind: 'subject', name: 'Made-up template', values: {} })).id,
  };
  await records.askForReview({ id: desk.inReview });
  const undated = (await records.create({ kind: 'document', changes: { title: { text: 'Made-up scrap' } } })).id;
  const { problems } = test.desk.caller(admin).desk;
  await problems.dismiss({ problem: 'no-rights', id: undated, about: '', reason: 'Made up' });
  const dismissal = (await problems.dismissed({ problem: 'no-rights' })).rows[0]?.number ?? 0;
  await records.merge({ id: desk.merged, into: desk.published });
  const { publication, review } = test.desk.caller(admin).desk;
  await publication.schedule({ id: desk.scheduled, revision: 1, at: '2090-01-01T09:00' });
  const { thread } = await review.comment({ id: desk.draft, words: 'Made up' });
  const again = { id: desk.alsoPublished, parent: 1, changes: { name } };
  await records.save(again);
  await records.publish({ id: desk.alsoPublished, revision: 2 });
  await records.save({ ...again, parent: 2 });
  const { number: joint } = await publication.publishJointly({
    ids: [desk.draft],
    seal: (await publication.preview({ ids: [desk.draft] })).seal,
  });
  const { seal } = await publication.preview({ ids: [desk.inReview] });
  const { bulk } = test.desk.caller(admin).desk;
  const prepare = (id: string, value: string) =>
    bulk.prepare({
      kind: 'subject',
      selection: { of: 'ids', ids: [id] },
      change: { kind: 'set', field: 'staffNote', value },
    });
  const { number: edited } = await prepare(await put('mirror'), 'Made up, and edited');
  await bulk.run({ number: edited });
  const { number: examined } = await prepare(await put('prism'), 'Made up, and looked at');
  const { number: unexamined } = await prepare(await put('grating'), 'Made up, and not looked at');
  await write(test.archive.db, (tx) => {
    updateBulkEdit(tx, unexamined, { state: 'failed' });
  });
  const { session, invitation } = await makeWaysIn(test, admin, desk.user);
  const imports = await makeImports(test, admin, desk.published);
  return {
    ...desk,
    undated,
    dismissal,
    thread,
    joint,
    seal,
    examined,
    unexamined,
    edited,
    session,
    invitation,
    imports,
    ownSession: 0,
    ownFilter: '',
  };
}

/** A session of a user's, and an invitation of somebody else. */
async function makeWaysIn(test: TestDesk, admin: CurrentUser, userId: string) {
  const { users } = test.desk.caller(admin).desk;
  await users.invite({ email: 'invited@made-up.example', name: 'Invited', role: 'viewer' });
  await write(test.archive.db, (tx) =>
    openSession(tx, test.archive.act(), getUser(tx, userId), { address: '192.0.2.1', browser: '' }),
  );
  const [session] = await users.sessions({ id: userId });
  const [invitation] = await users.invitations();
  return { session: session?.key ?? 0, invitation: invitation?.key ?? 0 };
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
const batchRow = { ...emptyBatchRow, title: 'Made-up document of a batch' };
const batchManner = { titleLanguage: '', dateKind: 'created', dateBasis: 'on-document', numberLabel: '' } as const;
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
  history: {
    restoreField: {
      least: 'editor',
      given: ({ alsoPublished }) => ({ id: alsoPublished, field: 'name', number: 1, parent: 3 }),
    },
  },
  merging: {
    preview: { least: 'viewer', given: ({ published, draft }) => ({ id: draft, into: published }) },
    linking: { least: 'viewer', given: ({ published }) => ({ id: published }) },
    merge: {
      least: 'publisher',
      given: ({ draft, published }) => ({ id: draft, head: 1, into: published, intoHead: 1, names: [0] }),
    },
  },
  bulk: {
    prepare: {
      least: 'editor',
      given: ({ draft }) => ({
        kind: 'subject',
        selection: { of: 'ids', ids: [draft] },
        change: { kind: 'set', field: 'staffNote', value: 'Made up' },
      }),
    },
    split: {
      least: 'publisher',
      given: ({ draft, published, alsoPublished }) => ({
        from: published,
        to: alsoPublished,
        selection: { of: 'ids', ids: [draft] },
      }),
    },
    get: { least: 'viewer', given: ({ examined }) => ({ number: examined }) },
    list: { least: 'viewer', given: () => ({}) },
    rows: { least: 'viewer', given: ({ examined }) => ({ number: examined }) },
    run: { least: 'editor', given: ({ examined }) => ({ number: examined }) },
    runAndPublish: { least: 'publisher', given: ({ examined }) => ({ number: examined }) },
    goOn: { least: 'editor', given: ({ unexamined }) => ({ number: unexamined }) },
    undo: { least: 'editor', given: ({ edited }) => ({ number: edited }) },
  },
  desk: {
    home: { least: 'viewer', given: nothing },
  },
  names: {
    near: { least: 'viewer', given: () => ({ kind: 'subject', name: 'Made-up lens' }) },
  },
  templates: {
    list: { least: 'viewer', given: () => ({ kind: 'subject' }) },
    get: { least: 'viewer', given: ({ template }) => ({ id: template }) },
    add: { least: 'editor', given: () => ({ kind: 'subject', name: 'Another made-up template', values: {} }) },
    rename: {
      least: 'editor',
      given: ({ template }) => ({ id: template, was: 'Made-up template', name: 'Made-up and renamed' }),
    },
    remove: { least: 'editor', given: ({ template }) => ({ id: template }) },
  },
  filters: {
    list: { least: 'viewer', given: () => ({ kind: 'subject' }) },
    keep: { least: 'viewer', given: () => ({ kind: 'subject', name: 'Made-up drafts', list: { state: 'draft' } }) },
    share: { least: 'editor', given: ({ ownFilter }) => ({ id: ownFilter, shared: true }) },
    rename: {
      least: 'viewer',
      given: ({ ownFilter }) => ({ id: ownFilter, was: 'Made-up filter', name: 'Made-up and renamed' }),
    },
    remove: { least: 'viewer', given: ({ ownFilter }) => ({ id: ownFilter }) },
  },
  listColumns: {
    chosen: { least: 'viewer', given: () => ({ kind: 'subject' }) },
    choose: { least: 'viewer', given: () => ({ kind: 'subject', columns: ['state', 'comments'] }) },
  },
  documentBatch: {
    make: { least: 'editor', given: () => ({ shared: {}, manner: batchManner, rows: [batchRow] }) },
  },
  users: {
    list: { least: 'admin', given: nothing },
    invite: {
      least: 'admin',
      given: () => ({ email: 'newcomer@made-up.example', name: 'A made-up newcomer', role: 'admin' }),
    },
    inviteToReset: { least: 'admin', given: ({ user }) => ({ id: user }) },
    invitations: { least: 'admin', given: nothing },
    revokeInvitation: { least: 'admin', given: ({ invitation }) => ({ key: invitation }) },
    change: { least: 'admin', given: ({ user }) => ({ id: user, email: 'other@made-up.example', name: 'Another' }) },
    sessions: { least: 'admin', given: ({ user }) => ({ id: user }) },
    endSession: { least: 'admin', given: ({ user, session }) => ({ id: user, key: session }) },
    setRole: { least: 'admin', given: ({ user }) => ({ id: user, role: 'admin' }) },
    disable: { least: 'admin', given: ({ user }) => ({ id: user }) },
    enable: { least: 'admin', given: ({ user }) => ({ id: user }) },
  },
  account: {
    changePassword: { least: 'viewer', given: () => ({ current: password, next: 'another made-up password' }) },
    signOutEverywhere: { least: 'viewer', given: nothing },
    sessions: { least: 'viewer', given: nothing },
    endSession: { least: 'viewer', given: ({ ownSession }) => ({ key: ownSession }) },
    endOtherSessions: { least: 'viewer', given: nothing },
  },
  audit: {
    list: { least: 'admin', given: () => ({}) },
    choices: { least: 'admin', given: nothing },
    export: { least: 'admin', given: () => ({}) },
  },
  publication: {
    schedule: { least: 'publisher', given: ({ draft }) => ({ id: draft, revision: 1, at: '2090-01-01T09:00' }) },
    cancelSchedule: { least: 'publisher', given: ({ scheduled }) => ({ id: scheduled }) },
    discardChanges: { least: 'editor', given: ({ alsoPublished }) => ({ id: alsoPublished, parent: 3 }) },
    takeDown: {
      least: 'publisher',
      given: ({ alsoPublished }) => ({ id: alsoPublished, revision: 1, reason: 'Made up' }),
    },
    preview: { least: 'publisher', given: ({ draft }) => ({ ids: [draft] }) },
    publishJointly: { least: 'publisher', given: ({ inReview, seal }) => ({ ids: [inReview], seal }) },
    joint: { least: 'viewer', given: ({ joint }) => ({ number: joint }) },
    joints: { least: 'viewer', given: () => ({}) },
  },
  review: {
    ofRecord: { least: 'viewer', given: ({ draft }) => ({ id: draft }) },
    comment: { least: 'editor', given: ({ draft }) => ({ id: draft, field: 'name', words: 'Made up' }) },
    answer: { least: 'editor', given: ({ thread }) => ({ thread, action: 'resolve' }) },
    colleagues: { least: 'viewer', given: nothing },
    assign: { least: 'editor', given: ({ draft, user }) => ({ id: draft, user }) },
    takeBack: { least: 'editor', given: ({ inReview }) => ({ id: inReview }) },
    underWay: { least: 'viewer', given: () => ({ state: 'scheduled', assigned: 'nobody' }) },
  },
  problems: {
    counts: { least: 'viewer', given: nothing },
    list: { least: 'viewer', given: () => ({ problem: 'no-text' }) },
    dismissed: { least: 'viewer', given: () => ({ problem: 'no-text' }) },
    dismiss: {
      least: 'editor',
      given: ({ undated }) => ({ problem: 'undated', id: undated, about: '', reason: 'Made up' }),
    },
    revive: { least: 'editor', given: ({ dismissal }) => ({ number: dismissal }) },
  },
  imports: {
    formats: { least: 'publisher', given: nothing },
    list: { least: 'publisher', given: () => ({}) },
    get: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned }) },
    start: {
      least: 'publisher',
      given: ({ imports }) => ({ upload: imports.upload, fileName: 'made-up.txt', format: 'listing' }),
    },
    again: { least: 'publisher', given: ({ imports }) => ({ number: imports.done }) },
    inspect: { least: 'publisher', given: ({ imports }) => ({ number: imports.uploaded }) },
    change: { least: 'publisher', given: ({ imports }) => ({ number: imports.uploaded, publish: true }) },
    plan: { least: 'publisher', given: ({ imports }) => ({ number: imports.uploaded }) },
    rows: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned, outcome: 'doubtful' }) },
    asked: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned }) },
    choose: { least: 'publisher', given: ({ imports }) => ({ target: imports.asked, record: 'new' }) },
    accept: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned, key: imports.doubtful }) },
    run: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned }) },
    stop: { least: 'publisher', given: ({ imports }) => ({ number: imports.running }) },
    resume: { least: 'publisher', given: ({ imports }) => ({ number: imports.stopped }) },
    undo: { least: 'publisher', given: ({ imports }) => ({ number: imports.done }) },
    mappings: { least: 'publisher', given: () => ({ format: 'listing' }) },
    saveMapping: { least: 'publisher', given: () => ({ format: 'listing', name: 'another', options: {} }) },
    removeMapping: { least: 'publisher', given: () => ({ format: 'listing', name: 'made up' }) },
  },
  importDetails: {
    targets: { least: 'publisher', given: () => ({ kind: 'document' }) },
    mapping: { least: 'publisher', given: ({ imports }) => ({ number: imports.uploaded, kind: 'document' }) },
    sameFile: { least: 'publisher', given: ({ imports }) => ({ number: imports.done }) },
    sides: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned, key: imports.doubtful }) },
    edited: { least: 'publisher', given: ({ imports }) => ({ number: imports.planned }) },
  },
  exports: {
    formats: { least: 'viewer', given: nothing },
    note: { least: 'viewer', given: () => ({ format: 'jsonl', kind: 'subject' }) },
  },
  texts: {
    names: { least: 'viewer', given: () => ({ lines: ['Made up'] }) },
    read: { least: 'editor', given: () => ({ name: 'made-up.txt', bytes: new TextEncoder().encode('Made up') }) },
  },
  terms: {
    list: { least: 'viewer', given: () => ({ vocabulary: 'document-type' }) },
    forForms: { least: 'viewer', given: () => undefined },
    kept: { least: 'viewer', given: () => ({ vocabulary: 'document-type' }) },
    add: { least: 'publisher', given: () => ({ vocabulary: 'document-type', label: 'A made-up type' }) },
    rename: { least: 'admin', given: () => ({ vocabulary: 'document-type', id: 'letter', label: 'A made-up type' }) },
    setRetired: { least: 'admin', given: () => ({ vocabulary: 'document-type', id: 'letter', retired: true }) },
    merge: { least: 'admin', given: () => ({ vocabulary: 'document-type', id: 'note', into: 'letter' }) },
  },
};
