import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';

async function aTopic(page: Page, title: string): Promise<void> {
  const space = await ask(page, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  await ask(page, 'POST', `/api/spaces/${space.id}/conversations`, { title });
}

test('conversations are sorted into sections of one’s own, by menu and by mouse, on all devices', async ({
  signedInAs,
}) => {
  test.slow();
  const noel = await signedInAs('contributor');
  const [music, print] = [unique('Musique '), unique('Bulletin ')];
  await aTopic(noel, music);
  await aTopic(noel, print);
  await noel.goto('/messages');
  const other = await noel.context().newPage();
  await other.goto('/messages');

  // By its menu, into a section made on the spot.
  await noel.getByRole('button', { name: `Ranger ${music}` }).press('Enter');
  await noel.getByRole('menuitem', { name: 'Nouvelle section…' }).click();
  const name = unique('Fêtes ');
  await noel.getByRole('dialog', { name: 'Nouvelle section' }).getByLabel('Nom').fill(name);
  await noel.getByRole('button', { name: 'Créer la section' }).click();
  const section = (page: Page) => page.getByRole('list', { name });
  await expect(section(noel).getByRole('link', { name: music })).toBeVisible();
  await expect(section(other).getByRole('link', { name: music })).toBeVisible();
  await expect(
    noel.getByRole('list', { name: 'Autres conversations' }).getByRole('link', { name: print }),
  ).toBeVisible();

  // By the mouse.
  await noel.getByRole('link', { name: print }).dragTo(section(noel));
  await expect(section(noel).getByRole('link', { name: print })).toBeVisible();
  await expect(section(other).getByRole('link', { name: print })).toBeVisible();
  await seen(noel, '/messages', 'full');

  // Closed, it stays closed.
  await noel.getByRole('button', { name, exact: true }).click();
  await expect(section(noel)).toHaveCount(0);
  await expect(section(other)).toHaveCount(0);
  await noel.reload();
  await expect(noel.getByRole('button', { name, exact: true })).toHaveAttribute('aria-expanded', 'false');
  await noel.getByRole('button', { name, exact: true }).click();

  // Removed, it comes back with what it held.
  await noel.getByRole('button', { name: `Actions sur la section ${name}` }).click();
  await noel.getByRole('menuitem', { name: 'Supprimer la section' }).click();
  await expect(noel.getByRole('button', { name, exact: true })).toHaveCount(0);
  await noel.getByRole('button', { name: 'Annuler' }).click();
  await expect(section(noel).getByRole('link', { name: music })).toBeVisible();
  await expect(section(other).getByRole('link', { name: print })).toBeVisible();
});
