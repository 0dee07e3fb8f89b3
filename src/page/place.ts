/** Where a search is shown: on a page of its own, whose address says what it shows, or as a component on somebody's page. */
import { readView, type SearchView, viewUrl } from "../rendering/search-view.ts";

/** What holds a search's elements, as long as it does. */
export interface Holder {
  readonly root: Document | ShadowRoot;
  /** Aborted when they go. */
  readonly signal: AbortSignal;
}

export interface Place extends Holder {
  /** Whether the address says all that is shown, so that nothing is lost where the page is loaded anew. */
  readonly isAddress: boolean;
  /** The view to begin with, and after going back or forward. */
  view(): SearchView;
  /** Says what is shown from now on. @param isNew whether going back is to lead to what was shown before */
  shows(view: SearchView, isNew: boolean): void;
  /** Calls with the view that somebody went back or forward to. */
  onReturn(change: (view: SearchView) => void): void;
  /** The view that a link leads to; null for links to elsewhere. */
  viewOf(link: HTMLAnchorElement): SearchView | null;
  /** Leads to a view where no results are shown. */
  open(view: SearchView): void;
}

/** @param root the search page's address @param title of the browser's window @param fieldNames the archive's own fields, which are filters */
export function pagePlace(
  root: URL,
  fieldNames: readonly string[],
  title: (view: SearchView) => string,
  holder: Holder,
): Place {
  const view = (): SearchView => readView(new URLSearchParams(location.search), fieldNames);
  return {
    ...holder,
    isAddress: true,
    view,
    shows(shown, isNew) {
      const address = viewUrl(shown, root.pathname);
      if (isNew) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
      document.title = title(shown);
    },
    onReturn(change) {
      const returned = (): void => {
        const shown = view();
        document.title = title(shown);
        change(shown);
      };
      addEventListener("popstate", returned, { signal: holder.signal });
    },
    viewOf(link) {
      const address = new URL(link.href);
      const isOurs = address.origin === location.origin && address.pathname === root.pathname && address.hash === "";
      return isOurs ? readView(address.searchParams, fieldNames) : null;
    },
    open: (shown) => location.assign(viewUrl(shown, root.pathname)),
  };
}

/** The page's address is somebody else's: links to views, which all begin so, change what the component shows and nothing else. */
export function componentPlace(holder: Holder, initial: SearchView, fieldNames: readonly string[]): Place {
  return {
    ...holder,
    isAddress: false,
    view: () => initial,
    shows: () => undefined,
    onReturn: () => undefined,
    viewOf(link) {
      const href = link.getAttribute("href") ?? "";
      return href === "./" || href.startsWith("./?") ? readView(new URLSearchParams(href.slice(3)), fieldNames) : null;
    },
    open: () => undefined,
  };
}
