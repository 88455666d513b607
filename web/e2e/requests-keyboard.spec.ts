import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { reach } from './house/keys';
import { test } from './house/test';

test('a model is written and published, a request made and answered, by keyboard alone', async ({
  newcomer,
  signedInAs,
}) => {
  test.slow();
  const [head, asker] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Accueil'),
    type: 'SUPPORT',
    members: [{ personId: head.id, role: 'FACILITATOR' }],
  });
  const home = `/espaces/valbourg/${space.slug}/demandes`;
  const name = unique('Prêt de clés');
  const { page } = head;
  const { keyboard } = page;

  await page.goto(`${home}/modeles`);
  await reach(page, page.getByRole('button', { name: 'Nouveau modèle' }));
  await keyboard.press('Enter');
  await reach(page, page.getByLabel('Nom', { exact: true }));
  await keyboard.type(name);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await reach(page, page.getByLabel('Bouton', { exact: true }).first());
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Prêter');
  await reach(page, page.getByRole('button', { name: 'Publier', exact: true }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByText('Publié, version 1')).toBeVisible();

  await asker.page.goto('/demandes/nouvelle');
  await reach(asker.page, asker.page.getByRole('link', { name }));
  await asker.page.keyboard.press('Enter');
  await reach(asker.page, asker.page.getByLabel('Objet de la demande'));
  await asker.page.keyboard.type('La clé du gymnase');
  await asker.page.keyboard.press('Enter');
  await expect(asker.page.getByRole('heading', { level: 1, name: 'La clé du gymnase' })).toBeVisible();

  await page.goto(home);
  await reach(page, page.getByRole('link', { name: 'La clé du gymnase' }));
  await keyboard.press('Enter');
  await reach(page, page.getByRole('button', { name: 'Je la prends' }));
  await keyboard.press('Enter');
  await expect(page.getByText(`${head.givenName} ${head.familyName} s’en occupe`).first()).toBeVisible();
  await reach(page, page.getByLabel('Écrire au demandeur'));
  await keyboard.type('Elle vous attend à l’accueil.');
  await reach(page, page.getByRole('button', { name: 'Envoyer', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByText('Elle vous attend à l’accueil.')).toBeVisible();
  await reach(page, page.getByRole('button', { name: 'Prêter' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();

  await asker.page.reload();
  await reach(asker.page, asker.page.getByRole('button', { name: 'Oui', exact: true }));
  await asker.page.keyboard.press('Enter');
  await expect(asker.page.getByText(/^Merci, c’est noté/)).toBeVisible();
});
