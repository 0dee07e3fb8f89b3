/** The filters beside the hits, which come after these: loaded when the first hits are shown. */
export { facetsHtml } from "../rendering/facets.ts";
export { brush } from "./brush.ts";
