import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { SentSubmission } from '#domain/submission/submission.ts';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { findings } from '../support/axe.ts';
import { pdfOf } from '../support/pdf.ts';
import { bearer } from '../support/submissions.ts';
import { answerUntilClauses, consent, go, question } from '../support/wizard.ts';

useBrowser();

const text = `ARTICLE 12 TELEWORK
12.1 Telework is voluntary. The employer pays the costs of connection and equipment for every employee who works from home. Requests go to ana.perez@union.example or call (503) 555-0134.

ARTICLE 13 SURVEILLANCE
13.1 <img src="/markup-ran" onerror="window.markupRan = true"> Cameras and GPS tracking shall not be used for discipline, and no monitoring software is installed without the agreement of the union.

ARTICLE 14 HOLIDAYS
14.1 Every worker has twenty-five days of paid holiday a year.
`;

const depot = {
  title: 'Agreement of the bus depot',
  country: 'US',
  union: 'ATU Local 757',
  language: 'en',
};

async function paste(page: WatchedPage): Promise<void> {
  await page.getByLabel('As text to paste').check();
  await page.getByLabel(/^The text of the agreement/).fill(text);
  await go(page);
}

/** The draft that the browser keeps, as JSON. */
const keptDraft = (page: WatchedPage) =>
  page.evaluate<string>(
    `new Promise((resolve) => { const open = indexedDB.open('clause-hub-contribution'); open.onsuccess = () => {
       const asked = open.result.transaction('kept').objectStore('kept').get('draft');
       asked.onsuccess = () => { open.result.close(); resolve(JSON.stringify(asked.result)); }; }; })`,
  );

it('pasted text goes the whole way: reloaded, masked, sent, followed and withdrawn', async () => {
  const page = await openPage('/en/contribute/');
  await paste(page);
  await answerUntilClauses(page, depot);

  await page.getByRole('checkbox', { name: /12 Telework/ }).check();
  await page.getByText('1 clause chosen').waitFor();
  await page.getByText('Look at it and correct it: 12 Telework').click();
  await page.getByRole('button', { name: 'Take out ana.perez@union.example' }).press('Enter');
  await page.getByRole('button', { name: 'Take out (503) 555-0134' }).press('Enter');
  await page.getByText('Taken out.').and(page.locator(':focus')).waitFor();
  const wording = page.getByRole('textbox', { name: 'Wording' });
  expect(await wording.inputValue()).toContain(
    'Requests go to [e-mail removed] or call [phone number removed].',
  );
  await page.getByLabel('Heading').fill('Telework by free choice');
  // waitForFunction takes a promise for an answer; the draft is asked anew until it holds the heading.
  await vi.waitFor(async () => {
    expect(await keptDraft(page)).toContain('Telework by free choice');
  }, 10_000);
  await page.reload();
  await question(page, 'Which clauses do you give?');
  await page.getByRole('checkbox', { name: /Telework by free choice/, checked: true }).waitFor();

  await go(page);
  await consent(page);
  await go(page);
  await question(page, 'Check your answers');
  await page.getByText('12 Telework by free choice').waitFor();
  await go(page, 'Send');
  await question(page, 'Thank you. Your agreement has been sent.');
  const receipt = await page.locator('#receipt').innerText();
  expect(receipt).toMatch(/^[\w-]+\.[\w-]+$/);

  await page.getByRole('link', { name: 'Open the status page' }).click();
  await page.getByRole('heading', { name: 'Waiting for a moderator' }).waitFor();
  expect(page.url()).toMatch(/\/en\/contribute\/status\/$/);
  expect(page.requests.filter((url) => url.includes(receipt.split('.')[1] ?? receipt))).toEqual([]);
  await page.getByRole('button', { name: 'Delete the document' }).click();
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('The hub holds no document').waitFor();
  await page.getByRole('button', { name: 'Withdraw everything' }).click();
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByRole('heading', { name: 'Withdrawn', exact: true }).waitFor();

  await page.goto('/en/contribute/');
  await question(page, 'Which agreement do you bring?');
  expect(await page.getByRole('button', { name: 'Start again' }).count()).toBe(0);
  await closePage(page);
});

