import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { axe, seen } from './house/seen';
import { type Newcomer, test } from './house/test';
import { breakServer } from './house/watch';

const LIST = '/espaces/$authority/$space/contributions';
const OPEN = '/espaces/$authority/$space/contributions/ouvrir';
const ONE = '/espaces/$authority/$space/contributions/$consultation';
const ASKED = '/contributions/$consultation';

interface Member {
  personId: string;
  role: 'READER' | 'CONTRIBUTOR' | 'FACILITATOR';
}

/** A social committee; whoever opens it runs it. */
async function aCommittee(admin: Page, members: Member[]) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Comité social'),
    type: 'SOCIAL_COMMITTEE',
    members,
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

const item = (page: Page, title: string) => page.getByRole('listitem', { name: title, exact: true });

async function contribute(page: Page, title: string, more: string) {
  await page.getByRole('button', { name: 'Contribuer', exact: true }).click();
  await page.getByRole('textbox', { name: 'En une phrase' }).fill(title);
  await page.getByRole('textbox', { name: 'Pour en dire plus (facultatif)' }).fill(more);
  await page.getByRole('button', { name: 'Envoyer ma contribution' }).click();
  await expect(page.getByRole('button', { name: 'Contribuer', exact: true })).toBeVisible();
  await expect(page.getByText(/^Envoyé\. Les animateurs le relisent/).first()).toBeVisible();
}

async function accept(page: Page, title: string) {
  await item(page, title).getByRole('button', { name: 'Accepter' }).click();
  await expect(item(page, title)).toHaveCount(0);
}

