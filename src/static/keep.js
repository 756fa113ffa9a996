// Shows the buttons that keep more for use without a network, and lets each say when its files are on the device.
for (const button of document.querySelectorAll('button[data-keep]')) {
  if (!('serviceWorker' in navigator)) break;
  const wanted = button.dataset.keep.split(' ');
  button.hidden = false;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (!wanted.every((path) => data?.kept?.includes(path))) return;
    button.textContent = button.dataset.done;
    button.setAttribute('role', 'status');
  });
  button.addEventListener('click', async () => {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: wanted });
  });
}
