import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from './parvis';

/** Where Debian puts its programs: in the system, or in the folder where `bin/test` unpacked the package. */
const homes = ['', join(import.meta.dirname, '../../../.build/postfix')];
const home = homes.find((one) => existsSync(`${one}/usr/lib/postfix/sbin/master`));

/** Why Postfix cannot run here; nothing where it can. */
export const noPostfix =
  process.getuid?.() !== 0
    ? 'Postfix starts under root only.'
    : home === undefined
      ? 'Postfix is not there: bin/test unpacks it.'
      : undefined;

/** A message as it arrived. */
export interface Mail {
  to: string;
  /** Where an answer goes; empty where it goes to the sender. */
  replyTo: string;
  subject: string;
  text: string;
}

/** A Postfix with a configuration, a queue and a mailbox of its own, on a port of 127.0.0.1. It delivers whatever is for whomever. */
export interface Postfix {
  port: number;
  mails: () => Mail[];
  stop: () => Promise<void>;
}

/** Accounts that every Debian has; Postfix wants one that is nobody's for its files, another to deliver under. */
const OWNER = { name: 'mail', id: 8 };
const SETGID = { name: 'news', id: 9 };

/** The name of this server, under which it says what it found out about a sender (RFC 8601). */
export const SERVER = 'courrier.valbourg.example';

/** Whoever greets as one of them is found to be who they say, or not to be: this stands for the checks of a real server. */
export const VOUCHED = 'sur.valbourg.example';
export const FORGED = 'faux.valbourg.example';

const verdict = (greeting: string, result: string) =>
  `{ ${greeting} = PREPEND Authentication-Results: ${SERVER}; dmarc=${result} }`;

const SERVICES = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

const settings = (folder: string) => `compatibility_level = 3.6
queue_directory = ${folder}/queue
command_directory = ${home}/usr/sbin
daemon_directory = ${home}/usr/lib/postfix/sbin
shlib_directory = ${home}/usr/lib/postfix
meta_directory = ${home}/etc/postfix
data_directory = ${folder}/data
mail_owner = ${OWNER.name}
setgid_group = ${SETGID.name}
import_environment = MAIL_CONFIG LD_LIBRARY_PATH
maillog_file_prefixes = ${folder}
maillog_file = ${folder}/log
myhostname = ${SERVER}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:box/
virtual_mailbox_base = ${folder}/mail
virtual_minimum_uid = 1
virtual_uid_maps = static:${OWNER.id}
virtual_gid_maps = static:${OWNER.id}
smtpd_relay_restrictions = permit_mynetworks, reject
message_size_limit = 80000000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
smtpd_helo_required = yes
smtpd_helo_restrictions = check_helo_access inline:{ ${verdict(VOUCHED, 'pass')}, ${verdict(FORGED, 'fail')} }
smtp_dns_support_level = disabled
`;

/** What is for that domain goes on to that port; into a mailbox by LMTP. */
interface Relay {
  domain: string;
  port: number;
  by?: 'smtp' | 'lmtp:inet';
}

const relay = ({ domain, port, by = 'smtp' }: Relay) =>
  `transport_maps = inline:{ { ${domain} = ${by}:[127.0.0.1]:${port} }, { ${CLOSED} = error:5.1.1 User unknown } }\n`;

/** A domain where nobody has a mailbox any more. */
export const CLOSED = 'ferme.example';

export async function startPostfix(relayed?: Relay): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-postfix-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const owned = (path: string, mode: number, group = OWNER.id) => {
    mkdirSync(join(folder, path));
    chownSync(join(folder, path), OWNER.id, group);
    chmodSync(join(folder, path), mode);
  };
  for (const name of ['etc', 'queue', 'queue/pid']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
  for (const name of [
    'active',
    'bounce',
    'corrupt',
    'defer',
    'deferred',
    'flush',
    'hold',
    'incoming',
    'private',
    'saved',
    'trace',
  ]) {
    owned(`queue/${name}`, 0o700);
  }
  owned('queue/public', 0o710, SETGID.id);
  owned('queue/maildrop', 0o730, SETGID.id);
  owned('data', 0o700);
  owned('mail', 0o700);
  writeFileSync(join(folder, 'etc/main.cf'), settings(folder) + (relayed ? relay(relayed) : ''));
  writeFileSync(join(folder, 'etc/master.cf'), `127.0.0.1:${port} inet n - n - - smtpd\n${SERVICES}`);
  const etc = join(folder, 'etc');
  // A group of its own: its end is the end of all its services.
  const master = spawn(`${home}/usr/lib/postfix/sbin/master`, ['-d', '-c', etc], {
    detached: true,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, MAIL_CONFIG: etc, LD_LIBRARY_PATH: `${home}/usr/lib/postfix` },
  });
  const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');
  await until(() => answers(port), master, log, 20_000);
  return {
    port,
    mails: () => arrived(join(folder, 'mail/box/new')),
    stop: async () => {
      await ended(master);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', (greeting) => resolve(greeting.toString().startsWith('220')));
    socket.once('error', () => resolve(false));
    setTimeout(() => resolve(false), 2000).unref();
    socket.once('data', () => socket.end('QUIT\r\n'));
  });
}

function ended(master: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    master.once('exit', () => resolve());
    process.kill(-(master.pid ?? 0), 'SIGTERM');
  });
}

function arrived(box: string): Mail[] {
  if (!existsSync(box)) {
    return [];
  }
  return readdirSync(box).map((name) => {
    const message = readFileSync(join(box, name), 'latin1');
    const { head, body } = halves(message);
    return {
      to: field(head, 'Delivered-To'),
      replyTo: field(head, 'Reply-To'),
      subject: decodedWords(field(head, 'Subject')),
      text: plainText(head, body),
    };
  });
}

function halves(part: string): { head: string; body: string } {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
  return { head: head.replace(/\r?\n[ \t]+/g, ' '), body };
}

const field = (head: string, name: string) => new RegExp(`^${name}: *(.*?)\\r?$`, 'im').exec(head)?.[1] ?? '';

/** The first text of a message, inside as many wrappings as there are. */
function plainText(head: string, body: string): string {
  const boundary = /boundary="?([^";]+)/.exec(field(head, 'Content-Type'))?.[1];
  if (boundary) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return (
      parts
        .map((part) => halves(part.replace(/^\r?\n/, '')))
        .map((part) => plainText(part.head, part.body))
        .find(Boolean) ?? ''
    );
  }
  if (!field(head, 'Content-Type').startsWith('text/plain')) {
    return '';
  }
  const encoding = field(head, 'Content-Transfer-Encoding').toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? printable(body)
        : Buffer.from(body, 'latin1');
  return bytes.toString('utf8');
}

function printable(text: string): Buffer {
  const whole = text.replace(/=\r?\n/g, '');
  return Buffer.from(
    whole.replace(/=([0-9A-F]{2})/gi, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  );
}

function decodedWords(text: string): string {
  const joined = text.replace(/\?= +=\?/g, '?==?');
  return Buffer.concat(
    joined.split(/(=\?utf-8\?[BQ]\?[^?]*\?=)/i).map((piece) => {
      const [, kind, word = ''] = /^=\?utf-8\?([BQ])\?([^?]*)\?=$/i.exec(piece) ?? [];
      if (!kind) {
        return Buffer.from(piece, 'latin1');
      }
      return kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : printable(word.replace(/_/g, ' '));
    }),
  ).toString('utf8');
}
