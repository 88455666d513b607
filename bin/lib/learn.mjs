// An hour of an office in a few seconds, for a server that learns its start: what is done most often at its doors, so that the next start finds it
// known. It writes on the throwaway folder of that server, says nothing, and ends by itself; what fails is only not learned.
//   learn.mjs PORT LOG        LOG is what the server printed, with the code of the first visit in it
import { readFileSync } from 'node:fs';

const [port, log] = process.argv.slice(2);
const AT_ONCE = 4;
const TIMES = 300;
const PASSWORD = 'Sept canards traversent la Seille';
setTimeout(() => process.exit(1), 40_000).unref();

let headers = { 'Parvis-Request': '1' };

async function ask(method, path, body, more = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body, headers: { ...headers, ...more } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return { answer, text };
}

async function json(method, path, content) {
  const more = content ? { 'Content-Type': 'application/json' } : {};
  const { text } = await ask(method, path, content && JSON.stringify(content), more);
  return text && JSON.parse(text);
}

async function often(one, times = TIMES) {
  let next = 0;
  const each = async () => {
    while (next < times) await one(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, each));
}

async function moveIn() {
  const code = /code ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(readFileSync(log, 'utf8'))[1];
  const person = { givenName: 'Odile', familyName: 'Kremer', email: 'odile.kremer@valbourg.example', kind: 'AGENT', password: PASSWORD };
  await json('POST', '/api/setup', { code, person, organisation: { name: 'Valbourg-sur-Seille', kind: 'MUNICIPALITY' } });
  const { answer } = await ask('POST', '/api/session', JSON.stringify({ identifier: person.email, password: PASSWORD, remember: false }), {
    'Content-Type': 'application/json',
  });
  headers = { ...headers, Cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
  const [hat] = (await json('GET', '/api/session')).capacities;
  const space = await json('POST', '/api/spaces', { organisationId: hat.organisationId, name: 'Voirie', type: 'PROJECT' });
  const { entry } = await json('GET', `/api/spaces/${space.id}/documents`);
  return { authority: hat.organisationSlug, space, root: entry.id };
}

/** The screens: lists, the newest, a search; and files sent by a browser. */
async function browse({ space, root }) {
  const metadata = (filename) =>
    Object.entries({ filename, folderId: root })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
  await often((at) => {
    const body = `Compte rendu ${at} de la commission de la voirie.`;
    return ask('POST', '/api/uploads', body, {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(body.length),
      'Upload-Metadata': metadata(`Compte rendu ${at}.txt`),
      'Content-Type': 'application/offset+octet-stream',
    });
  }, TIMES / 2);
  await often(async (at) => {
    await json('GET', `/api/documents/${root}/children`);
    await json('GET', `/api/search?q=compte+${at}`);
    await json('GET', `/api/spaces/${space.id}`);
  }, TIMES / 4);
}

/** The drive: written, read, listed. */
async function mount({ authority, space }) {
  const { identifier, secret } = await json('POST', '/api/application-passwords', { name: 'Lecteur' });
  headers = { Authorization: `Basic ${Buffer.from(`${identifier}:${secret}`).toString('base64')}` };
  const folder = `/dav/${authority}/${space.slug}/plans`;
  await ask('MKCOL', `${folder}/`);
  await often((at) => ask('PUT', `${folder}/plan-${at}.bin`, `plan ${at} `.repeat(1000)));
  await often((at) => ask('GET', `${folder}/plan-${at}.bin`));
  const asked =
    '<propfind xmlns="DAV:"><prop><getlastmodified/><getcontentlength/><getetag/><resourcetype/><getcontenttype/></prop></propfind>';
  await often(() => ask('PROPFIND', `${folder}/`, asked, { Depth: '1', 'Content-Type': 'application/xml' }), 12);
}

const place = await moveIn();
await browse(place);
await mount(place);
