import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../desk/shell.tsx';
import { JointProgress } from '../../../../review/joint-progress.tsx';
import { desk, getUser, orPage } from '../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Publish together' };

export default async function Joint({ params }: PageProps<'/review/together/[number]'>) {
  const { number } = await params;
  if (!/^\d{1,15}$/.test(number)) notFound();
  const path = `/review/together/${number}`;
  const user = await getUser(path);
  const joint = await orPage(path, (await desk()).publication.joint({ number: Number(number) }));
  return (
    <Shell user={user} path="/review">
      <h1 className="text-2xl leading-tight">
        Publish together: <bdi>{joint.title}</bdi>
      </h1>
      <JointProgress first={joint} />
    </Shell>
  );
}
