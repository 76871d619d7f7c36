// The hits with a preview beside them: it shows the hit that has the focus or whose control is clicked. "p" moves into it,
// the arrows go from hit to hit, "Esc" closes it. On narrow screens and without this script hits are links alone.
(() => {
  const pane = document.getElementById("preview");
  if (!pane) return;
  const hits = [...document.querySelectorAll("[data-preview]")];
  const status = document.querySelector("[data-preview-status]");
  const empty = pane.innerHTML;
  const link = (hit) => hit.querySelector("h2 a");
  const seen = () => pane.getClientRects().length > 0;
  const answers = new Map();
  let shown = null;
  let closing = false;
  let timer;

  const answer = (url) => {
    if (!answers.has(url)) {
      answers.set(url, fetch(url, { headers: { Accept: "text/html" } }).then(async (response) => {
        if (response.redirected) throw new Error("signed out");
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const found = page.querySelector(".glance__article, main h1");
        if (!found) throw new Error("no page");
        return found.matches("h1") ? page.querySelector("main").children : [found];
      }).catch((failure) => {
        answers.delete(url);
        throw failure;
      }));
    }
    return answers.get(url);
  };

  const mark = (hit) => {
    for (const one of hits) {
      one.toggleAttribute("data-shown", one === hit);
      link(one).toggleAttribute("aria-current", one === hit);
      if (one === hit) link(one).setAttribute("aria-current", "true");
    }
  };

  const show = async (hit, said) => {
    clearTimeout(timer);
    if (!seen()) return false;
    shown = hit;
    mark(hit);
    pane.setAttribute("aria-busy", "true");
    try {
      const parts = [...await answer(hit.dataset.preview)].map((part) => part.cloneNode(true));
      if (shown !== hit) return false;
      pane.replaceChildren(...parts);
      pane.scrollTop = 0;
      if (said) status.textContent = `${status.dataset.previewStatus} ${link(hit).textContent}`;
    } catch {
      if (shown === hit) pane.textContent = status.dataset.failed;
    }
    if (shown === hit) pane.removeAttribute("aria-busy");
    return shown === hit;
  };

  const enter = async (hit) => {
    if (hit && await show(hit, false)) (pane.querySelector("[tabindex]") || pane).focus();
  };

  const close = () => {
    const from = shown;
    const inside = pane.contains(document.activeElement);
    shown = null;
    mark(null);
    pane.innerHTML = empty;
    status.textContent = "";
    closing = true;
    if (inside && from) link(from).focus();
    closing = false;
  };

  const at = (target) => target.closest?.("[data-preview]");

  document.addEventListener("focusin", (event) => {
    const hit = at(event.target);
    clearTimeout(timer);
    if (hit && hit !== shown && !closing && event.target.matches(":focus-visible")) timer = setTimeout(() => show(hit, true), 200);
  });

  document.addEventListener("click", (event) => {
    const hit = at(event.target);
    if (!hit || event.target.closest("a, input, label")) return;
    // A click that a key makes has no number: its reader goes on in the preview.
    if (event.target.closest("button") && event.detail === 0) {
      enter(hit);
    } else {
      if (seen()) link(hit).focus({ preventScroll: true });
      show(hit, true);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !seen()) return;
    if (document.querySelector("dialog[open]") || event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const hit = at(event.target);
    if (event.key === "p") {
      event.preventDefault();
      enter(hit || shown || hits[0]);
    } else if (event.key === "Escape" && shown) {
      close();
    } else if (hit && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const next = hits[hits.indexOf(hit) + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      link(next).focus();
    }
  });

  if (hits.length > 0) show(hits[0], false);
})();
