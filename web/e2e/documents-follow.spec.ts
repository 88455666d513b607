import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { test } from './house/test';

const NAME = 'Bulletin de printemps.txt';

test('a document is followed from its page, changes are one line of the bell, and it is let go there', async ({
  newcomer,
  signedInAs,
}) => {
  const [reader, writer] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Bulletin'),
    type: 'PROJECT',
    members: [
      { personId: reader.id, role: 'READER' },
      { personId: writer.id, role: 'CONTRIBUTOR' },
    ],
  });
  const { entry: root } = await ask(writer.page, 'GET', `/api/spaces/${space.id}/documents`);
  const documentId = await deposit(writer.page, { folderId: root.id, filename: NAME }, 'Maquette 1');

  const { page } = reader;
  await page.goto(`/d/${documentId}`);
  await page.getByRole('button', { name: 'Suivre ce document', exact: true }).click();
  await expect(page.getByText(`Vous suivez « ${NAME} »`)).toBeVisible();
  await expect(page.getByText('La cloche vous avertit de chaque nouvelle version')).toBeVisible();
  await deposit(writer.page, { documentId, filename: NAME }, 'Maquette 2');
  await deposit(writer.page, { documentId, filename: NAME }, 'Maquette 3');

  await page.goto('/aujourdhui');
  await page.getByRole('button', { name: /^Notifications : / }).click();
  const told = page.getByRole('listitem').filter({ hasText: `« ${NAME} », que vous suivez, a changé 2 fois` });
  await expect(told).toHaveCount(1);
  await told.getByRole('button', { name: 'Ne plus suivre ce document' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Vous ne suivez plus ce document.' })).toBeVisible();
  await page.goto(`/d/${documentId}`);
  await expect(page.getByRole('button', { name: 'Suivre ce document', exact: true })).toBeVisible();

  await page
    .getByRole('button', { name: `Actions sur ${NAME}` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Suivre', exact: true }).click();
  await expect(page.getByText(`Vous suivez « ${NAME} »`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ne plus suivre ce document' })).toBeVisible();
});
