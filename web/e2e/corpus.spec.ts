import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './house/test';

/** Real files that nobody here made, hostile ones included. */
const folder = join(process.env.PARVIS_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'), 'documents');
const absent = `The corpus is not in ${folder}: set PARVIS_CORPUS.`;

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const list = (page: Page) => page.getByRole('list', { name: /^Contenu de/ });

/** What the page shows of a document, once it has made up its mind; until then, nothing. */
async function shownOf(page: Page, name: string): Promise<string> {
  const pane = page.getByRole('region', { name, exact: true });
  const found = () =>
    pane.evaluate((region) => {
      const picture = region.querySelector('figure img');
      if (picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0) {
        return 'picture';
      }
      const canvas = region.querySelector('canvas');
      if (canvas && canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data[3] === 255) {
        return 'page';
      }
      if (
        region.querySelector(
          'article, section:is([aria-label^="Texte de"], [aria-label^="Tableau de"], [aria-label^="Contenu de"])',
        )
      ) {
        return 'text';
      }
      // Each office document takes a second or two: one by one they are looked at elsewhere.
      if (region.textContent?.includes('L’aperçu se prépare')) {
        return 'making';
      }
      const film = region.querySelector('audio, video');
      if (film instanceof HTMLMediaElement && film.readyState > 0) {
        return 'film';
      }
      return /ne s’affiche pas ici|n’a pas pu être fait|protégé par un mot de passe|trop lourd|trop de temps|n’a ni texte ni nombre/.test(
        region.textContent ?? '',
      )
        ? 'icon'
        : '';
    });
  for (const end = Date.now() + 10_000; Date.now() < end; await page.waitForTimeout(40)) {
    const what = await found();
    if (what) {
      return what;
    }
  }
  return 'nothing';
}

test.describe('the corpus', () => {
  test.skip(!existsSync(folder) && !process.env.CI, absent);
  test.describe.configure({ timeout: 300_000 });
  test.use({ actionTimeout: 15_000 });

  test('comes in through the browser, comes back byte for byte, and shows itself or says that it cannot', async ({
    signedInAs,
  }) => {
    expect(existsSync(folder), absent).toBe(true);
    const names = readdirSync(folder);
    const page = await signedInAs('facilitator');
    await page.goto('/espaces/nouveau');
    await page.getByLabel('Type d’espace').selectOption({ label: 'Projet' });
    await page.getByLabel('Nom de l’espace').fill(`Corpus ${Date.now().toString(36)}`);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Documents', exact: true }).click();

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Déposer un dossier' }).click();
    await (await chooser).setFiles(folder);
    const tray = page.getByRole('region', { name: 'Dépôts en cours' });
    await expect(tray.getByText(`${names.length} documents déposés`)).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Fermer la liste des dépôts' }).click();

    await list(page).getByRole('link', { name: 'documents', exact: true }).click();
    const waiting = new Set(names);
    const shown: Record<string, string[]> = {};
    for (let place = 1; place <= names.length; place++) {
      // Only the lines in sight are drawn: each one leads to the next.
      const link = list(page).locator(`[aria-posinset="${place}"]`).getByRole('link').first();
      const name = (await link.textContent()) ?? '';
      expect(waiting.delete(name), `${name} is one of them, once`).toBe(true);
      await link.click();
      const what = await shownOf(page, name);
      shown[what] = [...(shown[what] ?? []), name];
      const pane = page.getByRole('region', { name, exact: true });
      const href = await pane.getByRole('link', { name: 'Télécharger', exact: true }).first().getAttribute('href');
      const answer = await page.request.get(href ?? '');
      expect(hashOf(await answer.body()), name).toBe(hashOf(readFileSync(join(folder, name))));
    }
    expect([...waiting]).toEqual([]);
    expect(shown.nothing ?? [], 'what shows neither itself nor that it cannot').toEqual([]);
    expect(
      shown.icon?.filter((name) => /\.(pdf|png|jpe?g|webp|txt|csv)$/.test(name)),
      'but the one with a password',
    ).toEqual(['testPDF_no_extract_yes_accessibility_owner_user.pdf']);
  });
});
