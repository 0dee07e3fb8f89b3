import { IdAttributePlugin } from "@11ty/eleventy";

const LONG_DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
/** Where a package has what a page of its own loads: `node_modules/communique/dist/bundled` elsewhere. */
const MODULES = "../../dist/bundled";

export default function configure(eleventy) {
  // Hits lead to the headings that have ids.
  eleventy.addPlugin(IdAttributePlugin);
  eleventy.addPassthroughCopy("style.css");
  eleventy.addPassthroughCopy({ [`${MODULES}/*.js`]: "communique" });
  eleventy.ignores.add("README.md");
  eleventy.addCollection("releases", (api) => api.getFilteredByGlob("news/*.md").reverse());
  eleventy.addFilter("longDate", (date) => LONG_DATE.format(date));
  eleventy.addFilter("isoDay", (date) => date.toISOString().slice(0, 10));
  // A tag of a page of releases, not one by which Eleventy knows pages.
  eleventy.addCollection("subjects", (api) => {
    const subjects = new Set(api.getFilteredByGlob("news/*.md").flatMap(({ data }) => data.subjects));
    return [...subjects].sort();
  });
  return { markdownTemplateEngine: "njk", htmlTemplateEngine: "njk" };
}
