// What is measured about processes and series of times.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const TICK = 10; // ms: USER_HZ is 100 on every Linux that matters here.

export const now = () => Number(process.hrtime.bigint()) / 1e6;
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);
export const round = (value, digits = 1) => Number(value.toFixed(digits));

/// All processes with their parents.
function processes() {
  const all = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = fields.slice(11, 15).map(Number);
      all.set(Number(name), { parent: Number(fields[1]), ms: ticks.reduce((sum, each) => sum + each, 0) * TICK });
    } catch {
      // It ended meanwhile.
    }
  }
  return all;
}

/// A process and all below it, but what lies below others.
export function tree(root, except = []) {
  const all = processes();
  const found = [];
  const walk = (pid) => {
    if (except.includes(pid)) return;
    found.push(pid);
    for (const [child, { parent }] of all) if (parent === pid) walk(child);
  };
  if (all.has(root)) walk(root);
  return found;
}

/// CPU milliseconds of a tree so far, its dead children included.
export function cpu(root, except = []) {
  const all = processes();
  return tree(root, except).reduce((sum, pid) => sum + (all.get(pid)?.ms ?? 0), 0);
}

/// Megabytes of memory of a tree, shared pages divided among those who share them.
export function pss(root, except = []) {
  let kilobytes = 0;
  for (const pid of tree(root, except)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

/// Prints rows as a Markdown table, and keeps everything where `--json` says.
export function report(title, rows, { json, details } = {}) {
  const columns = Object.keys(rows[0] ?? {});
  console.log(`\n${title}\n`);
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map((_, at) => (at === 0 ? '---|' : '--:|')).join('')}`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column] ?? '').join(' | ')} |`);
  if (json) writeFileSync(json, JSON.stringify({ title, at: new Date().toISOString(), rows, details }, null, 1));
}

/// Says whether each target was reached; a miss is the command's failure.
export function verdict(targets) {
  console.log('');
  for (const { what, reached } of targets) console.log(`${reached ? 'reached' : 'MISSED '}  ${what}`);
  if (targets.some(({ reached }) => !reached)) process.exitCode = 1;
}
