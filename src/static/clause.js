// What is done with the clause of a page besides copying and sharing: it is made into a Word file, and compared with those
// of the brief.
{
  for (const way of document.querySelectorAll('[data-scripted]')) way.hidden = false;

  const compared = document.querySelector('[data-compare]');
  const { to } = document.querySelector('.added [data-to]').dataset;
  function lead() {
    const own = compared.dataset.compare;
    let chosen = [];
    try {
      chosen = JSON.parse(localStorage.getItem('clause-hub/chosen') ?? '[]');
    } catch {
      // Then it stands alone there, and another is put beside it.
    }
    const others = chosen.filter((slug) => slug !== own);
    compared.href = to + [own, ...others].slice(0, 4);
    compared.hidden = false;
  }
  addEventListener('click', lead);
  lead();
}
