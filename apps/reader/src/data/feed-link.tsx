import { words } from '@fonds/ui/words';

/** A link to a feed, for feed readers and for people. React moves the first into the page's head. */
export function FeedLink({ href, title }: { readonly href: string; readonly title: string }) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={href} title={title} />
      <a href={href} type="application/atom+xml">
        {words.data.feed}
      </a>
    </>
  );
}
