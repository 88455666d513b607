import { expect, type Page } from '@playwright/test';
import { axe, seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const BROKEN = 'Le service redémarre';

/** A space of a test's own, opened through the screens by the facilitator, who manages the authority's spaces. */
async function openSpace(page: Page, name: string, type = 'Projet', access?: string): Promise<void> {
  await page.goto('/espaces/nouveau');
  await page.getByLabel('Type d’espace').selectOption({ label: type });
  await page.getByLabel('Nom de l’espace').fill(name);
  if (access) {
    await page.getByRole('radio', { name: access }).check();
  }
  await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const unique = (name: string) => `${name} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 5)}`;

test.describe('spaces', () => {
  test.describe.configure({ timeout: 180_000 });

  test('shows my spaces, finds one without accents, and keeps a favourite', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await page.goto('/espaces');
    await expect(page.getByRole('heading', { name: 'Vos espaces' })).toBeVisible();
    await seen(page, '/espaces', 'full');
    await page.getByLabel('Trouver un espace').fill('COMMUNICATION');
    const list = page.getByRole('main');
    await expect(list.getByRole('link', { name: 'Communication et vie associative' })).toBeVisible();
    await expect(list.getByRole('link', { name: 'Conseil municipal' })).toBeHidden();
    await page.getByLabel('Trouver un espace').fill('zzz');
    await expect(page.getByText('Aucun de vos espaces ne répond à cette recherche')).toBeVisible();
    await seen(page, '/espaces', 'empty');
    await page.getByRole('button', { name: 'Revoir tous vos espaces' }).click();
    const star = list
      .getByRole('button', { name: 'Conseil municipal dans vos favoris' })
      .or(list.getByRole('button', { name: 'Retirer Conseil municipal' }));
    const before = await star.getAttribute('aria-pressed');
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', String(before));
  });

  test('says what happened when the server does not answer', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await breakServer(page, /\/api\/spaces\?/);
    await page.goto('/espaces');
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, '/espaces', 'error');
  });

  test('opens a space, presents it, invites a person and archives it', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const name = unique('Forum');
    await openSpace(page, name);
    await expect(page.getByRole('heading', { name: 'L’espace est ouvert' })).toBeVisible();
    await seen(page, '/espaces/$authority/$space', 'empty');
    await page.getByLabel('À quoi sert cet espace').fill('Préparer le forum de septembre.');
    await page.getByRole('button', { name: 'Enregistrer la présentation' }).click();
    await expect(page.getByText('La présentation est enregistrée.')).toBeVisible();

    await page.getByRole('link', { name: 'Membres', exact: true }).click();
    await seen(page, '/espaces/$authority/$space/membres', 'empty');
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Une personne, un groupe ou un service').fill('benhad');
    await dialog.getByRole('button', { name: /Fatima Benhaddou/ }).click();
    await dialog.getByRole('radio', { name: 'Lecteur' }).check();
    await dialog.getByRole('button', { name: 'Inviter 1 personne' }).click();
    await page.getByRole('link', { name: 'Fatima Benhaddou' }).click();
    await expect(page.getByRole('heading', { name: 'Pourquoi cette personne a accès' })).toBeVisible();
    await expect(page.getByText('Invitation à son nom')).toBeVisible();
    await seen(page, '/espaces/$authority/$space/membres', 'full');
    await page.getByRole('button', { name: 'Retirer de l’espace' }).click();
    await expect(page.getByText('Fatima Benhaddou n’est plus dans l’espace.')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByRole('link', { name: 'Fatima Benhaddou' })).toBeVisible();

    await page.getByRole('link', { name: 'Réglages', exact: true }).click();
    await page.getByLabel('Nom de l’espace').fill(`${name} bis`);
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${name} bis` })).toBeVisible();
    await seen(page, '/espaces/$authority/$space/reglages', 'full');
    await page.getByRole('button', { name: 'Archiver l’espace' }).click();
    await expect(page.getByText('rien n’y change plus').first()).toBeVisible();
    await page.getByRole('button', { name: 'Rouvrir l’espace' }).click();
    await expect(page.getByRole('button', { name: 'Rouvrir l’espace' })).toBeHidden();
  });

  test('keeps a facilitator, and says why', async ({ signedInAs, account }) => {
    const page = await signedInAs('facilitator');
    await openSpace(page, unique('Seul'));
    await page.getByRole('link', { name: 'Membres', exact: true }).click();
    await page.getByRole('link', { name: account('facilitator').name }).click();
    await page.getByRole('button', { name: 'Quitter l’espace' }).click();
    await expect(page.getByRole('alert')).toContainText('Un espace garde toujours un animateur');
    await seen(page, '/espaces/$authority/$space/membres', 'refused');
  });

  test('lets a colleague ask to come in, and a facilitator let them in', async ({ signedInAs }) => {
    const facilitator = await signedInAs('facilitator');
    const name = unique('Groupe');
    await openSpace(facilitator, name, 'Groupe de travail');
    const address = new URL(facilitator.url()).pathname;
    const colleague = await signedInAs('contributor');
    await colleague.goto(address);
    await expect(colleague.getByRole('heading', { name: 'On y entre sur demande' })).toBeVisible();
    await seen(colleague, '/espaces/$authority/$space', 'refused');
    await colleague.getByLabel('Un mot pour les animateurs').fill('Je connais le sujet.');
    await colleague.getByRole('button', { name: 'Demander à entrer' }).click();
    await expect(colleague.getByRole('heading', { name: 'Votre demande est partie' })).toBeVisible();
    await facilitator.goto(`${address}/membres`);
    await expect(facilitator.getByText('Je connais le sujet.')).toBeVisible();
    await facilitator.getByRole('button', { name: /^Faire entrer/ }).click();
    await expect(facilitator.getByText('Je connais le sujet.')).toBeHidden();
    await colleague.goto(address);
    await expect(colleague.getByRole('navigation', { name: `Outils de ${name}` })).toBeVisible();
    await seen(colleague, '/espaces/$authority/$space', 'full');
  });

  test('hides a secret space from everybody else, by address, list and search', async ({ signedInAs }) => {
    const facilitator = await signedInAs('facilitator');
    const name = unique('Secret');
    await openSpace(facilitator, name, 'Exécutif');
    const address = new URL(facilitator.url()).pathname;
    for (const role of ['contributor', 'guest', 'stranger', 'org_admin'] as const) {
      const page = await signedInAs(role);
      await page.goto(address);
      await expect(
        page.getByText('Ceci n’existe pas, ou ne vous est pas ouvert.').or(page.getByText('Cette page n’existe pas')),
      ).toBeVisible();
      await page.goto(`/espaces?q=${encodeURIComponent(name)}`);
      await expect(page.getByText('Aucun de vos espaces ne répond à cette recherche')).toBeVisible();
      await expect(page.getByRole('link', { name })).toHaveCount(0);
    }
  });

  test('breaks nothing when a space cannot be read', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await openSpace(page, unique('Panne'));
    const address = new URL(page.url()).pathname;
    for (const [path, route] of [
      ['', ''],
      ['/membres', '/membres'],
      ['/reglages', '/reglages'],
    ] as const) {
      const repair = await breakServer(page, /\/api\/spaces\/at\//);
      await page.goto(`${address}${path}`);
      await expect(page.getByText(BROKEN)).toBeVisible();
      await seen(page, `/espaces/$authority/$space${route}`, 'error');
      await repair();
    }
    const repair = await breakServer(page, '**/api/spaces/models');
    await page.goto('/espaces/nouveau');
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, '/espaces/nouveau', 'error');
    await repair();
    await page.goto(`${address}/reglages`);
    await breakServer(page, /\/api\/spaces\/[0-9a-f-]+$/);
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await expect(page.getByRole('alert')).toContainText(BROKEN);
    await seen(page, '/espaces/$authority/$space/reglages', 'refused');
  });

  test('lets a colleague ask for a space, and shows them the answer', async ({ signedInAs }) => {
    const colleague = await signedInAs('contributor');
    const name = unique('Jumelage');
    await colleague.goto('/espaces/nouveau');
    await seen(colleague, '/espaces/nouveau', 'empty');
    await colleague.getByLabel('Nom de l’espace').fill('Communication');
    await expect(colleague.getByText('Un dossier dans un de ces espaces suffirait-il ?')).toBeVisible();
    await seen(colleague, '/espaces/nouveau', 'full');
    await colleague.getByLabel('Nom de l’espace').fill(name);
    await breakServer(colleague, '**/api/space-requests');
    await colleague.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(colleague.getByRole('alert')).toContainText(BROKEN);
    await seen(colleague, '/espaces/nouveau', 'refused');
    await colleague.unrouteAll();
    await colleague.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(colleague).toHaveURL('/espaces/demandes');
    await expect(colleague.getByText(name)).toBeVisible();

    const manager = await signedInAs('org_admin');
    await manager.goto('/espaces/demandes');
    const request = manager.getByRole('listitem').filter({ hasText: name });
    await seen(manager, '/espaces/demandes', 'full');
    await request.getByLabel('Votre réponse').fill('Bonne idée.');
    await request.getByRole('button', { name: `Ouvrir l’espace ${name}` }).click();
    await expect(manager.getByText('Espace ouvert').first()).toBeVisible();
    await colleague.goto('/espaces/demandes');
    await expect(colleague.getByText('Bonne idée.')).toBeVisible();
    await colleague.getByRole('link', { name }).first().click();
    await expect(colleague.getByRole('heading', { name: 'L’espace est ouvert' })).toBeVisible();
  });

  test('answers a request for a space by a folder, where the colleague may write from then on', async ({
    signedInAs,
  }) => {
    const manager = await signedInAs('facilitator');
    const space = unique('Animation');
    await openSpace(manager, space);
    const colleague = await signedInAs('contributor');
    const name = unique('Lampions');
    await colleague.goto('/espaces/nouveau');
    await colleague.getByLabel('Nom de l’espace').fill(name);
    await colleague.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(colleague).toHaveURL('/espaces/demandes');

    await manager.goto('/espaces/demandes');
    const request = manager.getByRole('listitem').filter({ hasText: name });
    await request.getByLabel('Plutôt un dossier dans').selectOption({ label: space });
    await expect(request.getByText('devient contributeur de cet espace')).toBeVisible();
    await axe(manager);
    await breakServer(manager, /\/decision$/);
    await request.getByRole('button', { name: `Créer le dossier ${name}` }).click();
    await expect(request.getByRole('alert')).toContainText(BROKEN);
    await manager.unrouteAll();
    await request.getByRole('button', { name: `Créer le dossier ${name}` }).click();
    await expect(manager.getByText('Dossier créé').first()).toBeVisible();

    await colleague.goto('/espaces/demandes');
    await colleague.getByRole('link', { name }).click();
    await expect(colleague.getByRole('heading', { level: 1, name: space })).toBeVisible();
    await expect(colleague.getByRole('link', { name: new RegExp(name) }).first()).toBeVisible();
    await expect(colleague.getByRole('button', { name: 'Déposer' }).first()).toBeVisible();
  });

  test('shows requests in every state', async ({ signedInAs }) => {
    const reader = await signedInAs('reader');
    await reader.goto('/espaces/demandes');
    await expect(reader.getByText('Vous n’avez rien demandé')).toBeVisible();
    await seen(reader, '/espaces/demandes', 'empty');
    await breakServer(reader, '**/api/space-requests/mine');
    await reader.reload();
    await expect(reader.getByText(BROKEN)).toBeVisible();
    await seen(reader, '/espaces/demandes', 'error');
  });

  test('opens twenty spaces from one previewed screen, each to be undone', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    await page.goto('/espaces/commune');
    await seen(page, '/espaces/commune', 'empty');
    const mark = unique('C');
    const names = Array.from({ length: 20 }, (_, index) => `${mark} ${index + 1}`);
    await page.getByLabel('Conseil', { exact: true }).fill('');
    await page.getByLabel('Exécutif', { exact: true }).fill('');
    await page.getByLabel('Informations générales', { exact: true }).fill('');
    await page.getByLabel('Commissions', { exact: true }).fill(names.join('\n'));
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await expect(page.getByRole('heading', { name: '20 espaces à créer' })).toBeVisible();
    await seen(page, '/espaces/commune', 'full');
    await page.getByRole('button', { name: 'Créer ces 20 espaces' }).click();
    await expect(page.getByRole('heading', { name: '20 espaces sont créés' })).toBeVisible();
    await page.getByRole('button', { name: `Annuler l’ouverture de ${mark} 20` }).click();
    await expect(page.getByText('Annulé', { exact: true })).toBeVisible();
    await page.goto('/espaces/commune');
    await page.getByLabel('Commissions', { exact: true }).fill([...names.slice(0, 2), `${mark} 21`].join('\n'));
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await expect(page.getByText('Existe déjà').first()).toBeVisible();
    await breakServer(page, /commune-spaces/);
    await page.getByRole('button', { name: /^Créer/ }).click();
    await expect(page.getByRole('alert')).toContainText(BROKEN);
    await seen(page, '/espaces/commune', 'error');
    await page.unrouteAll();
    const answer = await page.request.get(`/api/spaces?query=${mark}&archived=false&size=100`);
    for (const { id } of (await answer.json()).items) {
      await page.request.delete(`/api/spaces/${id}`, { headers: { 'Parvis-Request': '1' } });
    }
  });

  test('keeps the pages of administrators for administrators', async ({ signedInAs }) => {
    const reader = await signedInAs('reader');
    for (const page of ['/espaces/commune', '/espaces/inventaire']) {
      await reader.goto(page);
      await expect(reader.getByText('Cette page est celle des administrateurs')).toBeVisible();
      await seen(reader, page, 'refused');
    }
    const administrator = await signedInAs('org_admin');
    await administrator.goto('/espaces/inventaire');
    await expect(administrator.getByRole('main').getByText('Maire et adjoints')).toBeVisible();
    await expect(administrator.getByRole('main').getByRole('link', { name: 'Maire et adjoints' })).toHaveCount(0);
    await expect(
      administrator.getByRole('main').getByRole('listitem').filter({ hasText: 'Maire et adjoints' }),
    ).toContainText(/\d\s[kM]o/);
    await seen(administrator, '/espaces/inventaire', 'full');
    await breakServer(administrator, /\/api\/organisations\/[^/]+\/spaces$/);
    await administrator.reload();
    await expect(administrator.getByText(BROKEN)).toBeVisible();
    await seen(administrator, '/espaces/inventaire', 'error');
  });
});
