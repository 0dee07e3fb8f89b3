/** One person of the archive: names, offices with the time they are attested, company, newest releases. */
import type { Hit, PersonEntry } from "../release.ts";
import { timeHtml } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { type Place, pageHtml, type Site } from "./page-shell.ts";
import { releaseListHtml } from "./release-list.ts";
import { EMPTY_VIEW, viewUrl, withFilter } from "./search-view.ts";

/** @param newest the newest releases that name the person; their addresses are relative to the search page */
export function personPageHtml(site: Site, person: PersonEntry, newest: readonly Hit[]): string {
  return pageHtml(site, { title: person.name, kind: "release", main: personHtml(site, person, newest) });
}

/** What stands on the page. @param newest as of `personPageHtml` */
export function personHtml(place: Place, person: PersonEntry, newest: readonly Hit[]): string {
  const search = viewUrl(withFilter(EMPTY_VIEW, { name: "person", value: person.id }), place.root);
  const all = `${person.releases.toLocaleString("en")} ${person.releases === 1 ? "release names" : "releases name"} this person`;
  return `<div class="release-layout">
<article class="release">
<header>
<p class="kicker">Person</p>
<h1 dir="auto">${escapeHtml(person.name)}</h1>
<p class="ways"><a class="way" href="${escapeHtml(search)}">${all}</a></p>
</header>
<div class="text">
${officesHtml(person)}
${releaseListHtml(place.root, "Newest releases", newest)}
</div>
</article>
<aside class="known" aria-label="About this person">${asideHtml(place, person)}</aside>
</div>`;
}

/** Where a person's page is: a static host has one for all, which reads the archive. */
export function personUrl({ root, isServed }: Place, id: string): string {
  return isServed ? `${root}people/${encodeURIComponent(id)}` : `${root}person.html?id=${encodeURIComponent(id)}`;
}

function officesHtml({ offices }: PersonEntry): string {
  if (offices.length === 0) return "";
  const items = offices.map(({ title, from, to }) => {
    const time =
      from === null || to === null ? "" : `, ${from === to ? timeHtml(from) : `${timeHtml(from)} – ${timeHtml(to)}`}`;
    return `<li><span dir="auto">${escapeHtml(title)}</span>${time}</li>`;
  });
  return `<h2>Offices, as releases name them</h2><ul>${items.join("")}</ul>`;
}

function asideHtml(place: Place, { aliases, with: company, evidence }: PersonEntry): string {
  const others = company.map(
    ({ id, name, count }) =>
      `<a class="mention person" href="${escapeHtml(personUrl(place, id))}" dir="auto">${escapeHtml(name)}</a> <span class="role">${count.toLocaleString("en")}</span>`,
  );
  const joined = evidence.map(
    ({ kind, names, supports }) =>
      `<span dir="auto">${escapeHtml(names.join(" = "))}</span><span class="role">${escapeHtml([kind, ...supports].join("; "))}</span>`,
  );
  return (
    sectionHtml(
      "Also named",
      aliases.map((alias) => `<span dir="auto">${escapeHtml(alias)}</span>`),
    ) +
    sectionHtml("Named together with", others) +
    sectionHtml("Why these names are one person’s", joined)
  );
}

function sectionHtml(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<section><h2>${heading}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul></section>`;
}
