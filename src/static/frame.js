// What every page does where script runs: counts the clauses of the reader's brief in its header, lets a clause be put
// into it wherever one is named (see src/lib/brief/chosen.ts), leads to another language with what stands after `#`, and a
// search to the database view, and keeps what is sent before a page has started until it has.
{
  const entry = 'clause-hub/chosen';
  const bar = document.querySelector('.added');
  const [said, acts] = bar?.children ?? [];
  let pressed;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(entry));
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };

  /** What a clause is called by the link to it, or by the page that is its own. */
  const titleOf = (slug) =>
    (
      document.querySelector(`main a[href$="/clauses/${slug}/"]`) ?? document.querySelector('h1')
    ).textContent.trim();

  const fill = (message, values) => message.replace(/\{(\w+)\}/g, (whole, name) => values[name]);

  function showButton(button, isIn) {
    const { brief, add, remove } = button.dataset;
    if (add) {
      button.textContent = isIn ? remove : add;
      button.hidden = false;
    } else {
      button.setAttribute('aria-pressed', isIn);
      button.setAttribute('aria-label', fill(bar.dataset.pick, { title: titleOf(brief) }));
    }
  }

  function show() {
    const chosen = read();
    document.querySelector('[data-brief-count]').textContent =
      chosen.length > 0 ? `(${chosen.length})` : '';
    for (const button of document.querySelectorAll('[data-brief]'))
      showButton(button, chosen.includes(button.dataset.brief));
  }

  function toggle(button) {
    const { brief: slug } = button.dataset;
    const before = read();
    const isAdded = !before.includes(slug);
    try {
      localStorage.setItem(
        entry,
        JSON.stringify(isAdded ? [...before, slug] : before.filter((one) => one !== slug)),
      );
    } catch {
      // Said below: nothing was kept.
    }
    // Whoever shows what is chosen on this page hears of it: this script, and that of a topic.
    dispatchEvent(new Event(entry));
    const chosen = read();
    const isKept = chosen.includes(slug) === isAdded;
    const { notKept, in: into, out } = bar.dataset;
    said.setAttribute('role', isKept ? 'status' : 'alert');
    said.textContent = fill(isKept ? (isAdded ? into : out) : notKept, {
      title: titleOf(slug),
      n: chosen.length,
    });
    pressed = button;
    acts.hidden = false;
    const compare = acts.children[1];
    compare.href = compare.dataset.to + chosen.slice(0, 4);
    compare.hidden = chosen.length < 2;
  }

  if (bar) {
    show();
    // Results come and go; what is written here is no element and does not lead back here.
    new MutationObserver(() => {
      if (document.querySelector('.pick:not([aria-pressed])')) show();
    }).observe(document.body, { childList: true, subtree: true });
    for (const name of ['storage', entry]) addEventListener(name, show);
  }

  addEventListener('click', (event) => {
    const button = event.target.closest('[data-brief], .added .close, .skip');
    if (button?.dataset.brief) toggle(button);
    else if (button?.matches('.close')) {
      said.textContent = '';
      acts.hidden = true;
      pressed.focus();
    } else if (button) {
      // Its name is not written over what stands after `#`.
      event.preventDefault();
      document.getElementById('content').focus();
    }
  });

  /** What stands after `#` is of the reader, a search or the key to a work: another language is opened with it. */
  for (const name of ['pointerdown', 'focusin', 'click'])
    addEventListener(
      name,
      ({ target }) => {
        if (target.matches?.('#languages a')) target.hash = location.hash;
      },
      true,
    );

  // What nobody answered yet: a search leads to the database view with its words after `#`, which no browser sends, from
  // pages without a script of their own, and before that of the database view has started; without script it asks the
  // server. A form that only script answers waits until its page has started: a browser would lose what is typed.
  let waiting;
  addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    const { view } = form.dataset;
    const isForServer = form.hasAttribute('action') || form.hasAttribute('method');
    if (event.defaultPrevented || (view === undefined && isForServer)) return;
    event.preventDefault();
    if (view === undefined) {
      // Pressed again it is sent once all the same, by the last press.
      if (waiting === undefined)
        addEventListener('clause-hub/started', () => waiting(), { once: true });
      waiting = () => form.requestSubmit(submitter);
      return;
    }
    const asked = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...asked]) if (value === '') asked.delete(name);
    location.assign(`${view}#${asked}`);
  });
}
