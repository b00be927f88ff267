'use client';

import type { Issue } from '@fonds/domain/errors';
import type { KeyedField } from '@fonds/domain/fields/field';
import type { RecordKind } from '@fonds/domain/record';
import type { DeskRecord } from '@fonds/domain/views/desk';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isSame, readBody, type Json, type JsonObject } from '@fonds/domain/fields/json';
import { api, failureInWords, settled } from '../desk/api.ts';
import type { Failure } from '../desk/failure.ts';
import { conflictsOf, mergedValues, type FieldConflict, type Side } from './conflict.ts';
import { datesUnderstood } from './controls/use-understood-date.ts';
import { changesOf, formValues, tidiedValues, type FormValues } from './form-values.ts';

/** A record as its page was made: everything of it but the body stands in `row`. */
export type RecordRow = Omit<DeskRecord, 'body'>;

/** The revision that the form started from. */
interface Base {
  readonly row: RecordRow | null;
  readonly body: JsonObject;
}

/** Two people's work that collided: the latest revision, and the fields that differ from it. */
export interface Collision {
  readonly row: RecordRow;
  readonly body: JsonObject;
  readonly conflicts: readonly FieldConflict[];
}

export interface Notice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
  /** It became public just now. */
  readonly isPublic?: boolean;
}

interface Options {
  readonly kind: RecordKind;
  readonly fields: readonly KeyedField[];
  readonly row: RecordRow | null;
  readonly body: JsonObject;
  /** What the form of a new record is filled with beforehand. */
  readonly start?: JsonObject | undefined;
}

