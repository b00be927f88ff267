import { InvalidError } from '@fonds/domain/errors';

/** NIST SP 800-63B-4, 3.1.1.2: where the password is all there is, fifteen characters or more, and no rule on their kinds. */
export const shortestPassword = 15;
const longestPassword = 1000;

/** What a password is too easily guessed from may be stripped off it: this much has to be left. */
const ownCharacters = 8;

let common: Promise<ReadonlySet<string>> | undefined;

/** The passwords that are tried first, from leaks; read when it is first asked for. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(Object.values(dictionary['passwords-common']).map(String)),
  );
  return common;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The shortest piece of which a text is nothing but repetitions: itself for most. */
function pieceOf(text: string): string {
  const period = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, period);
}

/** What is wrong with a new password, as words for its field, or undefined. `about` is what its owner and the archive are called. */
export async function passwordProblem(password: string, about: readonly string[]): Promise<string | undefined> {
  const characters = [...password].length;
  if (characters < shortestPassword) return `choose a password of ${String(shortestPassword)} characters or more`;
  if (characters > longestPassword) return `choose a password of no more than ${String(longestPassword)} characters`;
  const typed = folded(password);
  const list = await commonPasswords();
  const piece = pieceOf(typed);
  if (list.has(typed) || (piece !== typed && (piece.length < ownCharacters || list.has(piece)))) {
    return 'this password is among the first that are tried: choose another';
  }
  const words = about.flatMap((name) => folded(name).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 3);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), typed);
  if (left !== typed && [...left].length < ownCharacters) {
    return 'this password is little more than a name of yours or the archive’s: choose another';
  }
  return undefined;
}

/** Throws InvalidError, at `field`, for a password that may not be chosen. */
export async function refusePassword(field: string, password: string, about: readonly string[]): Promise<void> {
  const message = await passwordProblem(password, about);
  if (message !== undefined) throw new InvalidError([{ path: field, message }]);
}
