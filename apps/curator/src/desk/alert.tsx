/** What went wrong, said at once. The region is always there, so that its words are read aloud when they come. */
export function Alert({ message }: { readonly message: string }) {
  return (
    <div role="alert">
      {message === '' ? null : (
        <p className="border-l-2 border-oxide py-1 pl-3 font-sans text-sm leading-normal text-oxide">{message}</p>
      )}
    </div>
  );
}
