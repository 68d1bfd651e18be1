// The presenter's keys. Nothing of a workbook is in here: a key presses a button of the page, or
// shows and hides what the page already holds, so that blanking the screen takes no answer from the server.
(() => {
  if (window.cypsKeys) return;
  window.cypsKeys = true;
  const press = (name) => document.querySelector(`.st-key-${name} button:not([disabled])`)?.click();
  const toggle = (name) => document.body.classList.toggle(name);
  const on = {
    ArrowRight: () => press("slide-next"), PageDown: () => press("slide-next"), ArrowDown: () => press("slide-next"),
    " ": () => press("slide-next"),
    ArrowLeft: () => press("slide-back"), PageUp: () => press("slide-back"), ArrowUp: () => press("slide-back"),
    Home: () => press("slide-first"), End: () => press("slide-last"),
    g: () => press("slide-goto"), n: () => press("slide-notes"), a: () => press("slide-action"),
    b: () => toggle("cyps-blank"), ".": () => toggle("cyps-blank"),
    h: () => toggle("cyps-keys"), t: () => toggle("cyps-table"),
  };
  document.addEventListener("keydown", (event) => {
    if (!document.querySelector(".st-key-slide-next")) {
      document.body.classList.remove("cyps-blank", "cyps-keys", "cyps-table");
      return;
    }
    if (event.key === "F5") { event.preventDefault(); return; } // a clicker's "start the show" is no reload
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { document.body.classList.remove("cyps-blank", "cyps-keys", "cyps-table"); return; }
    const at = event.target;
    if (at.closest("input, textarea, select, [role=dialog], [role=listbox], [contenteditable]")) return;
    if ([" ", "Enter"].includes(event.key) && at.closest("button, a, summary")) return;
    const act = on[event.key] ?? on[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (event.key.toLowerCase() !== "b" && event.key !== ".") document.body.classList.remove("cyps-blank");
    act();
  }, true);
})();