it('a PDF is read on the device, and markup in a document never runs', async () => {
  const page = await openPage('/en/contribute/');
  await page.evaluate(
    `addEventListener('securitypolicyviolation', () => { window.policyBroken = true; })`,
  );
  await page.getByLabel('The document', { exact: true }).setInputFiles({
    name: 'agreement.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf(text.split('\n')),
  });
  await page.getByText(/3 articles found/).waitFor();
  expect(page.requests.filter((url) => url.includes('/api/submissions'))).toEqual([]);
  await go(page);
  await answerUntilClauses(page, depot);
  await page.getByText('Look at it and correct it: 13 Surveillance').click();
  expect(await page.getByRole('textbox', { name: 'Wording' }).inputValue()).toContain('<img src=');
  expect(await page.evaluate('[window.markupRan, window.policyBroken]')).toEqual([
    undefined,
    undefined,
  ]);
  expect(page.requests.filter((url) => url.includes('markup-ran'))).toEqual([]);
  await closePage(page);
});

it('a saved web page is read as its text, and every format can be chosen', async () => {
  const page = await openPage('/fr/contribute/');
  const chooser = page.getByLabel('Le document', { exact: true });
  const accepted = await chooser.getAttribute('accept');
  for (const ending of [
    '.odt',
    '.rtf',
    '.html',
    '.mht',
    '.doc',
    '.xlsx',
    '.pptx',
    '.heic',
    '.pages',
  ])
    expect(accepted?.split(',')).toContain(ending);
  await chooser.setInputFiles({
    name: 'accord.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      '<!doctype html><script>markupRan = true</script><nav>Menu</nav><h2>Article 1 – Télétravail</h2><p>Le télétravail est volontaire. L’employeur fournit au salarié en télétravail le matériel et prend en charge les frais de connexion.</p><del>Rien.</del>',
    ),
  });
  await page.getByText(/1 article trouvé, dont 1/).waitFor();
  await page.getByText(/Passages supprimés, laissés de côté.: 1\./).waitFor();
  await closePage(page);
});

it('says what is missing at the top and at the field, and leads from one to the other by keyboard', async () => {
  const page = await openPage('/en/contribute/');
  await paste(page);
  await question(page, 'What is this agreement?');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await page.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[role=alert]:focus').waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#title:focus').waitFor();
  expect(await page.locator('#title').getAttribute('aria-describedby')).toContain('title-error');
  await page.keyboard.type('Agreement of the bus depot');
  await page.keyboard.press('Tab');
  await page.keyboard.type('United States');
  await page.goBack();
  await question(page, 'Which agreement do you bring?');
  await page.goForward();
  await question(page, 'What is this agreement?');
  expect(await page.locator('#title').inputValue()).toBe('Agreement of the bus depot');
  expect(await page.locator('#country').inputValue()).toBe('US');
  await closePage(page);
});

it('names the clause in which something is missing and leads to it, whatever was searched for', async () => {
  const page = await openPage('/en/contribute/');
  await paste(page);
  await answerUntilClauses(page, depot);
  await page.getByRole('checkbox', { name: /14 Holidays/ }).check();
  await page.getByLabel('Search in the agreement').fill('telework');
  await go(page);
  await page.getByRole('link', { name: 'Choose the topic of the clause (14 Holidays)' }).click();
  await page.locator('#clause-2-topic:focus').waitFor();
  await closePage(page);
});

it.each([320, 1280])('axe finds nothing at any step at %i px', async (width) => {
  const page = await openPage('/en/contribute/', {
    viewport: { width, height: 800 },
    bypassCSP: true,
  });
  const found: Record<string, string[]> = {};
  const look = async (step: string) => {
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    found[step] = [...(await findings(page)), ...(overflow > 0 ? [`${overflow} px too wide`] : [])];
  };
  await paste(page);
  await question(page, 'What is this agreement?');
  await go(page);
  await look('errors');
  await answerUntilClauses(page, depot);
  await page.getByRole('checkbox', { name: /12 Telework/ }).check();
  await page.getByText('Look at it and correct it: 12 Telework').click();
  await page.getByRole('textbox', { name: 'Wording' }).waitFor();
  await look('clauses');
  await go(page);
  await question(page, 'May the hub show these words?');
  await look('licence');
  await consent(page);
  await go(page);
  await question(page, 'Check your answers');
  await look('check');
  expect(Object.values(found).flat()).toEqual([]);
  await closePage(page);
});

