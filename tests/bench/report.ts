import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** A table of the report: a heading, the names of its columns, its rows. */
export interface Table {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const file = join(import.meta.dirname, '../../docs/performance.md');

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** The tables as Markdown, under what was measured, where and when. */
export function toMarkdown(command: string, tables: readonly Table[]): string {
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.version}`;
  const head = `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, on ${machine}.`;
  const body = tables.map(({ heading, columns, rows }) =>
    [
      `**${heading}**`,
      '',
      `| ${columns.join(' | ')} |`,
      `| ${columns.map(() => '---').join(' | ')} |`,
      ...rows.map((row) => `| ${row.join(' | ')} |`),
    ].join('\n'),
  );
  return [head, ...body].join('\n\n');
}

/** Puts a run's figures into docs/performance.md, in the place of the last run of as many documents. */
export function record(of: number | 'relevance', markdown: string): string {
  const [begin, end] = [`<!-- bench ${String(of)} -->`, `<!-- end ${String(of)} -->`];
  const heading = of === 'relevance' ? 'Relevance' : `${of.toLocaleString('en')} documents`;
  const section = `${begin}\n### ${heading}\n\n${markdown}\n${end}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  writeFileSync(
    file,
    start >= 0 && stop > start
      ? text.slice(0, start) + section + text.slice(stop + end.length)
      : `${text.trimEnd()}\n\n${section}\n`,
  );
  return file;
}