/** A record in its form: what is typed, what was refused, and every step that may be taken with it. */
export function useRecord({ kind, fields, row, body, start = body }: Options) {
  const [base, setBase] = useState<Base>({ row, body });
  const [values, setValues] = useState<FormValues>(() => formValues(fields, start));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [notice, setNotice] = useState<Notice>();
  const [busy, setBusy] = useState(false);
  // Said with the next save, for the history.
  const [why, setWhy] = useState('');
  const [signedOut, setSignedOut] = useState(false);
  const [collision, setCollision] = useState<Collision>();
  // Raised when the form is filled from elsewhere, so that controls forget what they had typed.
  const [filling, setFilling] = useState(0);
  // What was typed by the time that something asynchronous goes on.
  const latest = useRef(values);
  useEffect(() => {
    latest.current = values;
  });

  const changes = useMemo(() => {
    // Whatever its choices begin with, an untouched form of a new record says nothing yet.
    if (base.row === null && isSame(values, formValues(fields, {}))) return {};
    return changesOf(fields, base.body, values);
  }, [fields, base, values]);
  const isDirty = Object.keys(changes).length > 0;

  const set = (key: string, value: Json) => {
    latest.current = { ...latest.current, [key]: value };
    setValues(latest.current);
  };
  const fill = (next: Base, filled: FormValues) => {
    setBase(next);
    latest.current = filled;
    setValues(filled);
    setFilling((count) => count + 1);
  };
  const say = (text: string) => setNotice({ kind: 'done', text });
  const refuse = (failure: Failure) => {
    setSignedOut(failure.kind === 'signed-out');
    setIssues(failure.issues);
    const text =
      failure.issues.length > 0 ? 'It was not saved. What is wrong stands at the fields.' : failureInWords(failure);
    setNotice({ kind: 'problem', text });
  };

  /** Reads the latest revision from the archive. */
  const read = async (id: string): Promise<Base & { readonly row: RecordRow }> => {
    const { body: read, ...rest } = await api.records.get.query({ id });
    return { row: rest, body: readBody(read) };
  };

  const collide = async (id: string, mine: FormValues, from: JsonObject) => {
    const found = await settled(read(id));
    if (!found.ok) {
      refuse(found.failure);
      return;
    }
    setCollision({ ...found.value, conflicts: conflictsOf(fields, from, mine, found.value.body) });
    setNotice({
      kind: 'problem',
      text: 'It was not saved: somebody else saved this record while you were working on it.',
    });
  };

  /** Saves over `from`. Gives the record as it is then, or undefined when it was refused. */
  const saveOver = async (from: Base, mine: FormValues): Promise<RecordRow | undefined> => {
    const sent = changesOf(fields, from.body, mine);
    const message = why.trim() === '' ? {} : { message: why.trim() };
    if (from.row === null) {
      const made = await settled(api.records.create.mutate({ kind, changes: sent, ...message }));
      if (!made.ok) {
        refuse(made.failure);
        return undefined;
      }
      return finish(made.value.id, made.value.revision, mine);
    }
    const saved = await settled(
      api.records.save.mutate({ id: from.row.id, parent: from.row.head, changes: sent, ...message }),
    );
    if (saved.ok) return finish(from.row.id, saved.value.revision, mine);
    if (saved.failure.kind === 'conflict') await collide(from.row.id, mine, from.body);
    else refuse(saved.failure);
    return undefined;
  };

  const finish = async (id: string, revision: number, mine: FormValues): Promise<RecordRow | undefined> => {
    setIssues([]);
    setCollision(undefined);
    setWhy('');
    const found = await settled(read(id));
    if (!found.ok) {
      refuse(found.failure);
      return undefined;
    }
    setBase(found.value);
    // Whatever was typed while the archive was saving stays, as the next change.
    const untouched = Object.fromEntries(
      Object.entries(formValues(fields, found.value.body)).filter(([key]) => isSame(latest.current[key], mine[key])),
    );
    latest.current = { ...latest.current, ...untouched };
    setValues(latest.current);
    say(`Saved as revision ${revision}.`);
    return found.value.row;
  };

  const busily = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    setBusy(true);
    setNotice(undefined);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };

  /** Saves what was typed. Gives the record as it is then, or undefined when it was refused. */
  const save = () =>
    busily(async () => {
      await datesUnderstood();
      const mine = tidiedValues(fields, latest.current);
      if (base.row && Object.keys(changesOf(fields, base.body, mine)).length === 0) {
        say(`Nothing has changed since revision ${base.row.head}.`);
        return base.row;
      }
      // The rows that were left blank go now, so that the archive counts rows as the form does.
      latest.current = mine;
      setValues(mine);
      return saveOver(base, mine);
    });

  /** Settles a collision by a choice for each field, and saves on top of the latest. */
  const settle = (choices: Readonly<Record<string, Side>>) =>
    busily(async () => {
      if (!collision) return;
      const next = { row: collision.row, body: collision.body };
      const merged = mergedValues(latest.current, collision.conflicts, choices);
      fill(next, merged);
      setCollision(undefined);
      if (Object.keys(changesOf(fields, next.body, merged)).length === 0) {
        say(`You took all of theirs: this is revision ${next.row.head}.`);
      } else await saveOver(next, merged);
    });

  /** Brings work back that was typed over an earlier revision, or over this one. */
  const bringBack = (revision: number, typed: FormValues) =>
    busily(async () => {
      if (base.row === null || revision === base.row.head) {
        fill(base, { ...latest.current, ...typed });
        return;
      }
      const { row: now } = base;
      const found = await settled(api.records.revision.query({ id: now.id, number: revision }));
      if (!found.ok) {
        refuse(found.failure);
        return;
      }
      const old = readBody(found.value.body);
      fill({ row: { ...now, head: revision }, body: old }, { ...formValues(fields, old), ...typed });
    });

  /** Takes a step in the record's life, then reads what it has become. True when it went well. */
  const step = (call: () => Promise<unknown>, done: string, isPublic = false) =>
    busily(async () => {
      const id = base.row?.id;
      if (id === undefined) return false;
      const taken = await settled(call());
      if (!taken.ok) {
        refuse(taken.failure);
        return false;
      }
      const found = await settled(read(id));
      if (found.ok) setBase((was) => ({ row: found.value.row, body: was.body }));
      setNotice({ kind: 'done', text: done, isPublic });
      return true;
    });

  return {
    ...{ base, values, changes, isDirty, issues, notice, busy, collision, filling },
    ...{ why, setWhy },
    ...{ set, save, settle, bringBack, step, say },
    signedOut,
    leaveSignedOut: () => setSignedOut(false),
    leaveCollision: () => setCollision(undefined),
  };
}

export type OpenRecord = ReturnType<typeof useRecord>;
