// Leads a search to the database view with its words after `#`, which no browser sends: from pages without a script of
// their own, and before that of the database view has started. Without script the form asks the server.
addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.dataset.view === undefined) return;
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...asked]) if (value === '') asked.delete(name);
  location.assign(`${form.dataset.view}#${asked}`);
});
