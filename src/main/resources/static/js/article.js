// The page of an article: remembers which marks are shown, copies the citation and links to selected words, and shows a card
// for a name on hover and focus. Without this script names are links, and the citation is text.
(() => {
  const article = document.querySelector(".article");
  if (!article) return;

  // Marks: the choice holds for all articles.
  const KEY = "depesche-hidden-marks";
  const stored = () => {
    try {
      return (localStorage.getItem(KEY) || "").split(" ");
    } catch {
      return [];
    }
  };
  const boxes = [...article.querySelectorAll("[name^=mark-]")];
  const hidden = stored();
  boxes.forEach((box) => (box.checked = !hidden.includes(box.name)));
  article.addEventListener("change", (event) => {
    if (!boxes.includes(event.target)) return;
    const names = new Set(stored().filter(Boolean));
    boxes.forEach((box) => (box.checked ? names.delete(box.name) : names.add(box.name)));
    try {
      localStorage.setItem(KEY, [...names].join(" "));
    } catch {
      // The browser keeps nothing for this site.
    }
  });

  // Browsers have no clipboard for pages without TLS.
  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };

  const confirm = (button, words) => {
    const before = button.textContent;
    button.textContent = words;
    setTimeout(() => (button.textContent = before), 2000);
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await copy(document.querySelector(button.dataset.copy).textContent.replace(/\s+/g, " ").trim());
      confirm(button, button.dataset.copied);
    });
  }

  // Keeps an element within the window, below the given box or above it.
  const placeAt = (element, box) => {
    const below = box.bottom + 8;
    const top = below + element.offsetHeight < innerHeight ? below : Math.max(8, box.top - element.offsetHeight - 8);
    element.style.left = `${Math.max(8, Math.min(box.left, innerWidth - element.offsetWidth - 8))}px`;
    element.style.top = `${top}px`;
  };
  const floating = (tag, look) => {
    const element = Object.assign(document.createElement(tag), { className: look, popover: "manual" });
    document.body.append(element);
    return element;
  };
  if (!("popover" in HTMLElement.prototype)) return;

  // A link to selected words is a text fragment, which browsers find and highlight, also in a later version of the text.
  const body = article.querySelector(".article__body");
  const link = floating("button", "copy-link button button--small");
  link.type = "button";
  link.textContent = body?.dataset.link ?? "";
  link.setAttribute("aria-live", "polite");
  const LONG = 60;
  const encoded = (text) => encodeURIComponent(text).replaceAll("-", "%2D");
  const words = (text) => text.replace(/\s+/g, " ").trim();

  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    return body.contains(range.commonAncestorContainer) && words(range.toString()).length > 2 ? range : null;
  };

  // Whole words, because browsers look for nothing less.
  const whole = (selection) => {
    const range = selection.cloneRange();
    const letter = /[\p{L}\p{N}]/u;
    const first = range.startContainer;
    const last = range.endContainer;
    if (first.nodeType === 3) {
      let at = range.startOffset;
      while (at > 0 && letter.test(first.data[at - 1])) at--;
      range.setStart(first, at);
    }
    if (last.nodeType === 3) {
      let at = range.endOffset;
      while (at > 0 && at < last.length && letter.test(last.data[at - 1]) && letter.test(last.data[at])) at++;
      range.setEnd(last, at);
    }
    return range;
  };

  const address = (range) => {
    const page = document.querySelector("link[rel=canonical]").href;
    const text = words(range.toString());
    const crosses = range.startContainer.parentElement.closest("p, li, h2") !== range.endContainer.parentElement.closest("p, li, h2");
    if (text.length <= LONG && !crosses) return `${page}#:~:text=${encoded(text)}`;
    const all = text.split(" ");
    const some = Math.min(4, Math.floor(all.length / 2)) || 1;
    return `${page}#:~:text=${encoded(all.slice(0, some).join(" "))},${encoded(all.slice(-some).join(" "))}`;
  };

  const offer = () => {
    const range = selected();
    if (!range) {
      if (document.activeElement !== link && link.matches(":popover-open")) link.hidePopover();
      return;
    }
    link.textContent = body.dataset.link;
    if (!link.matches(":popover-open")) link.showPopover();
    placeAt(link, range.getBoundingClientRect());
  };
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 200);
  });
  document.addEventListener("scroll", () => link.matches(":popover-open") && link.hidePopover(), { passive: true });
  link.addEventListener("mousedown", (event) => event.preventDefault());
  link.addEventListener("click", async () => {
    const range = selected();
    if (!range) return;
    await copy(address(whole(range)));
    link.textContent = body.dataset.copied;
    setTimeout(() => link.matches(":popover-open") && link.hidePopover(), 1500);
  });

  // The card of a name says what the head of its page says. It describes the link, which stays the way to the page.
  const card = floating("div", "name-card");
  card.id = "name-card";
  card.setAttribute("role", "tooltip");
  const heads = new Map();
  const head = (url) => {
    if (!heads.has(url)) {
      heads.set(url, fetch(url)
        .then((answer) => (answer.ok ? answer.text() : ""))
        .then((page) => new DOMParser().parseFromString(page, "text/html").querySelector("[data-card]"))
        .catch(() => null));
    }
    return heads.get(url);
  };

  let shown;
  let timer;
  const show = async (name) => {
    const found = await head(name.href);
    if (!found || shown !== name) return;
    const title = document.createElement("b");
    title.textContent = found.querySelector("h1").textContent;
    const kind = document.createElement("span");
    kind.textContent = found.querySelector(".dossier__kind").textContent.trim();
    card.replaceChildren(kind, title, found.querySelector("dl").cloneNode(true));
    card.querySelector("dl").className = "";
    card.showPopover();
    placeAt(card, name.getClientRects()[0]);
    name.setAttribute("aria-describedby", card.id);
  };
  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    if (card.matches(":popover-open")) card.hidePopover();
  };
  const isName = (target) => target.closest?.("a:is(.mention, .tag):is(.person, .organisation, .place)");
  const enter = (event, wait) => {
    const name = isName(event.target);
    if (!name || name === shown) return;
    hide();
    shown = name;
    timer = setTimeout(() => show(name), wait);
  };
  article.addEventListener("mouseover", (event) => enter(event, 350));
  article.addEventListener("mouseout", (event) => isName(event.target) === shown && !shown?.contains(event.relatedTarget) && hide());
  article.addEventListener("focusin", (event) => event.target.matches?.(":focus-visible") && enter(event, 150));
  article.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", hide, { passive: true });
})();
