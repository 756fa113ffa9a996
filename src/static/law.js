// What a reader's country changes on topics and clauses: what the law gives there, brought from the page that holds it for all
// countries, and who acts in a model clause. So the choice of a country, which is kept on this device, is never sent.
const lawKey = 'clause-hub/country';

function readChoice() {
  try {
    const kept = JSON.parse(localStorage.getItem(lawKey) ?? '{}') ?? {};
    const { country = '', where = '', isNeutral = false } = kept;
    return { country: String(country), where: String(where), isNeutral: isNeutral === true };
  } catch {
    return { country: '', where: '', isNeutral: false };
  }
}

function keepChoice(choice) {
  try {
    localStorage.setItem(lawKey, JSON.stringify(choice));
  } catch {
    // It counts on this page alone.
  }
}

async function fetchLaw(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The sentence that goes with notes, and a country's notes themselves; none where there are none. */
function notesIn(page, country) {
  const list = page.querySelector(`[data-country="${CSS.escape(country)}"] .law-notes`);
  if (list === null) return [];
  return [page.querySelector('.law-caution'), list].map((part) => document.importNode(part, true));
}

/** Hides the notes that do not cover where the reader works; says whether any is left. */
function narrow(root, where) {
  const notes = [...root.querySelectorAll('[data-covers]')];
  for (const note of notes)
    note.hidden = where !== '' && !note.dataset.covers.split(' ').includes(where);
  return notes.some(({ hidden }) => !hidden);
}

const law = document.querySelector('[data-law]');
if (law !== null) {
  const form = law.querySelector('form');
  const { country, where } = form.elements;
  const said = law.querySelector('[role="status"]');
  const countries = [...law.querySelectorAll('details[data-country]')];
  const words = law.dataset;
  let asked;

  /** Fills a country that is opened, and shows of it what covers where the reader works. */
  const fill = async (details) => {
    if (!details.open) return;
    asked ??= fetchLaw(words.law);
    try {
      const page = await asked;
      if (details.querySelector('.law-notes') === null) {
        const none = document.createElement('p');
        none.className = 'notice';
        none.textContent = words.elsewhere;
        details.querySelector('summary').after(...notesIn(page, details.dataset.country), none);
      }
      details.querySelector('.notice').hidden = narrow(details, where.value);
    } catch {
      asked = undefined;
      said.textContent = words.unreachable;
      said.hidden = false;
    }
  };

  const show = () => {
    const [option] = country.selectedOptions;
    const isMember = option?.dataset.member !== undefined;
    const rank = ({ dataset }) => {
      if (dataset.country === country.value) return 0;
      return isMember && dataset.country === 'EU' ? 1 : 2;
    };
    const isKnown = countries.some((details) => rank(details) === 0);
    const hasUnion = countries.some((details) => rank(details) === 1);
    const lines = [isKnown ? '' : words.nothing, hasUnion ? words.union : ''].filter(Boolean);
    said.textContent = lines.join(' ').replaceAll('{country}', option?.textContent ?? '');
    said.hidden = country.value === '' || lines.length === 0;
    for (const details of countries.toSorted((a, b) => rank(a) - rank(b))) {
      details.open = rank(details) < 2;
      law.append(details);
      void fill(details);
    }
  };

  const chosen = readChoice();
  country.value = chosen.country;
  where.value = chosen.where;
  form.addEventListener('change', () => {
    keepChoice({ country: country.value, where: where.value });
    show();
  });
  for (const details of countries)
    details.addEventListener('toggle', () => {
      void fill(details);
    });
  form.hidden = false;
  if (chosen.country !== '') show();
}

const way = document.querySelector('[data-law-from]');
way?.addEventListener('toggle', showOwnLaw);

/** On the page of a clause: what the chosen country's law, and that of the Union beside it, give on its topic. */
async function showOwnLaw() {
  const { country, where } = readChoice();
  if (!way.open || country === '') return;
  way.removeEventListener('toggle', showOwnLaw);
  try {
    const page = await fetchLaw(`${way.dataset.lawFrom}law/`);
    const { members } = page.querySelector('[data-members]').dataset;
    const codes = members.split(' ').includes(country) ? [country, 'EU'] : [country];
    way.querySelector('summary').after(...codes.flatMap((code) => notesIn(page, code)));
    narrow(way, where);
  } catch {
    // The link to the topic stays, and it is asked again when this is opened again.
    way.addEventListener('toggle', showOwnLaw);
  }
}

const roles = document.querySelector('[data-roles]');
if (roles !== null) {
  const select = roles.querySelector('select');
  const places = [...document.querySelectorAll('[data-role]')];
  const neutral = new Map(places.map((place) => [place, place.textContent]));

  /** Words the clause for the chosen country, and shows who is meant. */
  const word = () => {
    for (const place of places)
      place.textContent = place.getAttribute(`data-${select.value}`) ?? neutral.get(place);
    for (const said of document.querySelectorAll('[data-who]'))
      said.hidden = said.dataset.who !== select.value;
  };

  const { country, where, isNeutral } = readChoice();
  const own = [...select.options].find(
    ({ dataset }) => dataset.country === country && (where === '' || dataset.where === where),
  );
  if (own !== undefined && !isNeutral) select.value = own.value;
  select.addEventListener('change', () => {
    const { dataset, value } = select.selectedOptions[0];
    const chosen = value === '' ? readChoice() : { country: dataset.country, where: dataset.where };
    keepChoice({ ...chosen, isNeutral: value === '' });
    word();
  });
  word();
  roles.hidden = false;
}
