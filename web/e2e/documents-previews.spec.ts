import { deflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { axe } from './house/seen';
import { test } from './house/test';

interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const file = (name: string, words: string | Buffer): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.isBuffer(words) ? words : Buffer.from(words),
});

/** A space of a test's own, with its documents before one's eyes. */
async function openDocuments(page: Page): Promise<void> {
  const name = unique('Aperçus');
  await page.goto('/espaces/nouveau');
  await page.getByLabel('Type d’espace').selectOption({ label: 'Projet' });
  await page.getByLabel('Nom de l’espace').fill(name);
  await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Documents', exact: true }).click();
}

async function deposit(page: Page, ...files: Given[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
  await (await chooser).setFiles(files);
  const said = files.length > 1 ? `${files.length} documents déposés` : 'Un document déposé';
  await expect(page.getByRole('region', { name: 'Dépôts en cours' }).getByText(said)).toBeVisible();
  await page.getByRole('button', { name: 'Fermer la liste des dépôts' }).click();
}

const open = (page: Page, name: string) =>
  page
    .getByRole('list', { name: /^Contenu de/ })
    .getByRole('link', { name, exact: true })
    .click();
const shots = process.env.PARVIS_SHOTS;

/** What it looks like, for who asks. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots) {
    await page.screenshot({ path: `${shots}/${name}.png` });
  }
}

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('an office document shows its pages, and is found by a word of it within ten seconds', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await openDocuments(page);
  const word = unique('chaufferie').replace(/[^a-z]/g, '');
  await deposit(page, file('Rapport.docx', docx(`Le rapport sur la ${word} de l’école communale`)));
  await expect(async () => {
    const { best } = await ask(page, 'GET', `/api/search?kinds=documents&q=${word}`);
    expect(best).toHaveLength(1);
  }).toPass({ timeout: 10_000, intervals: [500] });

  await open(page, 'Rapport.docx');
  const drawn = pane(page, 'Rapport.docx').getByRole('img', { name: 'Rapport.docx, page 1 sur 1' });
  await expect(drawn).toBeVisible({ timeout: 30_000 });
  await expect(pane(page, 'Rapport.docx')).toContainText(word);
  await axe(page);

  await page.goto(`/recherche?q=${word}`);
  const found = page.getByRole('list', { name: 'Documents', exact: true });
  await expect(found.getByRole('link')).toHaveText(/Rapport\.docx/);
  await expect(found.locator('mark')).toHaveText([word]);
  await axe(page);
});

test('a table, a mail, a page and a ZIP are read without being downloaded', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await openDocuments(page);
  await deposit(
    page,
    file('Matériel.csv', Buffer.from('Désignation;Prix\nTondeuse;1 200,50\nPelle;12,50\nÉchelle;80\n', 'latin1')),
    file('Notes.md', '# Ordre du jour\n\n- Budget\n- **Voirie**\n\n[Le site](https://exemple.fr) <b onclick="x">b</b>'),
    file('Courrier.eml', MAIL),
    file('Lot.zip', zip({ 'plans/rez-de-chaussée.txt': 'x', 'lisezmoi.txt': 'bonjour' })),
  );

  await open(page, 'Matériel.csv');
  const table = page.getByRole('region', { name: 'Tableau de Matériel.csv' });
  await table.getByRole('button', { name: 'Prix' }).click();
  await expect(table.getByRole('row').nth(1)).toHaveText(/Pelle/);
  await table.getByRole('button', { name: 'Prix' }).click();
  await expect(table.getByRole('columnheader', { name: 'Prix' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('row').nth(1)).toHaveText(/Tondeuse1.200,50/);
  await axe(page);

  await open(page, 'Notes.md');
  const notes = page.getByRole('region', { name: 'Texte de Notes.md' });
  await expect(notes.getByRole('heading', { name: 'Ordre du jour' })).toBeVisible();
  await expect(notes.getByRole('listitem')).toHaveText(['Budget', 'Voirie']);
  await expect(notes.getByText('<b onclick="x">b</b>')).toBeVisible();
  await axe(page);

  await open(page, 'Courrier.eml');
  const mail = page.getByRole('article', { name: 'Réunion de chantier' });
  await expect(mail).toContainText('Rendez-vous mardi à l’école.');
  await expect(mail).toContainText('jeanne@exemple.fr');
  await expect(mail.getByRole('region', { name: '1 pièce jointe' })).toContainText('plan.pdf');
  expect(await page.evaluate(() => 'spoken' in window)).toBe(false);
  await axe(page);

  await open(page, 'Lot.zip');
  const listing = page.getByRole('region', { name: 'Contenu de Lot.zip' });
  await expect(listing.getByRole('row')).toHaveCount(3);
  await expect(listing).toContainText('plans/rez-de-chaussée.txt');
  await axe(page);
});

test('a workbook is read as a table, sheet by sheet, and as pages', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await openDocuments(page);
  const many = Array.from({ length: 1200 }, (_, line) => [`Ligne ${line + 1}`, line]);
  await deposit(
    page,
    file(
      'Devis.xlsx',
      xlsx({ 'Devis de toiture': [['Devis de toiture 2026'], ...QUOTES], Journal: [['Quoi', 'Rang'], ...many] }),
    ),
    file('Aires de jeux.ods', ods(QUOTES)),
  );

  await open(page, 'Devis.xlsx');
  const shown = pane(page, 'Devis.xlsx');
  const table = page.getByRole('region', { name: 'Tableau de Devis.xlsx' });
  await expect(shown.getByText('Devis de toiture 2026')).toBeVisible();
  await expect(table.getByRole('row').nth(1)).toHaveText(/Toits de Lorraine12.400,50.€23\/11\/2026/);
  await table.getByRole('button', { name: 'Montant' }).click();
  await expect(table.getByRole('row').nth(1)).toHaveText(/Charpentes du Saulnois/);
  await axe(page);
  await shot(page, 'classeur');
  await shown.getByLabel('Feuille').selectOption('Journal');
  await expect(shown.getByText(/^Seules les 1.000 premières lignes sont affichées/)).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(1001);
  await shown.getByRole('button', { name: 'Voir les pages' }).click();
  await expect(shown.getByRole('img', { name: /^Devis\.xlsx, page 1 sur/ })).toBeVisible({ timeout: 30_000 });
  await shown.getByRole('button', { name: 'Voir le tableau' }).click();
  await expect(table).toBeVisible();

  await open(page, 'Aires de jeux.ods');
  const open_ = page.getByRole('region', { name: 'Tableau de Aires de jeux.ods' });
  await open_.getByRole('button', { name: 'Valable jusqu’au' }).click();
  await expect(open_.getByRole('row').nth(1)).toHaveText(/Charpentes du Saulnois9.800,00.€15\/12\/2025/);
  await axe(page);
});

test('what cannot be shown says why, and can be downloaded', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await openDocuments(page);
  await deposit(page, file('Abîmé.xlsx', Buffer.concat([zip({ 'xl/workbook.xml': '<' }).subarray(0, 60)])));
  await open(page, 'Abîmé.xlsx');
  const shown = pane(page, 'Abîmé.xlsx');
  await expect(shown).toContainText('Ce fichier est abîmé ou n’est pas ce que dit son nom', { timeout: 30_000 });
  await expect(shown.getByRole('link', { name: 'Télécharger' }).first()).toBeVisible();
  await axe(page);
});

const QUOTES: (string | number)[][] = [
  ['Entreprise', 'Montant', 'Valable jusqu’au'],
  ['Toits de Lorraine', 12400.5, 46349],
  ['Charpentes du Saulnois', 9800, 46006],
];

const MAIL = `From: Jeanne <jeanne@exemple.fr>
To: mairie@valbourg.fr
Subject: =?utf-8?Q?R=C3=A9union_de_chantier?=
Date: Mon, 16 Nov 2026 09:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<p>Rendez-vous mardi à l’école.</p><script>window.spoken = true</script><img src="http://exemple.fr/x.png" onerror="window.spoken = true">
--b
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b--
`.replaceAll('\n', '\r\n');

function docx(words: string): Buffer {
  const kinds = 'http://schemas.openxmlformats.org/';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${kinds}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${kinds}package/2006/relationships"><Relationship Id="r" Type="${kinds}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${kinds}wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
  });
}

/** A ZIP of small files, as every program writes it. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(0x5b70, 8);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), facts, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, title);
    offset += 30 + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return ~sum >>> 0;
}

/** Sheets of words and numbers: amounts in the second column, days in the third. */
function xlsx(sheets: Record<string, (string | number)[][]>): Buffer {
  const kinds = 'http://schemas.openxmlformats.org/';
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = `${kinds}officeDocument/2006/relationships`;
  const names = Object.keys(sheets);
  const each = (part: (name: string, number: number) => string) => names.map((name, at) => part(name, at + 1)).join('');
  const cell = (value: string | number, column: number) =>
    typeof value === 'number'
      ? `<c s="${column}"><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const main = `xmlns="${kinds}spreadsheetml/2006/main"`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${kinds}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/>${each((_, at) => `<Override PartName="/xl/sheet${at}.xml" ContentType="${office}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${kinds}package/2006/relationships"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${main} xmlns:r="${relations}"><sheets>${each((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="s${at}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${kinds}package/2006/relationships"><Relationship Id="st" Type="${relations}/styles" Target="styles.xml"/>${each((_, at) => `<Relationship Id="s${at}" Type="${relations}/worksheet" Target="sheet${at}.xml"/>`)}</Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet ${main}><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/sheet${at + 1}.xml`,
        `<?xml version="1.0"?><worksheet ${main}><sheetData>${(sheets[name] ?? []).map((line) => `<row>${line.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** The same table as LibreOffice writes it, in an English one. */
function ods(lines: (string | number)[][]): Buffer {
  const names = 'urn:oasis:names:tc:opendocument:xmlns';
  const day = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  const cell = (value: string | number, column: number) =>
    typeof value === 'string'
      ? `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
      : column === 1
        ? `<table:table-cell office:value-type="currency" office:currency="EUR" office:value="${value}"><text:p>€${value.toFixed(2)}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="date" office:date-value="${day(value)}"><text:p>x</text:p></table:table-cell>`;
  const rows = lines.map((line) => `<table:table-row>${line.map(cell).join('')}</table:table-row>`).join('');
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0" xmlns:text="${names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Devis">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}
