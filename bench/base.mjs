#!/usr/bin/env node
// Makes the base that measures are taken on: a server on a data folder of its own, filled by base.sql.
//   bench/base.mjs [--scale 1] [--data DIR] [--stay]
// The folder must not exist yet, or be empty; it stays for the measures (--data). --stay leaves the server running until Ctrl-C.
import { mkdirSync, readFileSync } from 'node:fs';
import { now, round } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { build, Server, throwaway } from './lib/server.mjs';
import { countStatements } from './lib/statements.mjs';

/// Fills an installation that has just been migrated, and has its statements counted from the next start on.
export async function fill(server, scale, say = () => {}) {
  const statements = readFileSync(new URL('base.sql', import.meta.url), 'utf8')
    .replace(/^\\.*$/gm, '')
    .replaceAll(':scale', String(scale))
    .split(/;[ \t]*(?:--.*)?\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  await countStatements(server);
  return server.with('parvis', async (database) => {
    let rows;
    for (const statement of statements) {
      const begin = now();
      rows = await database.query(statement);
      const took = now() - begin;
      if (took > 1000) say(`${round(took / 1000)} s  ${/^(?!--).+$/m.exec(statement)[0].slice(0, 90)}`);
    }
    return rows[0];
  });
}

if (process.argv[1]?.endsWith('base.mjs')) {
  const told = options(import.meta.url, { scale: 1, data: '', stay: false });
  const data = told.data || `${throwaway()}/data`;
  mkdirSync(data, { recursive: true });
  const server = new Server({ app: build(), data });
  await server.start();
  try {
    console.log(await fill(server, told.scale, console.log));
    console.log(`ready: --data ${data}`);
    if (told.stay) {
      console.log(`http://127.0.0.1:${server.port}/`);
      await new Promise((done) => process.once('SIGINT', done));
    }
  } finally {
    await server.stop();
  }
}
