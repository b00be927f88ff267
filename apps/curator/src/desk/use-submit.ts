'use client';

import type { Issue } from '@fonds/domain/errors';
import { useState } from 'react';
import { failureInWords, settled } from './api.ts';
import type { Failure } from './failure.ts';
import { noteSession, useSession } from './session.ts';

interface Submitted {
  readonly busy: boolean;
  readonly issues: readonly Issue[];
  /** What went wrong that no field takes. */
  readonly problem: string;
  readonly done: string;
  /** It was refused because the session has ended. */
  readonly isSignedOut: boolean;
}

const idle: Submitted = { busy: false, issues: [], problem: '', done: '', isSignedOut: false };

/** A small form that calls the archive: whether it is under way, what was refused, what is done. */
export function useSubmit() {
  const [state, setState] = useState<Submitted>(idle);
  const session = useSession();
  const refuse = (failure: Failure) => {
    const { issues } = failure;
    const isSignedOut = failure.kind === 'signed-out';
    setState({ ...idle, issues, problem: issues.length > 0 ? '' : failureInWords(failure), isSignedOut });
    if (isSignedOut) noteSession('ended');
  };
  const submit = async (call: Promise<unknown>, done: string): Promise<boolean> => {
    setState({ ...idle, busy: true });
    const result = await settled(call);
    if (result.ok) setState({ ...idle, done });
    else refuse(result.failure);
    return result.ok;
  };
  /** The same, and then another page, or this one anew: nothing can be pressed a second time on the way. */
  const submitAndGo = async <Value>(call: Promise<Value>, address = (_value: Value) => ownAddress()): Promise<void> => {
    setState({ ...idle, busy: true });
    const result = await settled(call);
    if (result.ok) window.location.assign(address(result.value));
    else refuse(result.failure);
  };
  const wrong = (path: string) => state.issues.find((issue) => issue.path === path)?.message;
  const { isSignedOut, ...shown } = state;
  const problem = isSignedOut && session === 'good' ? 'You are signed in again: press once more.' : state.problem;
  return { ...shown, problem, submit, submitAndGo, wrong };
}

function ownAddress(): string {
  return `${window.location.pathname}${window.location.search}`;
}
