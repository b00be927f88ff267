import { authorityKinds } from '../../../authorities/kinds.ts';
import { AuthorityPage, authorityMetadata } from '../../../authorities/authority-page.tsx';
import type { SlugPageProps } from '../../../components/page-props.ts';

const words = authorityKinds.places;

export async function generateMetadata(props: SlugPageProps) {
  return authorityMetadata(words, props);
}

export default function Page(props: SlugPageProps) {
  return <AuthorityPage words={words} props={props} />;
}
