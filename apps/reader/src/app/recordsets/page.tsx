import type { QueryPageProps } from '../../components/page-props.ts';
import { HoldingsPage, holdingsMetadata } from '../../holdings/holdings-page.tsx';

export async function generateMetadata({ searchParams }: QueryPageProps) {
  return holdingsMetadata(await searchParams);
}

export default async function Page({ searchParams }: QueryPageProps) {
  return <HoldingsPage parameters={await searchParams} />;
}
