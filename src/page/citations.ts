/** Copies a hit's citation: what it says is read where it is shown, so that the server's hits have it as well. */
import { citation } from "../rendering/citation.ts";
import type { Words } from "../rendering/words.ts";
import { around } from "./dom.ts";
import type { Place } from "./place.ts";

/** @param organisation whose releases these are; empty where their host says it */
export function citations({ root, signal }: Place, organisation: string, words: Words): void {
  const copy = async (button: HTMLElement, hit: Element): Promise<void> => {
    const title = hit.querySelector<HTMLAnchorElement>("h3 a");
    if (title === null) return;
    const address = (hit.querySelector<HTMLAnchorElement>(".passage a") ?? title).href;
    const text = citation({
      title: title.textContent,
      organisation: organisation || new URL(address).hostname,
      date: hit.querySelector(".about time")?.textContent ?? "",
      address,
    });
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.say("copied");
    } catch {
      // Pages that came without encryption may not: the reader copies it himself.
      prompt(words.say("copyCitation"), text);
    }
  };
  root.addEventListener(
    "click",
    (event) => {
      const button = around(event, "[data-cite]");
      const hit = button?.closest(".hit") ?? null;
      if (button !== null && hit !== null) void copy(button, hit);
    },
    { signal },
  );
}
