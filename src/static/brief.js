// Lets a clause page put its clause into the reader's brief, which the browser keeps (see src/lib/brief/chosen.ts).
const entry = 'clause-hub/chosen';
const button = document.querySelector('button[data-brief]');
const link = document.querySelector('a[data-brief-count]');

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

button.addEventListener('click', () => {
  const chosen = read();
  const slug = button.dataset.brief;
  const next = chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug];
  localStorage.setItem(entry, JSON.stringify(next));
  show(next);
});
addEventListener('storage', () => show(read()));
show(read());
button.hidden = false;
