// Tells the page which column letter, row number or cell of the sheet was clicked, and brings the chosen one into view.
// The sheet is there, and can be chosen from by the boxes beside it, without this.
export default function ({ data, setTriggerValue }) {
  const place = document.querySelector(`.st-key-${data.place}`);
  if (!place) return;
  place.onclick = (event) => {
    if (String(getSelection())) return; // words being copied
    const cell = event.target.closest("td, th");
    const row = cell?.closest("tr")?.dataset.row || "";
    const column = cell?.dataset.column || cell?.className.match(/\bc(\d+)\b/)?.[1] || "";
    if (row || column) setTriggerValue("picked", { row, column });
  };
  const wanted = `${data.column}:${data.row}`;
  if (place.dataset.wanted === wanted) return;
  place.dataset.wanted = wanted;
  const cell = data.column ? `.c${data.column}` : "th";
  place.querySelector(`${data.row ? `tr[data-row="${data.row}"]` : "thead"} ${data.row ? cell : `[data-column="${data.column}"]`}`)
    ?.scrollIntoView({ block: "nearest", inline: "center" });
}