it('without script a plain form sends the document alone and shows the receipt', async () => {
  const page = await openPage('/fr/contribute/', { javaScriptEnabled: false });
  const file = (name: string, said: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(said),
  });
  const given = [file('accord.txt', text), file('annexe.txt', 'Annexe 1 : les horaires.')];
  await page.getByLabel(/PDF, Word/).setInputFiles(given);
  await page.getByLabel('Titre de l’accord').fill('Accord du dépôt');
  await page.getByLabel(/^Syndicats signataires/).fill('CFDT; CGT');
  await page.getByLabel('Pays', { exact: true }).selectOption('FR');
  await page.getByLabel('Secteur').selectOption('transport');
  await page.getByLabel('Pour qui vaut-il ?').selectOption('company');
  await page.getByLabel('Langue du texte').selectOption('fr');
  await page.getByLabel(/À quelles conditions/).selectOption('CC BY 4.0');
  await page.getByLabel(/De quel droit/).selectOption('party');
  await page.getByLabel(/le site peut publier/).check();
  await page.getByLabel(/ne contiennent ni nom/).check();
  await page.getByRole('button', { name: 'Envoyer le document' }).click();
  await page.getByRole('heading', { name: 'Votre document a été envoyé' }).waitFor();
  const receipt = await page.locator('#receipt').innerText();
  expect(receipt).toMatch(/^[\w-]+\.[\w-]+$/);
  const [id = '', secret = ''] = receipt.split('.');
  const sent = await page.request.get(`/api/submissions/${id}`, { headers: bearer(secret) });
  const { documents } = v.parse(SentSubmission, await sent.json());
  expect(documents.map(({ bytes }) => bytes)).toEqual(given.map(({ buffer }) => buffer.length));
  await closePage(page);
});

it('a doubtful reading says so, and titles of the contents are chosen as articles', async () => {
  const page = await openPage('/en/contribute/');
  const titles = ['Coverage', 'Hours', 'Telework', 'Leave', 'Pay', 'Notice', 'Disputes'];
  const contents = titles.map((title, index) => `${title} ............ ${index + 2}`);
  const body = titles.map((title, index) =>
    index < 4 ? `${title.toUpperCase()}\n\nThe employer informs the union.` : `${title}. The union is heard.`,
  ); // prettier-ignore
  await page.getByLabel('As text to paste').check();
  const pasted = ['Contents', contents.join('\n'), ...body].join('\n\n');
  await page.getByLabel(/^The text of the agreement/).fill(pasted);
  await go(page);
  await question(page, 'What is this agreement?');
  await go(page, 'Back');
  await page.getByText('no article was found for: 3 (Pay; Notice; Disputes)').waitFor();
  await page.getByRole('checkbox', { name: 'Notice' }).check();
  await page.getByRole('checkbox', { name: 'Pay', exact: true }).check();
  await page.getByRole('button', { name: 'Read again with these' }).click();
  await page.getByText('6 articles found').waitFor();
  expect(await findings(page)).toEqual([]);
  await closePage(page);
});

it('a clause that the hub did not see is marked in the text and named', async () => {
  const page = await openPage('/en/contribute/');
  await paste(page);
  await answerUntilClauses(page, depot);
  await page.getByText('A clause is missing: mark it in the text').click();
  await page.getByRole('button', { name: 'Add as a clause' }).click();
  await page.getByText('Select the words of the clause in the text first.').waitFor();
  await page.getByRole('textbox', { name: 'The text of the agreement' }).evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    const from = field.value.indexOf('Every worker');
    field.setSelectionRange(from, from + 30);
  });
  await page.getByLabel('Heading of the clause').fill('Days off');
  await page.getByRole('button', { name: 'Add as a clause' }).click();
  await page.getByText('Added: Days off.').waitFor();
  await page.getByRole('checkbox', { name: 'Days off', checked: true }).waitFor();
  await page.getByText('1 clause chosen').waitFor();
  expect(await findings(page)).toEqual([]);
  await closePage(page);
});

