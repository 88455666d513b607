import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';

const DOCUMENTS = '/espaces/$authority/$space/documents';
const NAME = 'Budget 2027.txt';

const text = (words: string) => [{ name: NAME, mimeType: 'text/plain', buffer: Buffer.from(words) }];
const list = (page: Page) => page.getByRole('list', { name: /^Contenu de/ });
const line = (page: Page, name = NAME) =>
  list(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
const tray = (page: Page) => page.getByRole('region', { name: 'Dépôts en cours' });

async function deposit(page: Page, words: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
  await (await chooser).setFiles(text(words));
}

async function choose(page: Page, gesture: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name: `Actions sur ${NAME}` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: gesture }).click();
}

test.describe('locks', () => {
  test('who works on a document is seen by the others; a firm lock keeps it, and is ended with a trace', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const [one, other, head] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name: `Projet ${unique('abribus')}`,
      type: 'PROJECT',
      members: [
        { personId: one.id, role: 'CONTRIBUTOR' },
        { personId: other.id, role: 'CONTRIBUTOR' },
        { personId: head.id, role: 'FACILITATOR' },
      ],
    });
    const address = `/espaces/${space.organisationSlug}/${space.slug}/documents`;
    const name = `${one.givenName} ${one.familyName}`;

    await one.page.goto(address);
    await deposit(one.page, 'Premier jet');
    await expect(tray(one.page).getByText('Un document déposé')).toBeVisible();
    await other.page.goto(address);
    await line(other.page).getByRole('link', { name: NAME }).click();

    // Only said: the others see it at once, and may still change the document.
    await choose(one.page, 'Dire que je le modifie');
    await expect(line(one.page).getByTitle('réservé par vous')).toBeVisible();
    await expect(line(other.page).getByTitle(`${name} le modifie`)).toBeVisible();
    await expect(other.page.getByText(`${name} modifie ce document.`)).toBeVisible();
    await seen(other.page, DOCUMENTS, 'full');
    await deposit(other.page, 'Deuxième jet');
    await other.page
      .getByRole('dialog', { name: /existe déjà/ })
      .getByRole('button', { name: 'Déposer comme nouvelle version' })
      .click();
    await expect(other.page.getByText('version 2', { exact: true })).toBeVisible();
    await choose(one.page, 'Rendre');
    await expect(line(other.page).getByTitle(`${name} le modifie`)).toBeHidden();

    // Reserved: a version that comes is kept, and its sender chooses.
    await choose(one.page, 'Réserver pour modification');
    await expect(line(other.page).getByTitle(`réservé par ${name}`)).toBeVisible();
    await expect(other.page.getByText(`${name} a réservé ce document et en refuse les changements`)).toBeVisible();
    await deposit(other.page, 'Troisième jet');
    await other.page
      .getByRole('dialog', { name: /existe déjà/ })
      .getByRole('button', { name: 'Déposer comme nouvelle version' })
      .click();
    const refusal = other.page.getByRole('dialog', { name: `Quelqu’un travaille sur « ${NAME} »` });
    await expect(refusal.getByRole('radio', { name: 'Déposer une copie à côté' })).toBeChecked();
    await seen(other.page, DOCUMENTS, 'refused');
    await refusal.getByRole('radio', { name: 'Réessayer comme nouvelle version' }).check();
    await refusal.getByRole('button', { name: 'Réessayer', exact: true }).click();
    await expect(refusal.getByRole('alert')).toContainText('La réservation tient toujours.');
    await refusal.getByRole('button', { name: 'Décider plus tard' }).click();
    await expect(tray(other.page).getByText('Un fichier changerait un document réservé.')).toBeVisible();

    await tray(other.page).getByRole('button', { name: 'Choisir que faire' }).click();
    await refusal.getByRole('button', { name: 'Déposer la copie' }).click();
    await expect(line(other.page, 'Budget 2027 (2).txt')).toBeVisible();

    // Another contributor cannot end it; who runs the space can, and that stays written.
    await other.page
      .getByRole('button', { name: `Actions sur ${NAME}` })
      .first()
      .click();
    await expect(other.page.getByRole('menuitem', { name: /^Renommer/ })).toBeVisible();
    await expect(other.page.getByRole('menuitem', { name: /^Lever la réservation/ })).toBeHidden();
    await other.page.keyboard.press('Escape');
    await deposit(other.page, 'Quatrième jet');
    await other.page
      .getByRole('dialog', { name: /existe déjà/ })
      .getByRole('button', { name: 'Déposer comme nouvelle version' })
      .click();
    await expect(refusal).toBeVisible();

    await head.page.goto(address);
    await line(head.page).getByRole('link', { name: NAME }).click();
    await choose(head.page, `Lever la réservation de ${name}`);
    await expect(line(head.page).getByTitle(`réservé par ${name}`)).toBeHidden();
    await expect(head.page.getByText(`a levé la réservation de ${name}`)).toBeVisible();

    await refusal.getByRole('radio', { name: 'Réessayer comme nouvelle version' }).check();
    await refusal.getByRole('button', { name: 'Réessayer', exact: true }).click();
    await expect(other.page.getByText('version 3', { exact: true })).toBeVisible();
    await expect(other.page.getByText(`a levé la réservation de ${name}`)).toBeVisible();
  });
});
