// Shows the print buttons of a page and lets each open the browser's print dialogue.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// What is folded up on the screen stands on paper, also where a browser keeps closed what it prints.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details[data-printed]')) folded.open = true;
});

// Shows the share buttons of a page and lets each give the page's address on: by what the device shares with, or as a
// link that is copied.
for (const button of document.querySelectorAll('button[data-share]')) {
  if (!('share' in navigator || 'clipboard' in navigator)) break;
  const name = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const url = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    try {
      if ('share' in navigator) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      button.textContent = button.dataset.share;
      button.setAttribute('role', 'status');
    } catch {
      // Who closes the sheet of the device, or lets the page copy nothing, has decided so.
      button.textContent = name;
    }
  });
}
