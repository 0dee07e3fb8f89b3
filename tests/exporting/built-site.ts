/** What the package builds for pages, with a module in the search's place that does no more than a test of the export needs. */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../built-archive.ts";
import { PROJECT } from "../end-to-end/command-line.ts";

const SEARCH = `import { open } from "./archive-browser.js";
class Search extends HTMLElement {
  async connectedCallback() {
    const archive = await open(new URL(this.getAttribute("archive"), document.baseURI));
    const query = new URLSearchParams(location.search).get("q") ?? "";
    const list = document.createElement("ul");
    for (const hit of (await archive.find(query)).hits) {
      const link = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
      link.href = hit.url;
      link.textContent = hit.title;
    }
    this.append(list);
  }
}
customElements.define("communique-search", Search);
`;

export async function builtSite(): Promise<string> {
  const built = await temporaryFolder();
  await mkdir(join(built, "page"));
  await cp(join(PROJECT, "dist/page/page.css"), join(built, "page/page.css"));
  await cp(join(PROJECT, "dist/bundled"), join(built, "bundled"), { recursive: true });
  await writeFile(join(built, "bundled/communique-search.js"), SEARCH);
  return built;
}
