// Tagging by selection: opens a panel beside words that are selected with the mouse or the arrow keys. Without this script,
// editors type the words into the same form.
(() => {
  const text = document.querySelector("[data-tagging]");
  const panel = document.getElementById("tagger");
  const button = document.getElementById("tag-here");
  const said = document.getElementById("tag-said");
  if (!text || !panel || !button) return;

  const isWord = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

  // The offset of a position in the text of a paragraph.
  const lettersBefore = (paragraph, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    return range.toString().length;
  };

  // The selection, extended to whole words within a paragraph; null if there is none.
  const selected = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const node = range.startContainer;
    const paragraph = (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-start]");
    if (!paragraph || !text.contains(paragraph)) return null;
    const letters = paragraph.textContent;
    let start = lettersBefore(paragraph, range.startContainer, range.startOffset);
    let end = paragraph.contains(range.endContainer)
      ? lettersBefore(paragraph, range.endContainer, range.endOffset)
      : letters.length;
    while (start < end && !isWord(letters[start]) && !/[€$£]/.test(letters[start])) start++;
    while (end > start && !isWord(letters[end - 1]) && !/[%€$£°]/.test(letters[end - 1])) end--;
    if (start >= end) return null;
    while (start > 0 && isWord(letters[start - 1])) start--;
    while (end < letters.length && isWord(letters[end - 1]) && isWord(letters[end])) end++;
    const from = Number(paragraph.dataset.start);
    return { place: `${from + start}-${from + end}`, words: letters.slice(start, end), box: range.getBoundingClientRect() };
  };

  const hideButton = () => button.matches(":popover-open") && button.hidePopover();

  const offer = () => {
    const words = selected();
    if (!words) {
      hideButton();
      return;
    }
    said.textContent = said.dataset.words.replace("{0}", words.words);
    if (!button.matches(":popover-open")) button.showPopover();
    button.style.left = `${Math.max(8, Math.min(words.box.left, innerWidth - button.offsetWidth - 8))}px`;
    button.style.top = `${Math.min(words.box.bottom + 6, innerHeight - button.offsetHeight - 8)}px`;
  };

  // Places the panel beside the words; on narrow screens the style sheet places it at the bottom.
  let beside;
  const place = () => {
    if (!beside || !panel.matches(":popover-open") || !matchMedia("(min-width: 44.01rem)").matches) return;
    const left = Math.max(16, Math.min(beside.left, innerWidth - panel.offsetWidth - 16));
    const below = beside.bottom + 10;
    const top = below + panel.offsetHeight < innerHeight ? below : Math.max(16, innerHeight - panel.offsetHeight - 16);
    panel.style.inset = "auto";
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  };
  new ResizeObserver(place).observe(panel);

  const open = (box) => {
    beside = box;
    panel.popover = "auto";
    panel.showPopover();
    place();
    const field = panel.querySelector("#t-name, #f-value, input[name=reason]");
    if (field) {
      field.focus();
      field.select();
    }
  };

  const ask = async (url, box) => {
    hideButton();
    await htmx.ajax("GET", url, { target: "#tagger-form", select: "#tagger-form", swap: "outerHTML" });
    open(box);
  };

  const askForSelection = () => {
    const words = selected();
    if (words) ask(`${text.dataset.url}?place=${words.place}`, words.box);
  };

  panel.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    panel.removeAttribute("popover");
    panel.removeAttribute("style");
    text.focus({ preventScroll: true });
    // The field of the panel took the focus; this restores the position in the text.
    if (first >= 0) select();
  });

  let timer;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(() => panel.matches("[popover]") || offer(), 150);
  });
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", askForSelection);
  document.addEventListener("scroll", hideButton, { passive: true });

  // Marks and links to change them open the panel in place.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-tag]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (document.getSelection().isCollapsed) ask(link.href.split("#")[0], link.getBoundingClientRect());
  });

  // The keyboard: right and left move by words, Shift extends the selection, Enter opens the panel, Escape closes it.
  text.tabIndex = 0;
  text.setAttribute("role", "group");
  text.setAttribute("aria-labelledby", "t-text");
  text.setAttribute("aria-describedby", "t-help");
  document.querySelectorAll("[data-with-script]").forEach((help) => (help.hidden = false));

  const words = [...text.querySelectorAll("[data-start]")].flatMap((paragraph) =>
    [...paragraph.textContent.matchAll(/[\p{L}\p{N}]+(?:[-'’.,&/][\p{L}\p{N}]+)*/gu)].map((found) => ({
      paragraph,
      start: found.index,
      end: found.index + found[0].length,
    })));
  let first = -1;
  let last = -1;

  // The text node at an offset in a paragraph, and the offset in this node.
  const letter = (paragraph, at) => {
    const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = at;
    while (nodes.nextNode()) {
      if (left <= nodes.currentNode.length) return [nodes.currentNode, left];
      left -= nodes.currentNode.length;
    }
    return [paragraph, paragraph.childNodes.length];
  };

  const step = (by, extend) => {
    if (first < 0) first = last = by > 0 ? 0 : words.length - 1;
    else if (extend) last = Math.max(0, Math.min(words.length - 1, last + by));
    else first = last = Math.max(0, Math.min(words.length - 1, (by > 0 ? Math.max(first, last) : Math.min(first, last)) + by));
    if (words[last].paragraph !== words[first].paragraph) last -= by;
    select();
  };

  const select = () => {
    const [from, to] = first <= last ? [words[first], words[last]] : [words[last], words[first]];
    document.getSelection().setBaseAndExtent(...letter(from.paragraph, from.start), ...letter(to.paragraph, to.end));
    letter(to.paragraph, to.end)[0].parentElement.scrollIntoView({ block: "nearest" });
  };

  text.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      if (words.length) step(event.key === "ArrowRight" ? 1 : -1, event.shiftKey);
    } else if (event.key === "Enter" && event.target === text) {
      event.preventDefault();
      askForSelection();
    } else if (event.key === "Escape") {
      document.getSelection().removeAllRanges();
    }
  });
})();
