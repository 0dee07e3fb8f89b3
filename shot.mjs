import chromium from "@sparticuz/chromium";
import { chromium as pw } from "playwright-core";

const [, , url, out, w = "1100", full = ""] = process.argv;
const browser = await pw.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
const page = await browser.newPage({ viewport: { width: Number(w), height: 1400 } });
await page.goto(url);
await page.screenshot({ path: out, fullPage: full !== "" });
await browser.close();
