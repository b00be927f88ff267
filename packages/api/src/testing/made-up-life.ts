import { abandonBatch, admitBatch, startBatch, sweepBatches } from '@fonds/db/batches';
import { comment } from '@fonds/db/comments';
import { merge, unmerge } from '@fonds/db/merging';
import type { Connection, Transaction } from '@fonds/db/open';
import { discard, publish, step, withdraw } from '@fonds/db/publication';
import { reindex } from '@fonds/db/reindex';
import { cancelSchedule, schedule } from '@fonds/db/schedules';
import { discardChanges, takeBackAsk } from '@fonds/db/steps-back';
import { takeDown } from '@fonds/db/takedowns';
import { createRecord, getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { makeRecord, makeText, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import type { KindedBody } from '@fonds/domain/bodies';
import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import { recordKinds, type RecordKind } from '@fonds/domain/record';
import fc from 'fast-check';
import { eventsOfItems } from '../import/items.ts';
import { importRecords } from '../import/records.ts';
import { undoImport } from '../import/undo.ts';

/** One thing that somebody does; the numbers choose among what there is. */
export interface Deed {
  readonly what: (typeof deeds)[number];
  readonly a: number;
  readonly b: number;
}

const deeds = [
  'create',
  'create',
  'save',
  'save',
  'publish',
  'publish',
  'publish',
  'publish',
  'withdraw',
  'discard',
  'restore',
  'review',
  'send-back',
  'merge',
  'merge',
  'unmerge',
  'publish-together',
  'abandon-together',
  'import',
  'undo',
  'take-down',
  'take-down',
  'drop-changes',
  'take-back',
  'schedule',
  'cancel',
  'comment',
  'reindex',
] as const;

/** Two kinds come often, so that there are others of the kind to merge with. */
const kindsMade: readonly RecordKind[] = [...recordKinds, 'agent', 'agent', 'agent', 'document', 'document'];

/** Any series of deeds. */
export const lives: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({ what: fc.constantFrom(...deeds), a: fc.nat(1000), b: fc.nat(1000) }),
  { minLength: 6, maxLength: 30 },
);

/** A word that stands in one body alone; every text of the body holds it, with an ending that says where. */
export const canary = /cq[a-z]{4}(title|rest|staff|locked)/g;

function nthCanary(n: number): string {
  const letters = [3, 2, 1, 0].map((place) => String.fromCharCode(97 + (Math.floor(n / 26 ** place) % 26)));
  return `cq${letters.join('')}`;
}

type Links = Partial<Record<RecordKind, { id: string; name: string }>>;

function fieldsOf(kind: RecordKind, rest: string, locked: string, links: Links): object {
  const words = [{ text: `Made up: ${rest}`, language: 'en' }];
  const one = (target: RecordKind) => (links[target] ? [links[target]] : []);
  const shared = { notes: words };
  switch (kind) {
    case 'document':
      return {
        ...shared,
        summary: words,
        alternativeTitles: words,
        dates: [{ edtf: '1953-07-27', kind: 'created', note: rest }],
        texts: [makeText('t1', [rest]), makeText('t2', [locked], { embargoUntil: '2090-01-01' })],
        agents: one('agent').map((agent) => ({ agent, role: 'author', basis: 'inferred', how: rest })),
        places: one('place').map((place) => ({ place, role: 'about' })),
        subjects: one('subject'),
        collections: one('collection'),
        relations: one('document').map((document) => ({ document, relation: 'see-also', note: rest })),
        locators: one('repository').map((repository) => ({ role: 'original', repository, source: rest })),
      };
    case 'agent':
      return {
        ...shared,
        description: words,
        variants: words,
        relations: one('agent').map((agent) => ({ agent, relation: 'part-of', note: rest })),
      };
    case 'place':
    case 'subject':
      return { ...shared, description: words, variants: words, broader: one(kind) };
    case 'collection':
      return { ...shared, introduction: words, essay: { html: `<p>${rest}</p>` }, editors: one('agent') };
    case 'repository':
      return { ...shared, description: words, variants: words, address: rest };
    case 'recordset':
      return { ...shared, scope: words, extent: rest, creators: one('agent') };
    case 'page':
      return { ...shared, summary: words, content: { html: `<p>${rest}</p>` } };
  }
}

/** Does deeds in an archive. What the archive refuses in words is refused; any other failure is the test's. */
export class MadeUpLife {
  /** Every canary that was ever written, with its kind. */
  readonly canaries: { readonly word: string; readonly kind: RecordKind }[] = [];
  private readonly imports: number[] = [];
  private readonly archive: TestArchive;

  private readonly whileStaging: (stage: () => Promise<void>) => Promise<void>;

  /** `whileStaging` is given what stages a batch, to look at the archive before and after it. */
  constructor(archive: TestArchive, whileStaging: (stage: () => Promise<void>) => Promise<void>) {
    this.archive = archive;
    this.whileStaging = whileStaging;
  }

  async live(deedsDone: readonly Deed[]): Promise<void> {
    for (const deed of deedsDone) {
      try {
        await this.act(deed);
      } catch (error) {
        const refusals = [ConflictError, InvalidError, NotFoundError];
        if (!refusals.some((kind) => error instanceof kind)) throw error;
      }
    }
  }

  private ids(db: Connection = this.archive.db): string[] {
    return db.sqlite.prepare<[], string>('SELECT id FROM records ORDER BY key').pluck().all();
  }

  private pick(n: number): string {
    const ids = this.ids();
    const id = ids[n % Math.max(1, ids.length)];
    if (id === undefined) throw new ConflictError('There is nothing yet.');
    return id;
  }

  private body(kind: RecordKind, choice: number): KindedBody {
    const word = nthCanary(this.canaries.length);
    this.canaries.push({ word, kind });
    const links: Links = {};
    const ids = this.ids();
    ids.forEach((id, index) => {
      const target = getRecordRow(this.archive.db, id).kind;
      if ((index + choice) % 3 !== 0) links[target] = { id, name: `Made up: ${word}rest` };
    });
    return makeRecord(kind, `Made up ${word}title`, {
      ...fieldsOf(kind, `${word}rest`, `${word}locked`, links),
      staffNote: `${word}staff`,
      identifiers: [{ scheme: 'local', value: `shared ${choice % 4}` }],
    });
  }

  /** A word for the desk alone. */
  private staffWord(id: string): string {
    const word = nthCanary(this.canaries.length);
    this.canaries.push({ word, kind: getRecordRow(this.archive.db, id).kind });
    return `${word}staff`;
  }

  private async act({ what, a, b }: Deed): Promise<void> {
    const { db, act } = this.archive;
    const change = (work: (tx: Transaction, id: string) => void) => {
      const id = this.pick(a);
      return write(db, (tx) => {
        work(tx, id);
      });
    };
    switch (what) {
      case 'create': {
        const record = this.body(kindsMade[a % kindsMade.length] ?? 'document', b);
        await write(db, (tx) => createRecord(tx, act(), record));
        return;
      }
      case 'save': {
        const row = getRecordRow(db, this.pick(a));
        const record = this.body(row.kind, b);
        await write(db, (tx) => saveRevision(tx, act(), row.id, row.head, record));
        return;
      }
      case 'restore':
        return change((tx, id) => {
          const { head } = getRecordRow(tx, id);
          saveRevision(tx, act(), id, head, getRevision(tx, id, 1 + (b % head)).record);
        });
      case 'publish':
        return change((tx, id) => {
          publish(tx, act(), id, 1 + (b % getRecordRow(tx, id).head));
        });
      case 'withdraw':
        return change((tx, id) => {
          withdraw(tx, act(), id);
        });
      case 'discard':
        return change((tx, id) => {
          discard(tx, act(), id);
        });
      case 'review':
      case 'send-back':
        return change((tx, id) => {
          step(tx, act(), getRecordRow(tx, id), what === 'review' ? 'in-review' : 'sent-back');
        });
      case 'merge':
        return change((tx, id) => {
          const { kind } = getRecordRow(tx, id);
          const others = this.ids(tx).filter((other) => other !== id && getRecordRow(tx, other).kind === kind);
          merge(tx, act(), id, others[b % Math.max(1, others.length)] ?? id);
        });
      case 'unmerge':
        return change((tx, id) => {
          unmerge(tx, act(), id);
        });
      case 'publish-together':
      case 'abandon-together':
        return this.together([this.pick(a), this.pick(b), this.pick(a + b)], what === 'publish-together');
      case 'import':
        return this.import(a, b);
      case 'undo': {
        const number = this.imports[a % Math.max(1, this.imports.length)];
        if (number !== undefined) await undoImport(db, act, number);
        return;
      }
      case 'take-down':
        return change((tx, id) => {
          takeDown(tx, act(), id, b % 4 === 0 ? 'all' : 1 + (b % getRecordRow(tx, id).head), 'made up');
        });
      case 'drop-changes':
        return change((tx, id) => {
          discardChanges(tx, act(), id, getRecordRow(tx, id).head);
        });
      case 'take-back':
        return change((tx, id) => {
          takeBackAsk(tx, act(), id);
        });
      case 'schedule':
        return change((tx, id) => {
          const revision = getRecordRow(tx, id).head;
          schedule(tx, act(), { id, revision }, '2090-01-01T00:00:00.000Z', { together: [], note: this.staffWord(id) });
        });
      case 'cancel':
        return change((tx, id) => {
          cancelSchedule(tx, act(), id);
        });
      case 'comment':
        return change((tx, id) => {
          comment(tx, act(), id, b % 2 === 0 ? null : 'notes', this.staffWord(id));
        });
      case 'reindex':
        await reindex(db, act());
    }
  }

  private async together(ids: readonly string[], admit: boolean): Promise<void> {
    const { db, act } = this.archive;
    const batch = await write(db, (tx) => startBatch(tx, act(), 'publication'));
    let refused: Error | undefined;
    try {
      await this.whileStaging(async () => {
        for (const id of new Set(ids)) {
          await write(db, (tx) => {
            const row = getRecordRow(tx, id);
            if (row.publishedRevision !== null && row.head % 2 === 0) withdraw(tx, act(), id, { batch });
            else publish(tx, act(), id, row.head, { batch });
          });
        }
      });
    } catch (error) {
      if (!(error instanceof ConflictError) && !(error instanceof InvalidError)) throw error;
      refused = error;
    }
    await write(db, (tx) => {
      if (admit && refused === undefined) admitBatch(tx, act(), batch);
      else abandonBatch(tx, act(), batch);
    });
    await sweepBatches(db);
    if (refused) throw refused;
  }

  private async import(a: number, b: number): Promise<void> {
    const { db, act } = this.archive;
    const items = [0, 1, 2].map((n) => {
      const kind = n === 0 ? 'collection' : 'document';
      // Some rows are as they were at the last import, others have changed.
      return { row: n, matchKey: `row ${n}`, kind, body: this.body(kind, b + n).body } as const;
    });
    const options = { publish: b % 3 !== 0, acceptDoubtful: a % 2 === 0 };
    const { batch } = await importRecords(db, act, 'made up', eventsOfItems(items), options);
    if (batch !== null) this.imports.push(batch);
  }
}
