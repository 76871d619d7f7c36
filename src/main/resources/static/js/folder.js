// Lets entries of a folder be dragged to another place, by a handle that only this script makes: there are buttons, too.
(() => {
  let dragged = null;

  const over = (entry) => {
    document.querySelectorAll(".filed--target").forEach((other) => other.classList.remove("filed--target"));
    if (entry) entry.classList.add("filed--target");
  };

  const drop = (entry) => {
    const form = dragged.querySelector(".filed__moves");
    const before = document.createElement("input");
    before.type = "hidden";
    before.name = "before";
    before.value = entry.id.replace("entry-", "");
    form.append(before);
    form.submit();
  };

  document.querySelectorAll(".filed").forEach((entry) => {
    const acts = entry.querySelector(".filed__moves");
    if (!acts) return;
    const handle = document.createElement("span");
    handle.className = "filed__handle";
    handle.draggable = true;
    handle.setAttribute("aria-hidden", "true");
    handle.textContent = "⠿";
    acts.prepend(handle);
    handle.addEventListener("dragstart", (event) => {
      dragged = entry;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", entry.id);
      event.dataTransfer.setDragImage(entry, 0, 0);
    });
    handle.addEventListener("dragend", () => {
      dragged = null;
      over(null);
    });
    entry.addEventListener("dragover", (event) => {
      if (!dragged || dragged === entry) return;
      event.preventDefault();
      over(entry);
    });
    entry.addEventListener("drop", (event) => {
      if (!dragged || dragged === entry) return;
      event.preventDefault();
      drop(entry);
    });
  });
})();
