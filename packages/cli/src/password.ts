import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { passwordProblem, shortestPassword } from '@fonds/api/password-rules';
import { InvalidError } from '@fonds/domain/errors';
import type { Output } from './output.ts';

export interface PasswordOptions {
  readonly passwordStdin?: boolean;
  readonly generate?: boolean;
}

/** A new password: made up, from standard input, or asked for twice at a terminal. `shown`: it has to be told to the person. */
export async function newPassword(
  out: Output,
  options: PasswordOptions,
): Promise<{ password: string; shown: boolean }> {
  if (options.generate) return { password: randomBytes(15).toString('base64url'), shown: true };
  if (options.passwordStdin) return { password: await checked(await readLine()), shown: false };
  if (!process.stdin.isTTY) {
    throw problem('There is no terminal to ask for a password: use --password-stdin, or --generate to have one made.');
  }
  const first = await checked(await askHidden(out, `Password (${shortestPassword} characters or more): `));
  if (first !== (await askHidden(out, 'The same again: ')))
    throw problem('The two differ. Nothing was changed; try again.');
  return { password: first, shown: false };
}

function problem(message: string): InvalidError {
  return new InvalidError([{ path: '', message }]);
}

async function checked(password: string): Promise<string> {
  const wrong = await passwordProblem(password, []);
  if (wrong === undefined) return password;
  throw problem(`The password isn’t taken: ${wrong}. Nothing was changed; try again.`);
}

async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

function askHidden(out: Output, question: string): Promise<string> {
  const nowhere = new Writable({
    write: (_piece, _encoding, done) => {
      done();
    },
  });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    const prompt = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    let answer: string | undefined;
    prompt.once('line', (line) => {
      answer = line;
      prompt.close();
    });
    prompt.once('close', () => {
      out.note('');
      if (answer === undefined) reject(problem('No password was given. Nothing was changed.'));
      else resolve(answer);
    });
  });
}
