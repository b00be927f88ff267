import { CompanyPage, companyMetadata } from '../../../../collections/company-page.tsx';
import type { SlugPageProps } from '../../../../components/page-props.ts';

export async function generateMetadata(props: SlugPageProps) {
  return companyMetadata('subjects', props);
}

export default function Page(props: SlugPageProps) {
  return <CompanyPage part="subjects" props={props} />;
}
