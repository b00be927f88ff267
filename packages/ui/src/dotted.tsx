import { Children, Fragment, type ReactNode } from 'react';

/** Facts in one line with a dot between each two; what is empty is left out. */
export function Dotted({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).map((child, index) => (
    <Fragment key={index}>
      {index > 0 ? <span aria-hidden="true"> &nbsp;·&nbsp; </span> : null}
      <span>{child}</span>
    </Fragment>
  ));
}
