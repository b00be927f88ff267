'use client';

import type { JointView } from '@fonds/domain/views/review';
import { useEffect, useState } from 'react';
import { api, settled } from '../desk/api.ts';
import { When } from '../desk/when.tsx';

const everyMilliseconds = 1500;

/** How a joint publication goes on, looked at again and again until it has ended. */
export function JointProgress({ first }: { readonly first: JointView }) {
  const [joint, setJoint] = useState(first);
  const ended = joint.state === 'done' || joint.state === 'failed';
  useEffect(() => {
    if (ended) return;
    const timer = setInterval(() => {
      void settled(api.publication.joint.query({ number: first.number })).then((read) => {
        if (read.ok) setJoint(read.value);
      });
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [ended, first.number]);
  const { state, total, done, reason, by, at, endedAt } = joint;
  const records = total === 1 ? '1 record' : `${total.toLocaleString('en')} records`;
  return (
    <div className="mt-5 max-w-xl font-sans text-sm">
      <p className="text-muted">
        {records}, asked for by {by}, <When at={at} long />
      </p>
      <div role="status" className="mt-4">
        {state === 'waiting' ? <p>It waits for the worker.</p> : null}
        {state === 'running' ? <p>Under way. Nothing of it is public yet.</p> : null}
        {state === 'done' && endedAt ? (
          <p className="text-ok">
            All of it is public since <When at={endedAt} long />.
          </p>
        ) : null}
        {state === 'failed' ? (
          <p className="border-l-2 border-oxide pl-3 text-oxide">
            Nothing of it was published: <bdi>{reason}</bdi>
          </p>
        ) : null}
      </div>
      {state === 'running' ? (
        <progress className="mt-3 w-full" aria-label="Records prepared" value={done} max={total} />
      ) : null}
      <p className="mt-6">
        <a href="/review">Back to what is in review</a>
      </p>
    </div>
  );
}
