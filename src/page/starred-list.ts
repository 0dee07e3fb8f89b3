/** The list of starred releases, in a dialog: read, export, import, remove. What is removed stays in sight until it is closed. */
import { type Starred, type StarWords, starredDialogHtml, starredItemHtml } from "../rendering/stars.ts";
import { around } from "./dom.ts";
import type { Holder } from "./place.ts";
import type { StarStore } from "./star-store.ts";
import { mergeStarred, readStarredLines, starredCsv, starredLines } from "./starred-file.ts";

/** Browsers keep about five million characters for a whole site. */
const MOST_BYTES = 10_000_000;
/** Until a browser has surely read what it was given to download. */
const DOWNLOAD_MS = 60_000;

export interface StarredList {
  open(): void;
  /** Adds what has been starred since, and offers what can be done. */
  update(): void;
}

/** @param offer has a release starred by what goes into an element */
export function starredList(
  { root, signal }: Holder,
  store: StarStore,
  words: StarWords,
  offer: (acts: HTMLElement, release: Starred) => void,
): StarredList {
  const holder = document.createElement("div");
  holder.innerHTML = starredDialogHtml(words);
  const dialog = part<HTMLDialogElement>(holder, "dialog");
  const list = part(dialog, "ol");
  const told = part(dialog, "[data-told]");
  const file = part<HTMLInputElement>(dialog, "input[type=file]");
  const all = part(dialog, "[data-all]");
  /** Ids of those in sight. */
  const shown = new Set<string>();
  const { stars } = words;

  const update = (): void => {
    if (!dialog.open) return;
    const starred = store.all();
    for (const release of starred) {
      if (shown.has(release.id)) continue;
      shown.add(release.id);
      list.insertAdjacentHTML("afterbegin", starredItemHtml(release, words));
      offer(part(list, ".acts"), release);
    }
    part(dialog, "[data-none]").hidden = shown.size > 0;
    all.hidden = shown.size === 0;
    all.textContent = stars.say(starred.length > 0 ? "removeAll" : "undo");
    for (const button of dialog.querySelectorAll<HTMLButtonElement>("[data-export]"))
      button.disabled = starred.length === 0;
  };

  const read = async (from: File): Promise<string> => {
    if (from.size > MOST_BYTES) return stars.fill("tooLargeFile", { file: from.name });
    const found = readStarredLines(await from.text());
    if (typeof found === "number") return stars.fill("notStarred", { line: stars.number(found), file: from.name });
    if (found.length === 0) return stars.fill("noneInFile", { file: from.name });
    const refusal = store.put(mergeStarred(store.all(), found));
    return refusal === null ? stars.say("imported", found.length) : stars.say(refusal);
  };

  const pressed = ({ dataset }: HTMLButtonElement): void => {
    told.textContent = "";
    if (dataset.close !== undefined) dialog.close();
    else if (dataset.import !== undefined) file.click();
    else if (dataset.export === "csv") download("starred.csv", "text/csv", starredCsv(store.all()));
    else if (dataset.export === "jsonl") download("starred.jsonl", "application/jsonl", starredLines(store.all()));
    else if (dataset.all !== undefined) {
      const ids = store.all().map(({ id }) => id);
      const refusal = ids.length > 0 ? store.remove(ids) : store.restore([...shown]);
      told.textContent = refusal === null ? "" : stars.say(refusal);
    }
  };

  dialog.addEventListener("click", (event) => {
    const button = around<HTMLButtonElement>(event, "button");
    if (button !== null) pressed(button);
  });
  // Keys in the list are no keys of the search behind it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  file.addEventListener("change", () => {
    const [from] = file.files ?? [];
    if (from === undefined) return;
    const failed = (error: unknown): string => (error instanceof Error ? error.message : String(error));
    void read(from)
      .catch(failed)
      .then((text) => {
        told.textContent = text;
        // The same file can be chosen again.
        file.value = "";
      });
  });
  (root instanceof Document ? root.body : root).append(dialog);
  signal.addEventListener("abort", () => dialog.remove());

  return {
    open() {
      list.replaceChildren();
      shown.clear();
      told.textContent = "";
      dialog.showModal();
      update();
    },
    update,
  };
}

function part<Kind extends HTMLElement = HTMLElement>(parent: Element, selector: string): Kind {
  const element = parent.querySelector<Kind>(selector);
  if (element === null) throw new Error(`${selector} is missing in the list of starred releases`);
  return element;
}

function download(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
}
