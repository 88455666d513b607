import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';

test('conversations are sorted into sections of one’s own, by menu and by mouse, on all devices', async ({
  newcomer,
  signedInAs,
}) => {
  test.slow();
  // Somebody whom nobody writes to meanwhile: a line that is taken with the mouse stays under it.
  const { page: ambre, id } = await newcomer();
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Fanfare '),
    type: 'PROJECT',
    members: [{ personId: id, role: 'CONTRIBUTOR' }],
  });
  const [music, print] = [unique('Musique '), unique('Bulletin ')];
  for (const title of [music, print]) {
    await ask(ambre, 'POST', `/api/spaces/${space.id}/conversations`, { title });
  }
  await ambre.goto('/messages');
  const other = await ambre.context().newPage();
  await other.goto('/messages');

  // By its menu, into a section made on the spot.
  await ambre.getByRole('button', { name: `Ranger ${music}` }).press('Enter');
  await ambre.getByRole('menuitem', { name: 'Nouvelle section…' }).click();
  const name = unique('Fêtes ');
  await ambre.getByRole('dialog', { name: 'Nouvelle section' }).getByLabel('Nom').fill(name);
  await ambre.getByRole('button', { name: 'Créer la section' }).click();
  const section = (page: Page) => page.getByRole('list', { name });
  await expect(section(ambre).getByRole('link', { name: music })).toBeVisible();
  await expect(section(other).getByRole('link', { name: music })).toBeVisible();
  await expect(
    ambre.getByRole('list', { name: 'Autres conversations' }).getByRole('link', { name: print }),
  ).toBeVisible();

  // By the mouse.
  await ambre.getByRole('link', { name: print }).dragTo(section(ambre));
  await expect(section(ambre).getByRole('link', { name: print })).toBeVisible();
  await expect(section(other).getByRole('link', { name: print })).toBeVisible();
  await seen(ambre, '/messages', 'full');

  // Closed, it stays closed.
  await ambre.getByRole('button', { name, exact: true }).click();
  await expect(section(ambre)).toHaveCount(0);
  await expect(section(other)).toHaveCount(0);
  await ambre.reload();
  await expect(ambre.getByRole('button', { name, exact: true })).toHaveAttribute('aria-expanded', 'false');
  await ambre.getByRole('button', { name, exact: true }).click();

  // Removed, it comes back with what it held.
  await ambre.getByRole('button', { name: `Actions sur la section ${name}` }).click();
  await ambre.getByRole('menuitem', { name: 'Supprimer la section' }).click();
  await expect(ambre.getByRole('button', { name, exact: true })).toHaveCount(0);
  await ambre.getByRole('button', { name: 'Annuler' }).click();
  await expect(section(ambre).getByRole('link', { name: music })).toBeVisible();
  await expect(section(other).getByRole('link', { name: print })).toBeVisible();
});
