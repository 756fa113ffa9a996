// Shows the copy buttons of a page and lets each copy the text of the element it names; browsers let only pages of
// https:// and of this machine do that.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!('clipboard' in navigator)) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(
      document.getElementById(button.dataset.copy).textContent.trim(),
    );
    button.textContent = button.dataset.done;
    button.setAttribute('role', 'status');
  });
}
