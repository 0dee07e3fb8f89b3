/** One person of the archive: names, offices with the time they are attested, company, newest releases. */
import type { Hit, PersonEntry } from "../release.ts";
import { timeHtml } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { type Place, pageHtml, type Site } from "./page-shell.ts";
import { releaseListHtml } from "./release-list.ts";
import { EMPTY_VIEW, viewUrl, withFilter } from "./search-view.ts";
import type { MessageName, Words } from "./words.ts";

/** @param newest the newest releases that name the person; their addresses are relative to the search page */
export function personPageHtml(site: Site, person: PersonEntry, newest: readonly Hit[]): string {
  return pageHtml(site, { title: person.name, kind: "release", main: personHtml(site, person, newest) });
}

/** What stands on the page. @param newest as of `personPageHtml` */
export function personHtml(place: Place, person: PersonEntry, newest: readonly Hit[]): string {
  const search = viewUrl(withFilter(EMPTY_VIEW, { name: "person", value: person.id }), place.root);
  const { words } = place;
  const say = (name: MessageName): string => escapeHtml(words.say(name));
  return `<div class="release-layout">
<article class="release">
<header>
<p class="kicker">${say("person")}</p>
<h1 dir="auto">${escapeHtml(person.name)}</h1>
<p class="ways"><a class="way" href="${escapeHtml(search)}">${escapeHtml(words.say("nameThisPerson", person.releases))}</a></p>
</header>
<div class="text">
${officesHtml(person, words)}
${releaseListHtml(place, words.say("newestReleases"), newest)}
</div>
</article>
<aside class="known" aria-label="${say("aboutPerson")}">${asideHtml(place, person)}</aside>
</div>`;
}

/** Where a person's page is: a static host has one for all, which reads the archive. */
export function personUrl({ root, isServed }: Omit<Place, "words">, id: string): string {
  return isServed ? `${root}people/${encodeURIComponent(id)}` : `${root}person.html?id=${encodeURIComponent(id)}`;
}

function officesHtml({ offices }: PersonEntry, words: Words): string {
  const time = (date: string): string => timeHtml(date, words.language, words.language);
  if (offices.length === 0) return "";
  const items = offices.map(({ title, from, to }) => {
    const held = from === null || to === null ? "" : `, ${from === to ? time(from) : `${time(from)} – ${time(to)}`}`;
    return `<li><span dir="auto">${escapeHtml(title)}</span>${held}</li>`;
  });
  return `<h2>${escapeHtml(words.say("offices"))}</h2><ul>${items.join("")}</ul>`;
}

function asideHtml(place: Place, { aliases, with: company, evidence }: PersonEntry): string {
  const { words } = place;
  const others = company.map(
    ({ id, name, count }) =>
      `<a class="mention person" href="${escapeHtml(personUrl(place, id))}" dir="auto">${escapeHtml(name)}</a> <span class="role">${words.number(count)}</span>`,
  );
  const joined = evidence.map(
    ({ kind, names, supports }) =>
      `<span dir="auto">${escapeHtml(names.join(" = "))}</span><span class="role">${escapeHtml([kind, ...supports].join("; "))}</span>`,
  );
  return (
    sectionHtml(
      words.say("alsoNamed"),
      aliases.map((alias) => `<span dir="auto">${escapeHtml(alias)}</span>`),
    ) +
    sectionHtml(words.say("namedTogether"), others) +
    sectionHtml(words.say("whyOnePerson"), joined)
  );
}

function sectionHtml(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<section><h2>${escapeHtml(heading)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul></section>`;
}
