// Lets a clause page put its clause into the reader's brief, which the browser keeps (see src/lib/brief/chosen.ts).
const entry = 'clause-hub/chosen';
const button = document.querySelector('button[data-brief]');
const link = document.querySelector('a[data-brief-count]');
const said = document.querySelector('[data-brief-said]');

function read() {
  try {
    return JSON.parse(localStorage.getItem(entry) ?? '[]');
  } catch {
    return [];
  }
}

function show(chosen) {
  const isChosen = chosen.includes(button.dataset.brief);
  button.textContent = isChosen ? button.dataset.remove : button.dataset.add;
  link.textContent = link.dataset.briefCount.replace('{n}', String(chosen.length));
  link.hidden = chosen.length === 0;
}

/** Keeps what is chosen, or says that this browser keeps nothing. */
function keep(chosen) {
  try {
    localStorage.setItem(entry, JSON.stringify(chosen));
    said.textContent = '';
  } catch {
    said.textContent = button.dataset.notKept;
  }
}

button.addEventListener('click', () => {
  const chosen = read();
  const slug = button.dataset.brief;
  keep(chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]);
  show(read());
});
addEventListener('storage', () => show(read()));
show(read());
button.hidden = false;