it('an article that only touches on a topic stands in a second list, with that topic', async () => {
  const page = await openPage('/en/contribute/');
  const notices = 'Notices are given in writing and are kept for one year. '.repeat(12);
  await page.getByLabel('As text to paste').check();
  await page
    .getByLabel(/^The text of the agreement/)
    .fill(
      `${text}\nARTICLE 15 NOTICES\n${notices}\n\nThe Employer gives the Union an electronic list of employees.\n\n${notices}\n`,
    );
  await go(page);
  await answerUntilClauses(page, depot);
  const perhaps = page.getByRole('region', { name: /^Perhaps on them too/ });
  await perhaps.getByRole('checkbox', { name: /15 Notices/ }).waitFor();
  expect(await perhaps.getByRole('checkbox').count()).toBe(1);
  await perhaps.getByText('Access to the workforce').first().waitFor();
  expect(await findings(page)).toEqual([]);
  await closePage(page);
});

it('fills in what the document says of its agreement, and leaves what the sender wrote', async () => {
  const page = await openPage('/fr/contribute/');
  const lines = [
    'ACCORD D’ENTREPRISE RELATIF AU TÉLÉTRAVAIL',
    'ENTRE',
    'La société Transports Lumen, dont le siège est à Lyon, représentée par Mme Claire Petit, d’une part,',
    'ET la CFDT, représentée par M. Paul Garnier, d’autre part.',
    'Article 1 – Principe',
    'Le télétravail est volontaire pour le salarié comme pour l’employeur, et chacun peut y mettre fin par écrit.',
    'Article 2 – Frais',
    'L’entreprise paie les frais de connexion et le matériel dont les salariés ont besoin pour travailler chez eux.',
  ];
  const give = async (end: string) => {
    await page.getByLabel('Un texte à coller').check();
    await page.locator('#pasted').fill([...lines, end].join('\n\n'));
    await go(page, 'Continuer');
    await page.locator('#title').waitFor();
  };
  await give('Fait à Lyon, le 3 mars 2021');
  expect(await page.locator('#title').inputValue()).toBe(
    'Accord d’entreprise relatif au télétravail',
  );
  expect(await page.locator('#country').inputValue()).toBe('');
  await page.getByRole('radio', { checked: true, name: 'Entreprise ou employeur' }).waitFor();
  await page.locator('#country').selectOption('FR');
  expect(await findings(page)).toEqual([]);
  await go(page, 'Continuer');
  expect(await page.locator('#union-0').inputValue()).toBe('CFDT');
  expect(await page.locator('#counterpart').inputValue()).toBe('Transports Lumen');
  await page.locator('#counterpart').fill('Lumen SA');
  await go(page, 'Continuer');
  expect(await page.locator('#signedOn').inputValue()).toBe('2021-03-03');
  await page
    .getByText('Lu dans le document : « Fait à Lyon, le 3 mars 2021 ». À vérifier.')
    .waitFor();
  expect(await findings(page)).toEqual([]);
  for (const step of ['#union-0', '#title', '#pasted']) {
    await go(page, 'Retour');
    await page.locator(step).waitFor();
  }
  await give('Fait à Lyon, le 5 mai 2022');
  await go(page, 'Continuer');
  expect(await page.locator('#counterpart').inputValue()).toBe('Lumen SA');
  await go(page, 'Continuer');
  expect(await page.locator('#signedOn').inputValue()).toBe('2022-05-05');
  await closePage(page);
});

it('says of a text in a language that the hub does not read that it proposes no topics', async () => {
  const page = await openPage('/en/contribute/');
  await page.getByLabel('The document', { exact: true }).setInputFiles({
    name: 'conveni.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      'Article 1. Teletreball\n\nLes persones treballadores poden fer teletreball dos dies per setmana amb els mitjans que l’empresa els facilita a casa.\n',
    ),
  });
  await page.getByText(/a language that the hub does not read \(Catalan\)/).waitFor();
  await closePage(page);
});
