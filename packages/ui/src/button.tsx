import type { ComponentProps } from 'react';

const shape =
  'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-field border px-3.5 min-h-9 font-sans text-sm font-medium leading-none no-underline hover:no-underline disabled:opacity-50';

const looks = {
  main: 'border-link bg-link text-paper hover:opacity-90',
  plain: 'border-edge bg-raised text-ink hover:border-ink',
  danger: 'border-oxide bg-raised text-oxide hover:bg-oxide hover:text-paper',
  quiet: 'border-transparent bg-transparent text-link hover:underline',
} as const;

export type ButtonLook = keyof typeof looks;

/** The classes of something that looks like a button, for links and summaries. */
export function buttonClass(look: ButtonLook = 'plain'): string {
  return `${shape} ${looks[look]}`;
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
}

/** A button. `type` is `button` unless it is said to submit. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}

interface ButtonLinkProps extends ComponentProps<'a'> {
  readonly look?: ButtonLook;
}

/** A link that looks like a button. */
export function ButtonLink({ look = 'plain', className = '', ...rest }: ButtonLinkProps) {
  return <a className={`${buttonClass(look)} ${className}`} {...rest} />;
}
