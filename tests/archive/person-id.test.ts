import { describe, expect, test } from "vitest";
import { personId } from "../../src/archive/person-id.ts";

describe("personId", () => {
  test.each([
    ["Fumio Kishida", "fumio-kishida"],
    ["Bernardo Arévalo", "bernardo-arevalo"],
    ["Sandra Day O’Connor", "sandra-day-oconnor"],
    ["Dan Iannicola Jr.", "dan-iannicola-jr"],
    ["岸田文雄", "岸田文雄"],
    ["…", "unnamed"],
  ])("%s is %s", (name, id) => {
    expect(personId(name)).toBe(id);
  });
});
