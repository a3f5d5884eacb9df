"use strict";
const form = document.getElementById("filters");
const articles = [...document.querySelectorAll("article")];
const sections = [...document.querySelectorAll("main section")];
const field = (id) => document.getElementById(id).value;

/** Shows the changes that every filter lets through, and how many they are. */
function filter() {
  const classes = new Set(
    [...form.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.value),
  );
  const [provider, mapping, text] = ["provider", "mapping", "text"].map(field);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const article of articles) {
    const { dataset } = article;
    const mappings = JSON.parse(dataset.mappings);
    const content = words.length === 0 ? "" : article.textContent.toLowerCase();
    article.hidden =
      !classes.has(dataset.class) ||
      (provider !== "" && dataset.provider !== provider) ||
      (mapping === "*" && mappings.length === 0) ||
      (mapping !== "" && mapping !== "*" && !mappings.includes(mapping)) ||
      words.some((word) => !content.includes(word));
    if (!article.hidden) shown++;
  }
  for (const section of sections)
    section.hidden = section.querySelector("article:not([hidden])") === null;
  document.getElementById("count").textContent = `${shown} of ${articles.length} changes`;
}

/** A link to a change shows it, whatever the filters say. */
function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  if (target.hidden) {
    form.reset();
    filter();
  }
  for (const details of target.querySelectorAll("details")) details.open = true;
  target.scrollIntoView();
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", showTarget);
form.hidden = false;
filter();
showTarget();
