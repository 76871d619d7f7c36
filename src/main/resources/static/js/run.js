// Updates the page of a run when the server sends an event. While events arrive, the page does not poll; if the connection
// breaks, it polls until the browser has reconnected.
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