test.describe('contributions', () => {
  test('the topics of the social committee are collected, sorted and answered, up to the synthesis', async ({
    newcomer,
    signedInAs,
  }) => {
    test.setTimeout(240_000);
    const [president, agent, other, ...more] = (await Promise.all(Array.from({ length: 5 }, () => newcomer()))) as [
      Newcomer,
      Newcomer,
      Newcomer,
      ...Newcomer[],
    ];
    const space = await aCommittee(await signedInAs('org_admin'), [
      { personId: president.id, role: 'FACILITATOR' },
      { personId: agent.id, role: 'READER' },
      { personId: other.id, role: 'CONTRIBUTOR' },
    ]);
    const page = president.page;

    await page.goto(space.home);
    await page.getByRole('link', { name: 'Contributions', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Rien n’est demandé ici pour l’instant' })).toBeVisible();
    await seen(page, LIST, 'empty');
    await page.getByRole('link', { name: 'Ouvrir une campagne' }).click();
    await expect(page.getByRole('link', { name: 'Campagne libre' })).toBeVisible();
    await seen(page, OPEN, 'empty');
    await expect(page.getByRole('list', { name: 'Modèles' }).getByRole('link').first()).toHaveText(
      'Points à inscrire au CST',
    );
    await page.getByRole('link', { name: 'Points à inscrire au CST' }).click();
    await expect(page.getByRole('radio', { name: /^Personne/ })).toBeChecked();
    await seen(page, OPEN, 'full');
    // Among three, each would guess: it opens once two more are there.
    await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    await expect(page.getByRole('alert')).toContainText('Il faut au moins 5 personnes');
    await axe(page);
    await ask(page, 'POST', `/api/spaces/${space.id}/members`, {
      members: more.map(({ id }) => ({ personId: id, role: 'READER' })),
    });
    await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    const question = 'Quels points inscrire au prochain comité social territorial ?';
    await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible();
    await expect(page.getByText('Aucune contribution encore. La première aide souvent les suivantes.')).toBeVisible();
    await seen(page, ONE, 'empty');

    await agent.page.goto('/aujourdhui');
    await agent.page.getByRole('button', { name: /^Notifications : / }).click();
    await agent.page.getByRole('link', { name: /vous invite à contribuer/ }).click();
    await expect(agent.page.getByText(/Parvis n’enregistre ni votre nom ni l’heure/)).toBeVisible();
    await contribute(agent.page, 'Le chauffage des ateliers', 'Il fait 14 degrés le matin.');
    await expect(agent.page.getByText('Aucune contribution encore.')).toBeVisible();
    await contribute(agent.page, 'Le télétravail du mercredi', '');

    await page.goto('/aujourdhui');
    await page.getByRole('link', { name: /^2 contributions à relire/ }).click();
    await expect(item(page, 'Le chauffage des ateliers').getByText('En attente de relecture')).toBeVisible();
    await accept(page, 'Le chauffage des ateliers');
    await accept(page, 'Le télétravail du mercredi');

    await other.page.goto(`${space.home}/contributions`);
    await expect(other.page.getByText('Campagne · 2 contributions, 2 sans réponse')).toBeVisible();
    await other.page.getByRole('link', { name: question }).click();
    await other.page.getByRole('button', { name: 'Contribuer', exact: true }).click();
    await other.page.getByRole('textbox', { name: 'En une phrase' }).fill('Chauffer les ateliers');
    await expect(
      other.page.getByText('Une contribution proche existe : l’appuyer plutôt ?', { exact: true }),
    ).toBeVisible();
    await axe(other.page);
    await other.page.getByRole('button', { name: 'L’appuyer plutôt' }).click();
    await expect(item(other.page, 'Le chauffage des ateliers').getByText('1 appui')).toBeVisible();
    await contribute(other.page, 'Travailler de chez soi un jour de plus', 'Le mercredi ne convient pas à tous.');

    await page.goto(`${space.home}/contributions`);
    await page.getByRole('link', { name: question }).click();
    await page.getByRole('button', { name: '1 à relire avant publication' }).click();
    await accept(page, 'Travailler de chez soi un jour de plus');
    await page.getByLabel('Montrer').selectOption('Toutes');
    await item(page, 'Travailler de chez soi un jour de plus')
      .getByRole('button', { name: 'Actions sur « Travailler de chez soi un jour de plus »' })
      .click();
    await page.getByRole('menuitem', { name: 'Réunir à une autre' }).click();
    await page.getByRole('radio', { name: /Le télétravail du mercredi/ }).check();
    await axe(page);
    await page.getByRole('button', { name: 'Réunir', exact: true }).click();
    const remote = item(page, 'Le télétravail du mercredi');
    await expect(remote.getByText('Réunie avec :')).toBeVisible();

    await item(page, 'Le chauffage des ateliers').getByRole('button', { name: 'Répondre' }).click();
    await page.getByLabel('Ce qu’elle devient').selectOption('Retenue');
    await page.getByRole('textbox', { name: 'Réponse' }).fill('Point 3 de l’ordre du jour du 15 janvier.');
    await page.getByRole('button', { name: 'Publier la réponse' }).click();
    await expect(item(page, 'Le chauffage des ateliers').getByText('Retenue', { exact: true })).toBeVisible();
    await expect(page.getByText('2 contributions, 1 sans réponse')).toBeVisible();
    await seen(page, ONE, 'full');

    await page.getByRole('button', { name: `Actions sur « ${question} »` }).click();
    await page.getByRole('menuitem', { name: 'Clore' }).click();
    await expect(page.getByText('C’est clos.')).toBeVisible();
    await expect(page.getByText(/^C’est terminé/)).toBeVisible();
    await other.page.reload();
    await expect(other.page.getByText('Point 3 de l’ordre du jour du 15 janvier.')).toBeVisible();
    await expect(other.page.getByRole('button', { name: 'Contribuer', exact: true })).toHaveCount(0);

    await other.page.getByRole('button', { name: `Actions sur « ${question} »` }).click();
    const saved = other.page.waitForEvent('download');
    await other.page.getByRole('menuitem', { name: 'Synthèse (PDF)' }).click();
    expect(
      readFileSync(await (await saved).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await other.page.getByRole('button', { name: `Actions sur « ${question} »` }).click();
    const table = other.page.waitForEvent('download');
    await other.page.getByRole('menuitem', { name: 'Tableau (CSV)' }).click();
    expect(readFileSync(await (await table).path(), 'utf8')).toContain('Le chauffage des ateliers;Il fait 14 degrés');
    await page.goto(`${space.home}/contributions`);
    await seen(page, LIST, 'full');
  });

  test('questions are asked without a name before the others, by keyboard on a phone, and answered to all', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const [clerk, councillor] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
    const space = await aCommittee(await signedInAs('org_admin'), [
      { personId: clerk.id, role: 'FACILITATOR' },
      { personId: councillor.id, role: 'READER' },
    ]);
    const page = clerk.page;
    await page.goto(`${space.home}/contributions/ouvrir?modele=QUESTIONS`);
    await page.getByRole('radio', { name: 'Les animateurs seulement' }).check();
    await page.getByRole('button', { name: 'Ouvrir la boîte' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Vos questions avant le conseil' })).toBeVisible();

    const phone = councillor.page;
    await phone.setViewportSize({ width: 360, height: 800 });
    await phone.emulateMedia({ colorScheme: 'dark' });
    await phone.goto(new URL(page.url()).pathname);
    await expect(phone.getByText(/Les animateurs de l’espace, eux, le voient/)).toBeVisible();
    await phone.getByRole('button', { name: 'Poser une question' }).focus();
    await phone.keyboard.press('Enter');
    await expect(phone.getByRole('textbox', { name: 'La question' })).toBeFocused();
    await phone.keyboard.type('Que coûte l’éclairage de la place ?');
    await phone.reload();
    await phone.getByRole('button', { name: 'Poser une question' }).focus();
    await phone.keyboard.press('Enter');
    await expect(phone.getByRole('textbox', { name: 'La question' })).toHaveValue(
      'Que coûte l’éclairage de la place ?',
    );
    await phone.keyboard.press('Tab');
    await phone.keyboard.type('En une année.');
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('Enter');
    await expect(phone.getByText('Votre question est posée.')).toBeVisible();
    await expect(phone.getByText('1 question, 1 sans réponse')).toBeVisible();
    await axe(phone);

    const question = item(page, 'Que coûte l’éclairage de la place ?');
    await expect(question.getByText(councillor.familyName)).toBeVisible();
    await question.getByRole('button', { name: 'Répondre' }).click();
    await page.getByRole('textbox', { name: 'Réponse' }).fill('Environ 3 200 € par an.');
    await page.reload();
    await question.getByRole('button', { name: 'Répondre' }).click();
    await expect(page.getByRole('textbox', { name: 'Réponse' })).toHaveValue('Environ 3 200 € par an.');
    await page.getByRole('button', { name: 'Publier la réponse' }).click();
    await expect(phone.getByText('Environ 3 200 € par an.')).toBeVisible();
    await expect(phone.getByText('1 question, aucune sans réponse')).toBeVisible();
    await phone.goto('/aujourdhui');
    await phone.getByRole('button', { name: /^Notifications : / }).click();
    await expect(phone.getByText(/a répondu à votre contribution/)).toBeVisible();

    await page.setViewportSize({ width: 360, height: 800 });
    const menu = question.getByRole('button', { name: /^Actions sur/ });
    const change = await question.getByRole('button', { name: 'Modifier la réponse' }).boundingBox();
    const beside = await menu.boundingBox();
    expect(Math.abs((beside?.y ?? 0) - (change?.y ?? 1_000))).toBeLessThan(20);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Retirer de la liste' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ne pas publier' }).click();
    await expect(page.getByText('Ce n’est pas publié.')).toBeVisible();
    await page.getByLabel('Montrer').selectOption('Non publiées');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Supprimer' }).click();
    await axe(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect(page.getByText('La contribution est supprimée.')).toBeVisible();
    await expect(question).toHaveCount(0);
  });

  test('who is asked from elsewhere sees the campaign only; strangers and errors are told apart', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const admin = await signedInAs('org_admin');
    const [president, agent] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
    const group = await ask(admin, 'POST', `/api/organisations/${await authority(admin)}/groups`, {
      name: unique('Agents'),
    });
    await ask(admin, 'PUT', `/api/groups/${group.id}/people/${agent.id}`);
    const space = await aCommittee(admin, [{ personId: president.id, role: 'FACILITATOR' }]);
    const page = president.page;
    await page.goto(`${space.home}/contributions/ouvrir?modele=FREE`);
    await page.getByRole('textbox', { name: 'Ce que vous demandez' }).fill('Quels travaux en 2027 ?');
    await page.getByRole('radio', { name: /Des groupes et des services/ }).check();
    await page.getByRole('checkbox', { name: new RegExp(group.name) }).check();
    await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    await expect(page.getByText(`pour 1 personne : ${group.name}`)).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await agent.page.goto(`/contributions/${id}`);
    await expect(agent.page.getByRole('heading', { level: 1, name: 'Quels travaux en 2027 ?' })).toBeVisible();
    await agent.page.getByRole('button', { name: 'Contribuer', exact: true }).click();
    await agent.page.getByRole('textbox', { name: 'En une phrase' }).fill('<b>La toiture</b>');
    await agent.page.getByRole('button', { name: 'Envoyer ma contribution' }).click();
    await expect(item(agent.page, '<b>La toiture</b>')).toBeVisible();
    await seen(agent.page, ASKED, 'full');
    await agent.page.goto(`${space.home}/contributions/${id}`);
    await expect(agent.page.getByText('<b>La toiture</b>')).toHaveCount(0);

    const stranger = await signedInAs('stranger');
    const routes = [
      [LIST, `${space.home}/contributions`],
      [OPEN, `${space.home}/contributions/ouvrir`],
      [ONE, `${space.home}/contributions/${id}`],
      [ASKED, `/contributions/${id}`],
    ] as const;
    for (const [route, address] of routes) {
      await stranger.goto(address);
      await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
      await seen(stranger, route, 'refused');
    }
    await breakServer(page, /\/api\/(consultations|contributions|spaces\/at|spaces\/[^/]+\/consultations)/);
    for (const [route, address] of routes) {
      await page.goto(address);
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
      await seen(page, route, 'error');
    }
  });
});
