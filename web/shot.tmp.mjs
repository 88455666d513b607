import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const base = 'http://127.0.0.1:28741';
const acc = readFileSync('/tmp/act-data/data/demo-accounts.tsv', 'utf8')
  .trim()
  .split('\n')
  .map((l) => l.split('\t'));
const [role, out, path, w = '1440', scheme = 'light', display = ''] = process.argv.slice(2);
const a = acc.find((r) => r[0] === role);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const c = await b.newContext({
  viewport: { width: +w, height: w === '360' ? 760 : 900 },
  colorScheme: scheme,
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  baseURL: base,
});
await c.request.post('/api/session', {
  headers: { 'Parvis-Request': '1' },
  data: { identifier: a[2], password: a[3], remember: false },
});
const p = await c.newPage();
if (display) await p.addInitScript(() => localStorage.setItem('parvis-display', 'simple'));
p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
p.on('pageerror', (e) => console.log('err', e.message));
await p.goto(path);
await p.waitForSelector('h1');
await p.waitForTimeout(800);
if (process.env.CLICK) {
  await p
    .getByRole('button', { name: new RegExp(process.env.CLICK) })
    .first()
    .click();
  await p.waitForTimeout(700);
}
await p.screenshot({ path: out, fullPage: !!process.env.FULL });
await b.close();
