import { authorityKinds } from '../../components/authority-kinds.ts';
import { AuthorityList, authorityListMetadata } from '../../components/authority-list.tsx';
import type { QueryPageProps } from '../../components/page-props.ts';

const words = authorityKinds.recordsets;

export async function generateMetadata({ searchParams }: QueryPageProps) {
  return authorityListMetadata(words, await searchParams);
}

export default async function Page({ searchParams }: QueryPageProps) {
  return <AuthorityList words={words} parameters={await searchParams} />;
}
