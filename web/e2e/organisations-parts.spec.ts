import { at, BROKEN, GROUPS, GUESTS, listItem, menu, UNITS } from './house/administration';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

test.describe('services, groups and guests', () => {
  test('keeps services as a tree, moves one by its menu, and deletes it when it is empty', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const [pole, service] = [unique('Pôle '), unique('Atelier ')];
    await page.goto(at(UNITS));
    const dialog = page.getByRole('dialog');
    for (const name of [pole, service]) {
      await page.getByRole('button', { name: 'Ajouter un service' }).click();
      await dialog.getByLabel('Nom du service').fill(name);
      await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await expect(page.getByRole('link', { name })).toBeVisible();
    }
    await page.getByRole('link', { name: service }).click();
    await menu(page, `Actions sur le service ${service}`, 'Renommer ou déplacer');
    await dialog.getByLabel('Il fait partie de').selectOption({ label: pole });
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog).toBeHidden();
    await page.getByLabel('Ajouter quelqu’un à ce service').fill('houpert');
    await page.getByRole('button', { name: 'Ajouter Noël Houpert' }).click();
    await menu(page, 'Actions sur Noël Houpert', 'Nommer responsable');
    await expect(listItem(page, service)).toContainText('sous la responsabilité de Noël Houpert');
    await expect(listItem(page, pole)).toContainText('Une personne');
    await seen(page, UNITS, 'full');

    await menu(page, `Actions sur le service ${service}`, 'Supprimer le service');
    await expect(page.getByText('Ce service a encore des personnes ou des services')).toBeVisible();
    await menu(page, 'Actions sur Noël Houpert', 'Retirer du service');
    await expect(page.getByText(`Noël Houpert a quitté ${service}`)).toBeVisible();
    await menu(page, `Actions sur le service ${service}`, 'Supprimer le service');
    await expect(page.getByText(`Le service ${service} est supprimé`)).toBeVisible();
    await expect(page).toHaveURL(at(UNITS));
    await expect(page.getByRole('link', { name: service })).toHaveCount(0);

    await breakServer(page, '**/units');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, UNITS, 'error');
  });

  test('who leaves a service loses its spaces within a minute, in the page they have open', async ({
    signedInAs,
    newcomer,
  }) => {
    const admin = await signedInAs('org_admin');
    const organisationId = await authority(admin);
    const [service, name] = [unique('Régie '), unique('Espace ')];
    const unit = await ask(admin, 'POST', `/api/organisations/${organisationId}/units`, { name: service });
    const them = await newcomer({ unitIds: [unit.id] });
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId,
      name,
      type: 'SERVICE',
      access: 'SECRET',
      members: [{ unitId: unit.id, role: 'CONTRIBUTOR' }],
    });
    await them.page.clock.install();
    await them.page.goto(`/espaces/valbourg/${space.slug}/documents`);
    const rail = them.page.getByRole('navigation', { name: 'Principale', exact: true });
    await expect(rail.getByRole('link', { name })).toBeVisible();
    await expect(them.page.getByRole('heading', { level: 2, name: 'Tous les documents' })).toBeVisible();

    const who = `${them.givenName} ${them.familyName}`;
    await admin.goto(`${at(UNITS)}?service=${unit.id}`);
    await menu(admin, `Actions sur ${who}`, 'Retirer du service');
    // It stays there as long as the pointer is on it.
    await admin.getByText(`${who} a quitté ${service}`).hover();
    await them.page.clock.fastForward(60_000);
    await expect(rail.getByRole('link', { name })).toHaveCount(0);
    await expect(them.page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
    await them.page.goto('/espaces');
    await expect(them.page.getByText(name)).toHaveCount(0);
    expect((await them.page.request.get(`/api/spaces/${space.id}`)).status()).toBe(404);

    await admin.getByRole('button', { name: 'Annuler' }).click();
    await expect(admin.getByRole('button', { name: `Actions sur ${who}` })).toBeVisible();
    await them.page.reload();
    await expect(rail.getByRole('link', { name })).toBeVisible();
  });

  test('makes a group of persons and services, and says how many people its deletion touches', async ({
    signedInAs,
  }) => {
    const page = await signedInAs('org_admin');
    const name = unique('Groupe ');
    await page.goto(at(GROUPS));
    await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom du groupe').fill(name);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.getByLabel('Ajouter un service entier').selectOption({ label: 'Services techniques' });
    await page.getByLabel('Ajouter une personne').fill('ravenel');
    await page.getByRole('button', { name: 'Ajouter Sabine Ravenel' }).click();
    const out = page.getByRole('button', { name: 'Retirer Sabine Ravenel du groupe' });
    await expect(out).toBeVisible();
    await seen(page, GROUPS, 'full');
    await out.click();
    await expect(out).toBeHidden();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(out).toBeVisible();
    await menu(page, `Actions sur le groupe ${name}`, 'Supprimer le groupe');
    await expect(dialog).toContainText(/\d+ personnes sont dans ce groupe/);
    await dialog.getByRole('button', { name: 'Supprimer le groupe' }).click();
    await expect(page).toHaveURL(at(GROUPS));
    await expect(page.getByRole('link', { name })).toHaveCount(0);

    await breakServer(page, '**/groups');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, GROUPS, 'error');
  });

  test('invites somebody from outside until a day, and closes their access', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const name = unique('Externe');
    await page.goto(at(GUESTS));
    await page.getByRole('button', { name: 'Inviter une personne extérieure' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prénom', { exact: true }).fill('Ada');
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await dialog.getByLabel('Adresse électronique').fill(`ada.${name.toLowerCase()}@etudes.example`);
    await dialog.getByLabel('Organisme').fill('Bureau d’études');
    await dialog.getByRole('button', { name: 'Inviter', exact: true }).click();
    await expect(page.getByText(`Ada ${name} est invité`)).toBeVisible();
    await expect(listItem(page, name).getByText('Externe · Bureau d’études', { exact: true })).toHaveCount(1);
    await expect(listItem(page, name)).toContainText('invité par Claire Demangeot');
    await menu(page, `Actions sur Ada ${name}`, 'Changer la date de fin');
    await dialog.getByRole('button', { name: 'Changer la date' }).click();
    await expect(dialog).toBeHidden();
    await seen(page, GUESTS, 'full');
    await menu(page, `Actions sur Ada ${name}`, 'Fermer l’accès');
    await dialog.getByRole('button', { name: 'Fermer l’accès' }).click();
    await expect(listItem(page, name)).toContainText('accès terminé');

    await breakServer(page, '**/guests');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, GUESTS, 'error');
  });
});
