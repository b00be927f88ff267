// Fails, naming the package, when something installed has a licence that licences.json does not allow.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Does this SPDX expression hold with these licences? `OR` needs one side, `AND` both; brackets nest. */
export function satisfies(expression, allowed) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const alternatives = () => {
    let holds = conjunction();
    while (tokens[0] === 'OR') {
      tokens.shift();
      holds = conjunction() || holds;
    }
    return holds;
  };
  const conjunction = () => {
    let holds = one();
    while (tokens[0] === 'AND') {
      tokens.shift();
      holds = one() && holds;
    }
    return holds;
  };
  const one = () => {
    const token = tokens.shift();
    if (token !== '(') return token !== undefined && allowed.has(token);
    const holds = alternatives();
    return tokens.shift() === ')' && holds;
  };
  const holds = alternatives();
  // What is left over was no expression ("SEE LICENSE IN …"), so nothing is known of it.
  return holds && tokens.length === 0;
}

/**
 * The packages whose licence is on no list.
 * @param installed `{ name, licence, shipped }` of each package; `shipped` when it is part of the product and no mere tool
 */
export function findRefused(installed, rules) {
  const always = new Set(Object.keys(rules.allowed));
  const asTool = new Set([...always, ...Object.keys(rules.allowedInDevelopment)]);
  const exceptions = Object.entries(rules.packages);
  return installed.filter(({ name, licence, shipped }) => {
    if (satisfies(licence, shipped ? always : asTool)) return false;
    return !exceptions.some(([pattern, rule]) => matches(name, pattern) && rule.licence === licence);
  });
}

function matches(name, pattern) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function listInstalled() {
  const shipped = new Set(list('--prod').map(({ name }) => name));
  return list().map(({ name, licence }) => ({ name, licence, shipped: shipped.has(name) }));
}

function list(...flags) {
  const pnpm = process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm';
  // The tests' own dependencies are tools, whatever the heading they are declared under.
  const args = [
    '--recursive',
    ...(flags.length > 0 ? ['--filter=!@fonds/tests'] : []),
    'licenses',
    'list',
    '--json',
    ...flags,
  ];
  const output = execFileSync(pnpm, args, { encoding: 'utf8', maxBuffer: 64 << 20, shell: pnpm.endsWith('.cmd') });
  return Object.entries(JSON.parse(output)).flatMap(([licence, packages]) =>
    packages.map(({ name }) => ({ name, licence })),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rules = JSON.parse(readFileSync(path.join(import.meta.dirname, 'licences.json'), 'utf8'));
  const installed = listInstalled();
  const refused = findRefused(installed, rules);
  for (const { name, licence } of refused) {
    console.error(
      `${name}: ${licence} is not in packages/cli/toolchain/licences.json: choose another package, or add it with its reason.`,
    );
  }
  console.log(`${installed.length} packages, ${refused.length} with a licence that is not allowed`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
