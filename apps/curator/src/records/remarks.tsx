/** What was odd about a question, in plain words. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul
      aria-label="About the question"
      className="mt-4 space-y-1 border-l-2 border-oxide pl-3 font-sans text-sm text-ink"
    >
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
