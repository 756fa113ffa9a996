// Keeps the page that carries this script, and those its `data-keep` names, for use without a network:
// <script src="/offline.js" data-keep="/fr/workshops/x/slides/" defer></script>
const more = document.currentScript.dataset.keep?.split(' ') ?? [];
if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/service-worker.js').then(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: [location.pathname, ...more] });
  });
}
