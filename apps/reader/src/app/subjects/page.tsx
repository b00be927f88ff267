import { authorityKinds } from '../../authorities/kinds.ts';
import { AuthorityList, authorityListMetadata } from '../../authorities/authority-list.tsx';
import type { QueryPageProps } from '../../components/page-props.ts';

const words = authorityKinds.subjects;

export async function generateMetadata({ searchParams }: QueryPageProps) {
  return authorityListMetadata(words, await searchParams);
}

export default async function Page({ searchParams }: QueryPageProps) {
  return <AuthorityList words={words} parameters={await searchParams} />;
}
