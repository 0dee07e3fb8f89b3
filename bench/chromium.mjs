// The browser in which pages are measured.
import packagedChromium from "@sparticuz/chromium";
import { chromium } from "playwright-core";

export async function launchChromium() {
  const args = packagedChromium.args.filter((one) => one !== "--single-process" && one !== "--no-zygote");
  return chromium.launch({ executablePath: await packagedChromium.executablePath(), args });
}
