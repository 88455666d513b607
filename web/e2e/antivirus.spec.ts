import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { infected, noClamd } from './house/clamd';
import { seen } from './house/seen';
import { test } from './house/test';
import { cutOff } from './house/watch';

const DOCUMENTS = '/espaces/$authority/$space/documents';
const ANTIVIRUS = '/administration/antivirus';

/** A space of a commission, with a reader and a contributor in it. */
async function aCommission(page: Page, readers: readonly string[]) {
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: `Projet ${unique('halle')}`,
    type: 'PROJECT',
    members: readers.map((personId) => ({ personId, role: 'READER' })),
  });
  return `/espaces/valbourg/${space.slug}`;
}

const inPane = (page: Page) => page.getByRole('region', { name: 'Devis.txt' });

test.describe('antivirus', () => {
  test.skip(noClamd !== undefined, noClamd);

  test('an infected file is kept from everybody until the administrator has decided', async ({
    signedInAs,
    newcomer,
  }) => {
    test.slow();
    const administrator = await signedInAs('platform_admin');
    await administrator.goto(ANTIVIRUS);
    await expect(administrator.getByText(/^ClamAV .* répond sur/)).toBeVisible();
    await expect(administrator.getByText('Rien en quarantaine')).toBeVisible();
    await seen(administrator, ANTIVIRUS, 'empty');

    const owner = await signedInAs('org_admin');
    const other = await newcomer();
    const home = await aCommission(owner, [other.id]);
    await owner.goto(`${home}/documents`);
    const content = Buffer.from(`Devis ${unique('halle')} ${infected}`);
    const chooser = owner.waitForEvent('filechooser');
    await owner.getByRole('button', { name: 'Déposer', exact: true }).click();
    await owner.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
    await (await chooser).setFiles([{ name: 'Devis.txt', mimeType: 'text/plain', buffer: content }]);
    const line = owner.getByRole('listitem').filter({ hasText: 'Devis.txt' }).first();
    await expect(line.getByText('En quarantaine')).toBeVisible();
    await line.getByRole('link', { name: 'Devis.txt' }).click();
    await expect(inPane(owner).getByText(/il n’est donné à personne, pas même à vous/)).toBeVisible();
    await expect(inPane(owner).getByRole('link', { name: 'Télécharger' })).toHaveCount(0);
    await seen(owner, DOCUMENTS, 'full');
    const id = new URL(owner.url()).searchParams.get('doc') ?? '';
    await owner.getByRole('button', { name: /^Notifications : / }).click();
    await expect(owner.getByRole('link', { name: /Devis.txt.*est en quarantaine/ })).toBeVisible();
    await owner.keyboard.press('Escape');

    const reader = other.page;
    await reader.goto(`${home}/documents?doc=${id}`);
    await expect(inPane(reader).getByText(/il n’est donné à personne/)).toBeVisible();
    const refused = await reader.request.get(`/api/documents/${id}/content`);
    expect(refused.status()).toBe(403);
    expect(await refused.text()).not.toContain(infected);
    await reader.goto(ANTIVIRUS);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await seen(reader, ANTIVIRUS, 'refused');

    await administrator.reload();
    const item = administrator.getByRole('listitem').filter({ hasText: 'Devis.txt' });
    await expect(item).toContainText('Parvis.Essai');
    await seen(administrator, ANTIVIRUS, 'full');
    await item.getByRole('button', { name: 'Libérer Devis.txt' }).click();
    const dialog = administrator.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Libérer', exact: true })).toBeDisabled();
    await administrator.keyboard.press('Escape');
    await item.getByRole('button', { name: 'Détruire Devis.txt' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Détruire pour toujours' }).click();
    await expect(administrator.getByText('Rien en quarantaine')).toBeVisible();
    await expect(administrator.getByText(/^Détruit par|Détruit par/).first()).toBeVisible();

    await reader.goto(`${home}/documents?doc=${id}`);
    await expect(inPane(reader).getByText(/l’administrateur en a fait détruire le contenu/)).toBeVisible();
    expect((await reader.request.get(`/api/documents/${id}/content`)).status()).toBe(410);

    const repair = await cutOff(administrator, '**/api/antivirus');
    await administrator.goto(ANTIVIRUS);
    await expect(administrator.getByRole('alert')).toBeVisible();
    await seen(administrator, ANTIVIRUS, 'error');
    await repair();
  });
});
