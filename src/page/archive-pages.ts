/** The elements of an export's pages of persons and topics: each reads the archive for the one that the address names. */
import { type OpenedArchive, open } from "../archive-browser.ts";
import { newestReleases } from "../newest-releases.ts";
import { escapeHtml } from "../rendering/escape.ts";
import type { Place } from "../rendering/page-shell.ts";
import { personHtml } from "../rendering/person-page.ts";
import { topicHtml } from "../rendering/topic-page.ts";
import { ENGLISH_WORDS, loadWords } from "../rendering/words.ts";

/** Releases that a page lists. */
const NEWEST = 20;

interface Shown {
  readonly title: string;
  readonly html: string;
}

abstract class ArchivePage extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const words = await loadWords(document.documentElement.lang).catch(() => ENGLISH_WORDS);
    try {
      const archive = await open(new URL(this.getAttribute("archive") ?? "archive/", document.baseURI));
      const place = { root: "./", isServed: false, words };
      const shown = await this.read(archive, new URLSearchParams(location.search), place);
      const site = document.documentElement.dataset.title ?? "";
      if (shown !== null) document.title = [shown.title, site].filter(Boolean).join(" – ");
      this.innerHTML =
        shown?.html ?? `<p class="notice" role="status">${escapeHtml(words.say("nothingAtAddress"))}</p>`;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.innerHTML = `<p class="notice" role="alert">${escapeHtml(`${words.say("cannotRead")} ${reason}`)}</p>`;
    }
  }

  /** Null where the archive has nothing of the kind. */
  abstract read(archive: OpenedArchive, parameters: URLSearchParams, place: Place): Promise<Shown | null>;
}

class PersonPage extends ArchivePage {
  async read(archive: OpenedArchive, parameters: URLSearchParams, place: Place): Promise<Shown | null> {
    const person = await archive.person(parameters.get("id") ?? "");
    if (person === null) return null;
    const hits = await newestReleases(archive, NEWEST, { person: [person.id] });
    return { title: person.name, html: personHtml(place, person, hits) };
  }
}

class TopicPage extends ArchivePage {
  async read(archive: OpenedArchive, parameters: URLSearchParams, place: Place): Promise<Shown | null> {
    const name = parameters.get("name") ?? "";
    const results = await archive.find("", {
      topic: [name],
      sort: "newest",
      limit: NEWEST,
      facets: ["people", "topics"],
      snippets: false,
    });
    return results.hits.length === 0 ? null : { title: name, html: topicHtml(place, name, results) };
  }
}

customElements.define("communique-person", PersonPage);
customElements.define("communique-topic", TopicPage);
