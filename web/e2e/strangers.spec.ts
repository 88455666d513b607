import type { Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { routes } from './house/map';
import { expect, test } from './house/test';

/** Screens that anybody may open, signed in or not. */
const OPEN_TO_ALL = [
  '/connexion',
  '/premiere-visite',
  '/invitation',
  '/mot-de-passe',
  '/nouveau-mot-de-passe',
  '/lien/inconnu',
  '/courriel/inconnu',
  '/repondre',
  '/repondre/demande',
  '/ce-que-je-recois',
  '/diffusion',
  '/sondage',
  '/rejoindre',
  '/rejoindre/demande',
  '/participer/inconnu',
  '/participer/suivi',
  '/demander/inconnu',
  '/demander/suivi',
];
/** Screens of whoever is signed in: they show what is one's own, and nothing else. */
const OF_ONE_S_OWN = [
  '/',
  '/aujourdhui',
  '/aujourdhui/documents',
  '/demandes',
  '/demandes/nouvelle',
  '/espaces',
  '/espaces/demandes',
  '/messages',
  '/mon-compte',
  '/note-rapide',
  '/recherche',
  '/sondages',
];

/** A secret space with a folder and a document, and people who are nobody's business: real ids, and names never to be read. */
interface Secret {
  fill: (route: string) => string;
  /** Further addresses, of the things themselves. */
  more: string[];
  files: string[];
  names: string[];
}

/** Every address of the map, with real ids in the place of its parameters. */
function everyAddress(secret: Secret): string[] {
  return [...routes().map(secret.fill), ...secret.more];
}

/** What the server told this page, from now on. */
function listen(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/') && response.status() < 300) {
      bodies.push(response.text().catch(() => ''));
    }
  });
  return async () => (await Promise.all(bodies)).join('\n');
}

async function secretSpace(owner: Page): Promise<Secret> {
  const organisationId = await authority(owner);
  const [name, folder, file, service] = ['Cession', 'Négociation', 'Offre', 'Cellule'].map(unique) as [
    string,
    string,
    string,
    string,
  ];
  const space = await ask(owner, 'POST', '/api/spaces', { organisationId, name, type: 'EXECUTIVE', access: 'SECRET' });
  const unit = await ask(owner, 'POST', `/api/organisations/${organisationId}/units`, { name: service });
  const root = await ask(owner, 'GET', `/api/spaces/${space.id}/documents`);
  const made = await ask(owner, 'POST', `/api/documents/${root.entry.id}/folders`, { name: folder });
  const folderId = made.entry.id;
  await owner.goto(`/espaces/valbourg/${space.slug}/documents?dossier=${folderId}`);
  await expect(owner.getByRole('heading', { level: 2, name: folder })).toBeVisible();
  const list = owner.getByRole('list', { name: /^Contenu de/ });
  const chooser = owner.waitForEvent('filechooser');
  await owner.getByRole('button', { name: 'Déposer', exact: true }).click();
  await owner.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
  await (await chooser).setFiles({ name: `${file}.txt`, mimeType: 'text/plain', buffer: Buffer.from('prix') });
  await list.getByRole('link', { name: `${file}.txt`, exact: true }).click();
  await expect(owner).toHaveURL(/doc=/);
  const documentId = new URL(owner.url()).searchParams.get('doc') ?? '';
  const post = unique('Communiqué');
  const content = { title: post, body: [], attachments: [] };
  const { id: postId } = await ask(owner, 'POST', `/api/spaces/${space.id}/posts`, content);
  await ask(owner, 'PUT', `/api/posts/${postId}/publication`, content);
  const asked = unique('Secours');
  await ask(owner, 'PUT', `/api/spaces/${space.id}/tools/REQUESTS`);
  const { id: definitionId } = await ask(owner, 'POST', `/api/spaces/${space.id}/request-definitions`, { name: asked });
  const { design } = await ask(owner, 'GET', `/api/request-definitions/${definitionId}`);
  await ask(owner, 'PUT', `/api/request-definitions/${definitionId}/draft`, {
    name: asked,
    openTo: 'SPACE',
    assignment: 'BY_HAND',
    design,
    revision: 1,
  });
  await ask(owner, 'PUT', `/api/request-definitions/${definitionId}/publication`, { revision: 2 });
  const { id: caseId } = await ask(owner, 'POST', `/api/request-forms/${definitionId}/cases`, {
    answers: {},
    trial: false,
  });
  const poll = {
    title: unique('Arbitrage'),
    description: '',
    questions: [{ kind: 'SINGLE', label: '', options: [{ label: 'Oui' }, { label: 'Non' }] }],
    anonymous: false,
    changeable: true,
    results: 'LIVE',
    reminding: false,
    everybody: true,
    groupIds: [],
    unitIds: [],
    emails: [],
  };
  const { id: pollId } = await ask(owner, 'POST', `/api/spaces/${space.id}/polls`, poll);
  await ask(owner, 'PUT', `/api/polls/${pollId}/opening`, poll);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const call = {
    title: unique('Enchères'),
    rules: 'Une offre.',
    fromOn: day(0),
    untilOn: day(5),
    eraseOn: day(30),
    perPerson: 1,
    pictures: 0,
    megabytes: 5,
    criteria: [],
    consents: ['J’accepte.'],
    jurorIds: [],
  };
  const { id: callId } = await ask(owner, 'POST', `/api/spaces/${space.id}/calls`, call);
  const { items } = await ask(owner, 'GET', '/api/people?q=vuillaume');
  const [{ id: personId }] = items;
  const home = `/espaces/valbourg/${space.slug}`;
  const fill = (route: string) =>
    route
      .replace('/espaces/$authority/$space', home)
      .replace('$authority', 'valbourg')
      .replace('$person', personId)
      .replace('$post', postId)
      .replace('$poll', pollId)
      .replace('$call', callId)
      .replace('$code', 'inconnu')
      .replace('$id', documentId)
      .replace('$case', caseId)
      .replace('$form', definitionId)
      .replace('$definition', definitionId)
      .replace('$secret', 'inconnu')
      .replace('$token', 'inconnu')
      .replace('/$', '/ceci/n-existe-pas');
  return {
    fill,
    more: [
      `${home}/documents?dossier=${folderId}`,
      `${home}/documents?dossier=${folderId}&doc=${documentId}`,
      `${home}/membres?personne=${personId}`,
      `/d/${folderId}`,
      `/administration/valbourg/services?service=${unit.id}`,
      '/administration/valbourg/personnes?q=vuillaume',
      `/espaces?q=${name}`,
    ],
    files: [
      `/api/documents/${documentId}/content`,
      `/api/documents/${documentId}/thumbnail`,
      `/api/documents/archive?ids=${folderId}`,
    ],
    names: [name, folder, file, service, post, asked, poll.title, call.title, 'Vuillaume'],
  };
}

