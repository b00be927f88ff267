import { isProblem, problems } from '@fonds/domain/problems';

/** The problem that a list is narrowed to, and the way to where it is dealt with. */
export function ProblemNotice({ problem }: { readonly problem: string | undefined }) {
  if (problem === undefined || !isProblem(problem)) return null;
  return (
    <>
      {' '}
      with the problem “{problems[problem]}” · <a href={`/problems/${problem}`}>why, and what to do</a>
    </>
  );
}
