import { expect, test } from "vitest";
import * as communique from "../src/communique.ts";

test("the public face grows on purpose", () => {
  expect(Object.keys(communique).sort()).toEqual(["CommuniqueError", "extract", "index", "open", "read", "router"]);
});
