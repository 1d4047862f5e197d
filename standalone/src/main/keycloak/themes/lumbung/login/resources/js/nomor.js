// People write their number as 0812-3456-7890; the user name is 6281234567890.
document.addEventListener("submit", (event) => {
  const field = event.target.elements.namedItem("username");
  if (!field) return;
  const bare = field.value.replace(/[\s.()-]/g, "");
  const number = /^(?:\+?62|0)(8[1-9]\d{7,10})$/.exec(bare);
  if (number) field.value = "62" + number[1];
}, true);
