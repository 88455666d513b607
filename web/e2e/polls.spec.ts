import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { accountsOf, startParvis } from './house/parvis';
import { seen } from './house/seen';
import { test } from './house/test';
import { alsoOurs, breakServer } from './house/watch';

const LIST = '/espaces/$authority/$space/sondages';
const ONE = '/espaces/$authority/$space/sondages/$poll';
const WRITE = '/espaces/$authority/$space/sondages/ecrire';
const ASKED = '/sondages/$poll';
const CALENDAR = '/sondages';
const KEY = '/sondage';

interface Member {
  personId: string;
  role: 'READER' | 'CONTRIBUTOR' | 'FACILITATOR';
}

async function aSpace(admin: Page, members: Member[]) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Commission'),
    type: 'COMMITTEE',
    members,
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

const asking = (title: string, more: Record<string, unknown> = {}) => ({
  title,
  description: '',
  questions: [{ kind: 'SINGLE', label: '', options: [{ label: 'Oui' }, { label: 'Non' }] }],
  anonymous: false,
  changeable: true,
  results: 'LIVE',
  reminding: false,
  everybody: true,
  groupIds: [],
  unitIds: [],
  emails: [],
  ...more,
});

async function aPoll(page: Page, spaceId: string, content: Record<string, unknown>): Promise<string> {
  const { id } = await ask(page, 'POST', `/api/spaces/${spaceId}/polls`, content);
  await ask(page, 'PUT', `/api/polls/${id}/opening`, content);
  return id;
}

/** The link that answers by an option, in the last mail to this address. */
async function linkFor(outbox: Page, email: string, option: number): Promise<string> {
  let link = '';
  await expect(async () => {
    const { page } = await ask(outbox, 'GET', '/api/outgoing-mails');
    const line = page.items.find((one: { recipient: string }) => one.recipient === email);
    const { text } = await ask(outbox, 'GET', `/api/outgoing-mails/${line.id}`);
    link = new RegExp(`/sondage#[\\w-]+\\.\\d+\\.${option}\\b`).exec(text)?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 90_000 });
  return link;
}

/** What this device keeps of polls. */
const keptOfPolls = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => /^parvis\.kept\..*\.polls\./.test(name)));

