import type { JointView } from '@fonds/domain/views/review';
import { When } from '../desk/when.tsx';

export const jointStates: Readonly<Record<JointView['state'], string>> = {
  waiting: 'waiting',
  running: 'under way',
  done: 'published',
  failed: 'not published',
};

/** The latest publications of many records at one moment. */
export function JointList({ joints }: { readonly joints: readonly JointView[] }) {
  if (joints.length === 0) return null;
  return (
    <section aria-labelledby="joint" className="mt-12 font-sans text-sm">
      <h2 id="joint" className="eyebrow mb-2">
        Published together
      </h2>
      <ul>
        {joints.map((joint) => (
          <li key={joint.number} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
            <a href={`/review/together/${joint.number}`}>
              <bdi>{joint.title}</bdi>
            </a>
            <span className="text-muted">
              {joint.total === 1 ? '1 record' : `${joint.total.toLocaleString('en')} records`}, {joint.by},{' '}
              <When at={joint.at} />
            </span>
            <span className={joint.state === 'failed' ? 'text-oxide' : 'text-muted'}>{jointStates[joint.state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
