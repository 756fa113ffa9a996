// Shows the print buttons of a page and lets each open the browser's print dialogue.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// What is folded up on the screen stands on paper, also where a browser keeps closed what it prints.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details[data-printed]')) folded.open = true;
});
