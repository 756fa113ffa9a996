// Lets a topic's page put all steps of its ladder into the reader's brief (see src/lib/brief/chosen.ts).
const entry = 'clause-hub/chosen';
const button = document.querySelector('button[data-choose]');

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(entry) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps what is chosen, and tells whoever shows it on this page too; or says that this browser keeps nothing. */
function keep(chosen) {
  const said = document.querySelector('[data-choose-said]');
  try {
    localStorage.setItem(entry, JSON.stringify(chosen));
    dispatchEvent(new Event(entry));
    said.textContent = '';
  } catch {
    said.textContent = button.dataset.notKept;
  }
}

if (button !== null) {
  const slugs = button.dataset.choose.split(' ');
  const name = button.textContent;
  const show = () => {
    const isDone = slugs.every((slug) => read().includes(slug));
    button.textContent = isDone ? button.dataset.done : name;
    button.disabled = isDone;
  };
  button.addEventListener('click', () => {
    const chosen = read();
    keep([...chosen, ...slugs.filter((slug) => !chosen.includes(slug))]);
  });
  for (const name of ['storage', entry]) addEventListener(name, show);
  show();
  button.hidden = false;
}
