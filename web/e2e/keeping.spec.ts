import { ask, authority, unique } from './house/ask';
import { axe } from './house/seen';
import { expect, test } from './house/test';

test('who runs a space says how long its messages are kept, sees what goes first, and undoes it', async ({
  signedInAs,
}) => {
  const admin = await signedInAs('org_admin');
  const organisationId = await authority(admin);
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId,
    name: unique('Voirie '),
    type: 'WORKING_GROUP',
  });
  await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, { title: 'Nids-de-poule' });
  await admin.goto(`/espaces/valbourg/${space.slug}/reglages`);
  const choice = admin.getByLabel('Combien de temps garder les messages de cet espace ?');
  await choice.selectOption('2');
  const dialog = admin.getByRole('dialog', { name: 'Garder les messages 2 ans ?' });
  await expect(dialog).toContainText('Aucun message n’a encore cet âge.');
  await expect(dialog).toContainText('Jusque-là, vous pouvez revenir sur ce choix.');
  await axe(admin);
  await dialog.getByRole('button', { name: 'Ne rien changer' }).click();
  await expect(choice).toHaveValue('');
  await choice.selectOption('2');
  await dialog.getByRole('button', { name: 'Garder ainsi' }).press('Enter');
  await expect(choice).toHaveValue('2');
  await expect(admin.getByText('0 message ancien partira.')).toBeVisible();
  await axe(admin);
  await choice.selectOption('');
  await expect(admin.getByText('0 message ancien partira.')).toHaveCount(0);
  await admin.goto(`/espaces/valbourg/${space.slug}/journal`);
  await expect(admin.getByRole('main')).toContainText('a choisi de garder les messages 2 ans');
});
