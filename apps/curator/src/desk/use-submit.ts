'use client';

import type { Issue } from '@fonds/domain/errors';
import { useState } from 'react';
import { failureInWords, settled } from './api.ts';

interface Submitted {
  readonly busy: boolean;
  readonly issues: readonly Issue[];
  /** What went wrong that no field takes. */
  readonly problem: string;
  readonly done: string;
}

const idle: Submitted = { busy: false, issues: [], problem: '', done: '' };

/** A small form that calls the archive: whether it is under way, what was refused, what is done. */
export function useSubmit() {
  const [state, setState] = useState<Submitted>(idle);
  const submit = async (call: Promise<unknown>, done: string): Promise<boolean> => {
    setState({ ...idle, busy: true });
    const result = await settled(call);
    if (result.ok) setState({ ...idle, done });
    else {
      const { issues } = result.failure;
      setState({ ...idle, issues, problem: issues.length > 0 ? '' : failureInWords(result.failure) });
    }
    return result.ok;
  };
  const wrong = (path: string) => state.issues.find((issue) => issue.path === path)?.message;
  return { ...state, submit, wrong };
}