test.describe('polls', () => {
  test('a date is looked for, answered by keyboard, and closed', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [
      { personId: writer.id, role: 'FACILITATOR' },
      { personId: reader.id, role: 'READER' },
    ]);
    await reader.page.goto(`${space.home}/sondages`);
    await expect(reader.page.getByText('Ce que l’on vous demandera paraîtra ici.')).toBeVisible();
    await seen(reader.page, LIST, 'empty');

    const page = writer.page;
    await page.goto(`${space.home}/sondages`);
    await page.getByRole('link', { name: 'Poser une question' }).press('Enter');
    await seen(page, WRITE, 'empty');
    const title = unique('Quelle date pour les vœux ');
    await page.getByLabel('Votre question').fill(title);
    await page.getByLabel('On répond par').selectOption('DATES');
    await page.getByLabel('Date 1').fill('2027-01-08');
    await page.getByLabel('Heure (facultatif)').first().fill('19:00');
    await page.getByLabel('Date 2').fill('2027-01-09');
    await expect(page.getByText('Brouillon gardé')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Votre question')).toHaveValue(title);
    await seen(page, WRITE, 'full');
    await page.getByRole('button', { name: 'Envoyer le sondage' }).press('Enter');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();

    // One answers from home, with the arrows.
    await reader.page.goto('/aujourdhui');
    await reader.page.getByRole('link', { name: title }).first().click();
    await expect(reader.page.getByText('Votre nom et votre réponse sont visibles des membres')).toBeVisible();
    const first = reader.page.getByRole('group', { name: /Vendredi 8 janvier/ });
    await first.getByRole('radio', { name: 'Oui' }).press('Space');
    const second = reader.page.getByRole('group', { name: /Samedi 9 janvier/ });
    await second.getByRole('radio', { name: 'Oui' }).press('Space');
    await second.getByRole('radio', { name: 'Oui' }).press('ArrowRight');
    await reader.page.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter');
    await expect(reader.page.getByText('Merci, votre réponse est enregistrée.')).toBeVisible();
    await expect(first.getByText('1 oui')).toBeVisible();
    await expect(second.getByText('0 oui, 1 si nécessaire, 0 non')).toBeVisible();
    await seen(reader.page, ONE, 'full');
    await reader.page.goto(`${space.home}/sondages`);
    await expect(reader.page.getByText('Répondu')).toBeVisible();
    await seen(reader.page, LIST, 'full');

    // What was answered stays as it was read; the silent are reminded once.
    await page.reload();
    await expect(page.getByRole('table').getByText(`${reader.givenName} ${reader.familyName}`)).toBeVisible();
    await page.getByRole('link', { name: 'Modifier ou prolonger' }).click();
    await page.getByLabel('Date 1').fill('2027-02-08');
    await page.getByRole('button', { name: 'Garder les changements' }).click();
    await expect(page.getByText('Quelqu’un a déjà répondu')).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Relancer' }).click();
    await expect(page.getByText('personnes sont relancées').or(page.getByText('personne est relancée'))).toBeVisible();
    await page.getByRole('button', { name: 'Clore maintenant' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clore maintenant' }).click();
    await expect(page.getByText('Terminé').first()).toBeVisible();
    await page.getByRole('button', { name: 'Emporter', exact: true }).click();
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Un tableau (ODS)' }).click(),
    ]);
    expect(sheet.suggestedFilename()).toBe('sondage.ods');
  });

  test('a short question is answered in the bell', async ({ newcomer, signedInAs }) => {
    const reader = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: reader.id, role: 'READER' }]);
    const title = unique('Galette le 8 ');
    const once = unique('Une fois pour toutes ');
    const id = await aPoll(admin, space.id, asking(title));
    await aPoll(admin, space.id, asking(once, { changeable: false }));

    await reader.page.goto('/aujourdhui');
    await reader.page.getByRole('button', { name: /^Notifications/ }).press('Enter');
    const bell = reader.page.getByRole('dialog', { name: /^Notifications/ });
    await expect(bell.getByText('Votre nom et votre réponse sont visibles des membres')).toBeVisible();
    // What cannot be changed afterwards is answered in the poll.
    await expect(bell.getByRole('link', { name: once })).toBeVisible();
    await expect(bell.getByRole('group', { name: once })).toHaveCount(0);
    await bell.getByRole('group', { name: title }).getByRole('button', { name: 'Non' }).press('Enter');
    await expect(bell.getByText('Merci, votre réponse est enregistrée.')).toBeFocused();
    expect(await ask(reader.page, 'GET', `/api/polls/${id}/ballots/mine`)).toEqual([
      expect.objectContaining({ question: 1, options: [2] }),
    ]);
    await reader.page.reload();
    await reader.page.getByRole('button', { name: /^Notifications/ }).click();
    await expect(bell.getByRole('link', { name: new RegExp(`^Non lu.*${once}`) })).toBeVisible();
    await expect(bell.getByRole('link', { name: new RegExp(`^(?!Non lu).*${title}`) })).toBeVisible();
  });

  test('every kind of question is asked and answered', async ({ newcomer, signedInAs }) => {
    const reader = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: reader.id, role: 'READER' }]);
    const script = '<img src=x onerror="window.hacked = 1">';
    const id = await aPoll(
      admin,
      space.id,
      asking(unique('Formation '), {
        questions: [
          {
            kind: 'SINGLE',
            label: script,
            options: [{ label: script, capacity: 1 }, { label: 'Jeudi' }],
          },
          { kind: 'MULTIPLE', label: 'Quels sujets ?', options: [{ label: 'Budget' }, { label: 'Archives' }] },
          { kind: 'RANKING', label: 'Dans quel ordre ?', options: [{ label: 'Tôt' }, { label: 'Tard' }] },
          { kind: 'SCALE', label: 'Facile ?', options: [], steps: 5, low: 'non', high: 'oui' },
          { kind: 'TEXT', label: 'Autre chose ?', options: [] },
        ],
      }),
    );
    const { page } = reader;
    await page.goto(`/sondages/${id}`);
    await expect(page.getByText('encore une place')).toBeVisible();
    await page.getByRole('radio', { name: script }).check();
    await page.getByRole('checkbox', { name: 'Archives' }).check();
    await page.getByRole('button', { name: 'Classer « Tard »' }).click();
    await page.getByRole('button', { name: 'Classer « Tôt »' }).click();
    await page.getByRole('button', { name: 'Monter « Tôt »' }).click();
    await page.getByRole('radio', { name: '4', exact: true }).check();
    await page.getByLabel('Votre réponse').fill('Merci.');
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await expect(page.getByText('Merci, votre réponse est enregistrée.')).toBeVisible();
    await expect(page.getByText('complet')).toBeVisible();
    await expect(page.getByText('Moyenne : 4 sur 5')).toBeVisible();
    await expect(page.getByText('1 point, en premier : 1')).toBeVisible();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await seen(page, ONE, 'full');
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole('complementary', { name: 'Participation' })).toBeVisible();
  });

  test('who is asked from elsewhere answers, and the calendar shows it', async ({ newcomer, signedInAs }) => {
    const asked = await newcomer();
    const admin = await signedInAs('org_admin');
    await asked.page.goto('/sondages');
    await seen(asked.page, CALENDAR, 'empty');
    const organisationId = await authority(admin);
    const group = await ask(admin, 'POST', `/api/organisations/${organisationId}/groups`, { name: unique('Voirie ') });
    await ask(admin, 'PUT', `/api/groups/${group.id}/people/${asked.id}`);
    const space = await aSpace(admin, []);
    const title = unique('Astreintes ');
    const id = await aPoll(admin, space.id, asking(title, { everybody: false, groupIds: [group.id] }));
    const { page } = asked;
    await page.goto('/sondages');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await page.getByRole('radio', { name: 'Oui' }).check();
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await expect(page.getByText('Merci, votre réponse est enregistrée.')).toBeVisible();
    await seen(page, ASKED, 'full');
    await page.goto('/sondages');
    await expect(page.getByText(title)).toBeVisible();
    await seen(page, CALENDAR, 'full');
    const stranger = await newcomer();
    await stranger.page.goto(`/sondages/${id}`);
    await expect(stranger.page.getByText('Cette page n’existe pas')).toBeVisible();
    await seen(stranger.page, ASKED, 'refused');
    await breakServer(stranger.page, '**/api/polls/*');
    await stranger.page.reload();
    await expect(stranger.page.getByText('Le service redémarre')).toBeVisible();
    await seen(stranger.page, ASKED, 'error');
    await breakServer(page, '**/api/polls');
    await page.reload();
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, CALENDAR, 'error');
  });

  test('a reader does not write, a stranger sees nothing, an error says so', async ({ newcomer, signedInAs }) => {
    const [reader, stranger] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: reader.id, role: 'READER' }]);
    const id = await aPoll(admin, space.id, asking(unique('Cantine ')));
    for (const [route, path] of [
      [LIST, 'sondages'],
      [ONE, `sondages/${id}`],
      [WRITE, `sondages/ecrire?sondage=${id}`],
    ] as const) {
      await stranger.page.goto(`${space.home}/${path}`);
      await expect(stranger.page.getByRole('heading').first()).toBeVisible();
      await seen(stranger.page, route, 'refused');
    }
    await breakServer(reader.page, '**/api/**/polls**');
    await reader.page.goto(`${space.home}/sondages`);
    await expect(reader.page.getByText('Le service redémarre')).toBeVisible();
    await seen(reader.page, LIST, 'error');
    await breakServer(reader.page, '**/api/polls/**');
    await reader.page.goto(`${space.home}/sondages/${id}`);
    await expect(reader.page.getByText('Le service redémarre')).toBeVisible();
    await seen(reader.page, ONE, 'error');
    await breakServer(admin, '**/api/polls/**');
    await admin.goto(`${space.home}/sondages/ecrire?sondage=${id}`);
    await expect(admin.getByText('Le service redémarre')).toBeVisible();
    await seen(admin, WRITE, 'error');
  });

  test('what one chose never stands on questions that were written anew', async ({ newcomer, signedInAs }) => {
    test.slow();
    const reader = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: reader.id, role: 'READER' }]);
    const title = unique('Cantine ');
    const days = (...labels: string[]) =>
      asking(title, {
        questions: [
          { kind: 'SINGLE', label: 'Quel jour ?', options: labels.map((label) => ({ label })) },
          { kind: 'TEXT', label: 'Pourquoi ?', options: [] },
        ],
      });
    const id = await aPoll(admin, space.id, days('Lundi', 'Mardi'));
    const { page } = reader;
    const [monday, tuesday] = [page.getByRole('radio', { name: 'Lundi' }), page.getByRole('radio', { name: 'Mardi' })];
    const words = page.getByLabel('Votre réponse');
    await page.goto(`/sondages/${id}`);
    await monday.check();
    await words.fill('Le marché est ce jour-là.');
    await page.reload();
    await expect(monday).toBeChecked();
    await expect(words).toHaveValue('Le marché est ce jour-là.');

    await ask(admin, 'PUT', `/api/polls/${id}/content`, days('Mardi', 'Lundi'));
    const renewed = page.getByText('Les questions ont changé depuis que vous les avez lues.');
    await expect(renewed).toBeVisible({ timeout: 60_000 });
    await expect(monday).not.toBeChecked();
    await expect(tuesday).not.toBeChecked();
    await expect(words).toHaveValue('Le marché est ce jour-là.');
    await monday.check();
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await expect(page.getByText('Merci, votre réponse est enregistrée.')).toBeFocused();
    await expect(renewed).toHaveCount(0);
    const { ballots } = await ask(admin, 'GET', `/api/polls/${id}/results`);
    expect(ballots[0].answers[0].options).toEqual([2]);
    expect(await keptOfPolls(page)).toEqual([]);

    // Changing one's mind goes on from the answer that was given.
    await page.getByRole('button', { name: 'Changer ma réponse' }).press('Enter');
    await expect(monday).toBeFocused();
    await page.getByRole('button', { name: 'Garder la précédente' }).press('Enter');
    await expect(page.getByText('Merci, votre réponse est enregistrée.')).toBeFocused();
  });

  test('what one writes of a poll is never lost', async ({ newcomer, signedInAs }) => {
    test.slow();
    const writer = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: writer.id, role: 'FACILITATOR' }]);
    const { page } = writer;
    const title = unique('Quel jour de marché ');
    const [question, first] = [page.getByLabel('Votre question'), page.getByLabel('Réponse 1')];
    const undo = page.getByRole('button', { name: 'Annuler' });
    await page.goto(`${space.home}/sondages/ecrire`);
    await question.fill(title);
    await first.fill('Lundi');
    await expect(page.getByText('Brouillon gardé')).toBeVisible();
    await page.getByRole('button', { name: 'Partir d’un modèle' }).click();
    await page.getByRole('menuitem', { name: 'Date de réunion' }).click();
    await expect(page.getByLabel('Date 1')).toBeVisible();
    await undo.click();
    await expect(question).toHaveValue(title);
    await expect(first).toHaveValue('Lundi');
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await expect(page.getByText('Le brouillon est abandonné.')).toBeVisible();
    await undo.click();
    await expect(question).toHaveValue(title);
    await expect(first).toHaveValue('Lundi');

    // Nobody sees the results of an anonymous poll before its end: there is nothing to choose.
    await page.getByLabel('Anonymes').check();
    await expect(page.getByText('Les résultats d’un sondage anonyme ne paraissent qu’à la fin')).toBeVisible();
    await expect(page.getByLabel('Résultats cachés jusqu’à la fin')).toHaveCount(0);
    await page.getByLabel('Nominatives').check();
    await page.getByLabel('Réponse 2').fill('Mardi');
    await page.getByRole('button', { name: 'Envoyer le sondage' }).click();
    await page.getByRole('link', { name: 'Modifier ou prolonger' }).click();
    const details = page.getByLabel('Précision (facultatif)');
    await details.fill('Place de la Halle.');
    await page.reload();
    await expect(details).toHaveValue('Place de la Halle.');
    await seen(page, WRITE, 'full');
    await page.getByRole('button', { name: 'Revenir à ce qui est en ligne' }).click();
    await expect(details).toHaveValue('');
    await undo.click();
    await expect(details).toHaveValue('Place de la Halle.');
    await page.getByRole('button', { name: 'Garder les changements' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText('Place de la Halle.')).toBeVisible();
    expect(await keptOfPolls(page)).toEqual([]);
  });

  test('a link answers at once what can be changed, and is changed', async ({ page, signedInAs }) => {
    test.slow();
    const [admin, outbox] = await Promise.all([signedInAs('org_admin'), signedInAs('platform_admin')]);
    const space = await aSpace(admin, []);
    const email = `${unique('association')}@seille.example`;
    const id = await aPoll(admin, space.id, asking(unique('Salle des fêtes '), { emails: [email] }));
    const answers = async () => {
      const { ballots } = await ask(admin, 'GET', `/api/polls/${id}/results`);
      return ballots.map((ballot: { answers: { options: number[] }[] }) => ballot.answers[0]?.options);
    };
    await page.goto(await linkFor(outbox, email, 2));
    const taken = page.getByText('Merci, votre réponse est enregistrée.');
    await expect(taken).toBeVisible();
    expect(await answers()).toEqual([[2]]);
    await page.getByRole('button', { name: 'Changer ma réponse' }).click();
    await expect(page.getByRole('radio', { name: 'Non' })).toBeFocused();
    await page.getByRole('radio', { name: 'Oui' }).check();
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await expect(taken).toBeFocused();
    expect(await answers()).toEqual([[1]]);
  });

  test('HR asks without names: answered from a mail without signing in', async ({ browser }) => {
    test.slow();
    const parvis = await startParvis({ environment: { PARVIS_NOTIFICATIONS_PATIENCE: '1s' } });
    alsoOurs(parvis.url);
    try {
      const at = async (role?: string) => {
        const page = await (await browser.newContext({ baseURL: parvis.url })).newPage();
        const account = accountsOf(parvis.data).find((one) => one.role === role);
        if (account) {
          const { email: identifier, password } = account;
          await ask(page, 'POST', '/api/session', { identifier, password, remember: false });
        }
        return page;
      };
      const [admin, outbox, nobody] = [await at('org_admin'), await at('platform_admin'), await at()];
      const organisationId = await authority(admin);
      const people: { id: string; email: string; page: Page }[] = [];
      for (let each = 0; each < 5; each++) {
        const familyName = unique('Novel');
        const email = `${familyName.toLowerCase()}@valbourg.example`;
        const { id } = await ask(admin, 'POST', '/api/people', {
          organisationId,
          givenName: 'Ambre',
          familyName,
          email,
          kind: 'AGENT',
          unitIds: [],
        });
        const [{ code }] = await ask(admin, 'POST', `/api/organisations/${organisationId}/letters`, {
          personIds: [id],
        });
        const page = await at();
        const password = 'Sept canards traversent la Seille';
        await ask(page, 'PUT', '/api/access-links/password', { token: code, password });
        await ask(page, 'PUT', '/api/profile/delivery', { mail: true, daysOff: [], digestHour: 18 });
        people.push({ id, email, page });
      }
      const space = await aSpace(
        admin,
        people.map(({ id }) => ({ personId: id, role: 'READER' })),
      );
      const title = unique('Vos horaires vous conviennent-ils ');
      await admin.goto(`${parvis.url}${space.home}/sondages/ecrire`);
      await admin.getByLabel('Votre question').fill(title);
      await admin.getByLabel('Réponse 1').fill('Oui');
      await admin.getByLabel('Réponse 1').press('Enter');
      await admin.getByLabel('Réponse 2').fill('Non');
      await admin.getByLabel('Anonymes').check();
      await admin.getByRole('button', { name: 'Envoyer le sondage' }).click();
      await expect(admin.getByText('Parvis ne garde rien qui vous relie à votre réponse')).toBeVisible();

      const link = await linkFor(outbox, people[0]?.email ?? '', 2);
      // A program that reads mail opens the address, in a browser of its own if it must, and changes nothing.
      await nobody.request.get(link);
      await nobody.goto(link);
      await expect(nobody.getByRole('radio', { name: 'Non' })).toBeChecked();
      const before = await ask(admin, 'GET', `/api/spaces/${space.id}/polls`);
      expect(before.items[0].answers).toBe(0);
      await nobody.getByRole('button', { name: 'Confirmer : Non' }).click();
      await expect(nobody.getByText('Merci, vous avez répondu.')).toBeFocused();
      await seen(nobody, KEY, 'full');
      await nobody.reload();
      await expect(nobody.getByText('Merci, vous avez répondu.')).toBeVisible();

      // The silent alone are reminded, and nobody learns who they are.
      await admin.reload();
      await expect(admin.getByText('1 réponse sur 6')).toBeVisible();
      await admin.getByRole('button', { name: 'Relancer les 5 qui n’ont pas répondu' }).click();
      const poll = before.items[0].id;
      await people[1]?.page.goto(`/sondages/${poll}`);
      for (const { page } of people.slice(1)) {
        const answers = [{ question: 1, options: [1], maybe: [] }];
        await ask(page, 'PUT', `/api/polls/${poll}/ballots/mine`, { answers, edition: 1 });
      }
      await admin.getByRole('button', { name: 'Clore maintenant' }).click();
      await admin.getByRole('dialog').getByRole('button', { name: 'Clore maintenant' }).click();
      await expect(admin.getByText('4 réponses, 80 %')).toBeVisible();
      await expect(admin.getByRole('table')).toHaveCount(0);
      await seen(admin, ONE, 'full');
    } finally {
      await parvis.stop();
    }
  });

  test('a link that is none says so, and so does a server that is away', async ({ page }) => {
    await page.goto(KEY);
    await expect(page.getByRole('heading', { name: 'Ce lien ne mène plus à rien' })).toBeVisible();
    await seen(page, KEY, 'empty');
    await page.goto(`${KEY}#inconnu`);
    await expect(page.getByText('Ce lien n’est plus valable')).toBeVisible();
    await seen(page, KEY, 'refused');
    await breakServer(page, '**/api/poll-keys');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Le sondage ne s’affiche pas' })).toBeVisible();
    await seen(page, KEY, 'error');
  });
});
