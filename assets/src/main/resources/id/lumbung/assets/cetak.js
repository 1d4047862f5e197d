// The button "Cetak" appears where it can do something; without scripts the browser's own menu prints.
for (const button of document.querySelectorAll("button[data-cetak]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
}
