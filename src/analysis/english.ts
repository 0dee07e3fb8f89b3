/** Porter's second stemmer, as a module that a bundler can load on use: of one that is CommonJS it gives no names then. */
export { stem } from "porter2";
