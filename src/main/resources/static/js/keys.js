// Keyboard shortcuts: "/" moves to the search box, "j" and "k" to the next and previous hit or headline, "x" marks the hit,
// "f" chooses the folder for what is marked, "a" accepts the guess at a measure, "?" shows all keys, "Esc" leaves the box.
// They do not work inside fields.
(() => {
  const hits = () => [...document.querySelectorAll(":is(.hit, .teaser, .filed, .held > li) :is(h2, h3) a")];

  const step = (by) => {
    const link = document.querySelector(by > 0 ? "[rel~=next][aria-keyshortcuts]" : "[rel~=prev][aria-keyshortcuts]");
    if (link) {
      link.click();
      return;
    }
    const all = hits();
    const next = all[all.indexOf(document.activeElement) + by];
    if (next) next.focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const sheet = document.getElementById("keys");
    if (sheet?.open) {
      if (event.key === "?") sheet.close();
      return;
    }
    const field = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (field) {
      if (event.key === "Escape" && field.type === "search") field.blur();
      return;
    }
    if (event.key === "/") {
      const box = document.querySelector("[aria-keyshortcuts='/']");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    } else if (event.key === "x") {
      const mark = document.activeElement.closest(".hit")?.querySelector(".hit__mark input");
      if (mark) mark.click();
    } else if (event.key === "f") {
      const [first, ...others] = document.querySelectorAll("[aria-keyshortcuts=f]");
      if (!first) return;
      event.preventDefault();
      const summary = first.localName === "summary";
      if (summary) first.parentElement.open = true;
      (summary ? others[0] : first).focus();
    } else if (event.key === "a") {
      const guesses = [...document.querySelectorAll("[data-accept]")];
      const next = guesses.find((guess) => guess === document.activeElement) || guesses[0];
      if (next) next.click();
    } else if (event.key === "?") {
      if (sheet) sheet.showModal();
    }
  });
})();
