/** A real browser for tests: the packaged Chromium on Linux, an installed Chrome or Edge elsewhere, else none. */
import packagedChromium from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

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