test.describe('whoever has no business there', () => {
  test('without an account, lands on the sign-in page at every address', async ({ page, signedInAs }) => {
    const secret = await secretSpace(await signedInAs('org_admin'));
    const told = listen(page);
    const elsewhere: string[] = [];
    for (const address of everyAddress(secret)) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wanted = OPEN_TO_ALL.find((open) => address === open || address.startsWith(`${open}?`)) ?? '/connexion';
      const { pathname } = new URL(page.url());
      if (pathname !== wanted) {
        elsewhere.push(`${address} leads to ${pathname}`);
      }
    }
    expect(elsewhere).toEqual([]);
    for (const file of secret.files) {
      expect((await page.request.get(file)).status(), file).toBe(401);
    }
    const all = await told();
    expect(secret.names.filter((name) => all.includes(name))).toEqual([]);
  });

  for (const role of ['guest', 'stranger'] as const) {
    test(`as a ${role}, reads that it does not exist, and no name that is not theirs to see`, async ({
      signedInAs,
    }) => {
      const secret = await secretSpace(await signedInAs('org_admin'));
      const page = await signedInAs(role);
      const told = listen(page);
      const theirs = [...OF_ONE_S_OWN, ...OPEN_TO_ALL, ...(role === 'stranger' ? ['/annuaire'] : [])];
      const shown: string[] = [];
      for (const address of everyAddress(secret)) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        const refusal = page
          .getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })
          .or(page.getByText('Cette page est celle des administrateurs'))
          .or(page.getByText('Ceci n’existe pas, ou ne vous est pas ouvert.'));
        const isTheirs = theirs.includes(address.replace(/\?.*/, '')) || address === '/espaces/nouveau';
        if (!isTheirs) {
          await expect(refusal, address).toBeVisible();
        }
        const text = (await page.locator('body').textContent()) ?? '';
        shown.push(...secret.names.filter((name) => text.includes(name) && !address.includes(name)));
      }
      expect(shown, 'names on the screen').toEqual([]);
      for (const file of secret.files) {
        expect((await page.request.get(file)).status(), file).toBe(404);
      }
      const all = await told();
      expect(
        secret.names.filter((name) => all.includes(name)),
        'names in what the server said',
      ).toEqual([]);
    });
  }
});
