/** What a program sees of `communique/component`, which defines `<communique-search>`: see docs/COMPONENT.md. */
import type { Results } from "../release.ts";

export interface CommuniqueSearchElement extends HTMLElement {
  /** What is searched for; to set it is to search. */
  query: string;
  /** What the last search found; null before it. */
  readonly results: Results | null;
  /** Opens the dialog of an element that is one. */
  showModal(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "communique-search": CommuniqueSearchElement;
  }
  interface HTMLElementEventMap {
    "communique-results": CustomEvent<Results>;
  }
}
