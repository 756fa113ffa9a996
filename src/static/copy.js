// A citation names the day on which a text was read, which only the reader's clock knows.
for (const place of document.querySelectorAll('[data-read]')) {
  const { read, formats, first } = place.dataset;
  const day = new Intl.DateTimeFormat(formats, { dateStyle: 'long' }).format(new Date());
  const date = day.replace(/^1(?= )/, first ?? '1');
  place.textContent = `, ${read.replace('{date}', date)}`;
}

// Shows the copy buttons of a page and lets each copy the text of the elements it names, as it reads, with an empty line
// between two; browsers let only pages of https:// and of this machine do that.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!('clipboard' in navigator)) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const parts = button.dataset.copy.split(' ').map((id) => document.getElementById(id));
    await navigator.clipboard.writeText(
      // What is not shown has its text all the same.
      parts.map((part) => (part.innerText || part.textContent).trim()).join('\n\n'),
    );
    button.textContent = button.dataset.done;
    button.setAttribute('role', 'status');
  });
}
