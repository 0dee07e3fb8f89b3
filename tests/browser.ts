/** A real browser for tests: the packaged Chromium on Linux, an installed Chrome or Edge elsewhere, else none. */
import packagedChromium from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

/** The browser, or null where this machine has none; that is said loudly, since tests are skipped then. */
export async function launchBrowser(): Promise<Browser | null> {
  try {
    return process.platform === "linux" ? await launchPackaged() : await launchInstalled();
  } catch (error) {
    console.warn(
      `\n!!! BROWSER TESTS ARE SKIPPED: no browser could be started here.\n!!! ${String(error).split("\n", 1).join("")}\n`,
    );
    return null;
  }
}

async function launchPackaged(): Promise<Browser> {
  // Its own arguments ask for one process, in which a second page can take the first one down.
  const args = packagedChromium.args.filter(
    (argument) => argument !== "--single-process" && argument !== "--no-zygote",
  );
  return chromium.launch({ executablePath: await packagedChromium.executablePath(), args, headless: true });
}

async function launchInstalled(): Promise<Browser> {
  return chromium.launch({ channel: "chrome" }).catch(() => chromium.launch({ channel: "msedge" }));
}

/**
 * Hands a new page to `use`, and fails on any error, dialog or refused content in it.
 *
 * @param use may add what else is to be an error
 */
export async function onWatchedPage(
  browser: Browser | null,
  options: BrowserContextOptions,
  use: (page: Page, errors: string[]) => Promise<void>,
): Promise<void> {
  if (browser === null) throw new Error("a browser test ran without a browser");
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("dialog", (dialog) => errors.push(`dialog: ${dialog.message()}`));
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) errors.push(message.text());
    });
    await use(page, errors);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}
