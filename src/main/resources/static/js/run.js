// A run's page: told by the server when the run has got further, it fetches its state anew. While it listens, the page
// does not ask every second; should the connection break, it asks again until the browser has found it once more.
(() => {
  const begun = document.querySelector("#run[data-events]");
  if (!begun || !window.EventSource) return;

  let listening = false;
  const events = new EventSource(begun.dataset.events);
  const further = () => document.querySelector("#run")?.dispatchEvent(new Event("further"));

  events.addEventListener("open", () => (listening = true));
  events.addEventListener("error", () => (listening = false));
  events.addEventListener("progress", further);
  events.addEventListener("finished", () => {
    events.close();
    listening = false;
    further();
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const asks = event.detail.elt.id === "run" && event.detail.requestConfig.triggeringEvent?.type !== "further";
    if (asks && listening) event.preventDefault();
  });
})();
