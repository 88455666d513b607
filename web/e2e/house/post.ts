import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { ask } from './ask';
import { type Dovecot, noDovecot, startDovecot } from './dovecot';
import { type Account, accountsOf, type Parvis, startParvis } from './parvis';
import { type Mail, noPostfix, type Postfix, SERVER, startPostfix } from './postfix';
import { noSwaks } from './swaks';
import { test as base } from './test';
import { alsoOurs, watch } from './watch';

/** What this machine lacks to bring mail; nothing where it has all. */
export const missing = noPostfix ?? noDovecot ?? noSwaks;

interface Post {
  parvis: Parvis;
  postfix: Postfix;
  dovecot: Dovecot;
  page: (role: string) => Promise<Page>;
  account: (role: string) => Account;
}

/** The demonstration with a mail server before it, whose mailbox it reads. Its password lies in a file. */
export const test = base.extend<{ post: Post }>({
  post: async ({ browser, contextOptions, watched }, use) => {
    expect(missing).toBeUndefined();
    const dovecot = await startDovecot();
    const postfix = await startPostfix({ domain: 'parvis.example', port: dovecot.lmtp, by: 'lmtp:inet' });
    const secrets = mkdtempSync(join(tmpdir(), 'parvis-secrets-'));
    mkdirSync(secrets, { recursive: true });
    writeFileSync(join(secrets, 'parvis.mail.incoming.imap.password'), `${dovecot.secret}\n`, { mode: 0o600 });
    const parvis = await startParvis({
      environment: {
        PARVIS_SECRETS: secrets,
        PARVIS_SMTP_HOST: '127.0.0.1',
        PARVIS_SMTP_PORT: String(postfix.port),
        PARVIS_SMTP_FROM: 'Mairie de Valbourg <parvis@valbourg.example>',
        PARVIS_MAIL_INCOMING_ADDRESS: 'reponse@parvis.example',
        PARVIS_MAIL_INCOMING_TRUSTS: SERVER,
        PARVIS_MAIL_INCOMING_IMAP_HOST: '127.0.0.1',
        PARVIS_MAIL_INCOMING_IMAP_PORT: String(dovecot.imap),
        PARVIS_MAIL_INCOMING_IMAP_USER: dovecot.login,
        PARVIS_MAIL_INCOMING_IMAP_ENCRYPTED: 'false',
        PARVIS_ANTIVIRUS_CLAMD: 'none',
      },
    });
    alsoOurs(parvis.url);
    const contexts: BrowserContext[] = [];
    const account = (role: string) => {
      const found = accountsOf(parvis.data).find((one) => one.role === role);
      expect(found, role).toBeDefined();
      return found as Account;
    };
    const page = async (role: string) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: parvis.url });
      contexts.push(context);
      const opened = await context.newPage();
      watched.push(watch(opened));
      const { email, password } = account(role);
      await ask(opened, 'POST', '/api/session', { identifier: email, password, remember: false });
      return opened;
    };
    await use({ parvis, postfix, dovecot, page, account });
    await Promise.all(contexts.map((context) => context.close()));
    await parvis.stop();
    await postfix.stop();
    await dovecot.stop();
    rmSync(secrets, { recursive: true, force: true });
  },
});

/** The mails to somebody, once there are so many. */
export async function received(postfix: Postfix, to: string, count: number): Promise<Mail[]> {
  const found = () => postfix.mails().filter((mail) => mail.to === to);
  await expect.poll(() => found().length, { message: `mails to ${to}`, timeout: 60_000 }).toBe(count);
  return found();
}

export const envelope = (from: string, to: string, greeting: string) => [
  '--from',
  from,
  '--to',
  to,
  '--helo',
  greeting,
];
