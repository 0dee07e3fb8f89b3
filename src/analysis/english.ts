/** Porter's second stemmer, as a module that a bundler can load on use: of one that is CommonJS it gives no names then. */
import { stem as porter2 } from "porter2";

// With a type of its own: the package's types name no package that is not installed with it.
export const stem: (word: string) => string = porter2;
