/** What is wrong with a field, at the field. `id` is what the field's `aria-describedby` names. */
export function FieldError({ id, message }: { readonly id: string; readonly message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={id} className="mt-1.5 font-sans text-sm leading-snug text-oxide">
      <span aria-hidden="true" className="mr-1.5 font-semibold">
        !
      </span>
      {message}
    </p>
  );
}
