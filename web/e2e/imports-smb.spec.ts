import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { noSmbd, startSmbd } from './house/smbd';
import { test } from './house/test';

async function aFolder(page: Page) {
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: `Projet ${unique('partage')}`,
    type: 'PROJECT',
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id as string;
  return { begin: `/espaces/valbourg/${space.slug}/documents/importer?dossier=${root}` };
}

async function fill(page: Page, address: string, login: string, secret: string) {
  await page.getByLabel('Dans un partage Windows (SMB)').check();
  await page.getByLabel('Adresse du partage').fill(address);
  await page.getByLabel('Votre identifiant Windows').fill(login);
  await page.getByRole('textbox', { name: 'Mot de passe Windows' }).fill(secret);
  await page.getByRole('textbox', { name: 'Mot de passe Windows' }).press('Enter');
}

test.describe('a Windows share', () => {
  test('moves in, with what stays behind said, and leaves a shortcut', async ({ signedInAs }) => {
    test.slow();
    test.skip(noSmbd !== undefined && process.env.CI !== 'true', noSmbd);
    const share = await startSmbd();
    try {
      mkdirSync(join(share.folder, 'Conseil municipal'));
      writeFileSync(
        join(share.folder, 'Conseil municipal/Délibération 12.txt'.normalize('NFD')),
        'Le conseil délibère.',
      );
      writeFileSync(join(share.folder, 'Conseil municipal/~$Délibération 12.docx'), 'verrou');
      writeFileSync(join(share.folder, 'Lisez-moi.txt'), 'Bonjour');
      writeFileSync(join(share.folder, 'Thumbs.db'), 'vignettes');
      const page = await signedInAs('org_admin');
      const { begin } = await aFolder(page);
      await page.goto(begin);
      await fill(page, `\\\\localhost:${share.port}\\Mairie`, share.login, 'faux');
      await expect(page.getByRole('alert')).toContainText('n’a pas accepté cet identifiant ou ce mot de passe');
      await page.getByRole('textbox', { name: 'Mot de passe Windows' }).fill(share.secret);
      await page.getByRole('button', { name: 'Reprendre' }).click();
      await expect(
        page.getByText(
          /^2 fichiers \(.*\) peuvent être importés\. Un dossier vient avec\. 2 fichiers restent de côté\.$/,
        ),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Importer 2 fichiers' }).click();
      await expect(page.getByText(/^2 fichiers importés/)).toBeVisible();
      const shortcut = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Fichier à déposer dans l’ancien dossier' }).click();
      expect((await shortcut).suggestedFilename()).toBe('DEPLACE.url');
      await page.getByRole('link', { name: /^Ouvrir / }).click();
      const list = page.getByRole('list', { name: /^Contenu de/ });
      await list.getByRole('link', { name: 'Conseil municipal', exact: true }).click();
      await expect(list.getByRole('link', { name: 'Délibération 12.txt', exact: true })).toBeVisible();
    } finally {
      await share.stop();
    }
  });

  test('says which servers are not asked, and what is no share', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const { begin } = await aFolder(page);
    await page.goto(begin);
    await fill(page, '\\\\192.168.1.20\\Mairie', 'MAIRIE\\odile', 'sept canards');
    await expect(page.getByRole('alert')).toContainText('Ce serveur n’a pas été ouvert à l’importation');
    await fill(page, '\\\\localhost\\C$', 'MAIRIE\\odile', 'sept canards');
    await expect(page.getByRole('alert')).toContainText('celui que Windows se réserve');
    await fill(page, 'Mairie', 'MAIRIE\\odile', 'sept canards');
    await expect(page.getByRole('alert')).toContainText('n’est pas celle d’un partage');
  });
});
