import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from './parvis';

/** Where Debian puts its programs: in the system, or in the folder where `bin/test` unpacked the packages. */
const homes = ['', join(import.meta.dirname, '../../../.build/dovecot')];
const home = homes.find((one) => existsSync(`${one}/usr/sbin/dovecot`) && existsSync(`${one}/usr/lib/dovecot/lmtp`));

/** Why Dovecot cannot run here; nothing where it can. */
export const noDovecot =
  process.getuid?.() !== 0
    ? 'Dovecot starts under root only.'
    : home === undefined
      ? 'Dovecot is not there: bin/test unpacks it.'
      : home && spawnSync('unshare', ['-m', 'true']).status !== 0
        ? 'This machine gives no mount namespace, which the Dovecot that was unpacked needs.'
        : undefined;

/** A mailbox that takes whatever comes by LMTP, and is read by IMAP. */
export interface Dovecot {
  lmtp: number;
  imap: number;
  login: string;
  secret: string;
  /** Stops it and starts it again, with what lies in it. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Accounts that every Debian has: one to deliver under, one to greet under. */
const OWNER = { name: 'mail', id: 8 };
const GREETER = 'nobody';

interface Place {
  folder: string;
  lmtp: number;
  imap: number;
  secret: string;
}

const settings = ({ folder, lmtp, imap, secret }: Place) => `protocols = imap lmtp
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${OWNER.name}
default_internal_group = ${OWNER.name}
default_login_user = ${GREETER}
mail_location = maildir:${folder}/mail
first_valid_uid = 1
auth_username_format = %Ln
recipient_delimiter = +
lmtp_hdr_delivery_address = original
passdb {
  driver = static
  args = password=${secret}
}
userdb {
  driver = static
  args = uid=${OWNER.id} gid=${OWNER.id} home=${folder}/mail allow_all_users=yes
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtp}
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-dovecot-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), OWNER.id, OWNER.id);
  const place = { folder, lmtp: await freePort(), imap: await freePort(), secret: 'Canards-42' };
  writeFileSync(join(folder, 'dovecot.conf'), settings(place));
  let master = await running(place);
  return {
    lmtp: place.lmtp,
    imap: place.imap,
    login: 'reponse',
    secret: place.secret,
    restart: async () => {
      await ended(master);
      master = await running(place);
    },
    stop: async () => {
      await ended(master);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * It looks for its parts where Debian installs them: those that were unpacked are laid over /usr, for it and its services alone (a mount
 * namespace of their own), so that nothing of this machine changes.
 */
async function running({ folder, imap, lmtp }: Place): Promise<ChildProcess> {
  const dovecot = ['/usr/sbin/dovecot', '-F', '-c', join(folder, 'dovecot.conf')];
  const overlaid = `mount -t overlay overlay -o "lowerdir=$0/usr:/usr" /usr && exec "$@"`;
  const [program = '', ...options] = home ? ['unshare', '-m', 'sh', '-c', overlaid, home, ...dovecot] : dovecot;
  const master = spawn(program, options, {
    // A group of its own: its end is the end of all its services.
    detached: true,
    stdio: 'ignore',
  });
  const log = () =>
    existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : 'Dovecot said nothing.';
  await until(async () => (await answers(imap)) && (await answers(lmtp)), master, log, 20_000);
  return master;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    setTimeout(() => resolve(false), 2000).unref();
  });
}

function ended(master: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    master.once('exit', () => resolve());
    master.kill('SIGTERM');
  });
}
