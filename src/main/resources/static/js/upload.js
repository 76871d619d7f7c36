// Upload: the whole field takes what is dropped on it, and says how much that is. Without this, the button does.
(() => {
  for (const drop of document.querySelectorAll("[data-drop]")) {
    const input = drop.querySelector("input[type=file]");
    const chosen = drop.querySelector("[data-chosen]");

    const tell = () => {
      const count = input.files.length;
      const megabytes = [...input.files].reduce((sum, file) => sum + file.size, 0) / 1048576;
      const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(megabytes);
      const text = count === 1 ? chosen.dataset.one : chosen.dataset.many;
      chosen.textContent = count === 0 ? "" : text.replace("{0}", count).replace("{1}", size);
    };

    const isFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

    drop.addEventListener("dragover", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      drop.classList.add("drop--over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("drop--over"));
    drop.addEventListener("drop", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      drop.classList.remove("drop--over");
      // Adds to what was chosen before, rather than replacing it.
      const all = new DataTransfer();
      for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
      input.files = all.files;
      tell();
    });
    input.addEventListener("change", tell);
  }
})();
