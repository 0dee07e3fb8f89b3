/** Who `I` is in a release: whose statement, speech or letter its head says that it is. */

import { namedWithin } from "./cast.ts";
import { remembered, type Scene, type Speaker } from "./scene.ts";

/** How far down the head is read, in UTF-16 units. */
const HEAD = 400;
const OWNED =
  /(?:statement|remarks|speech|address|letter|message|column|op-ed|testimony|tribute)(?: \p{L}+)? (?:by|from|of)\s(?:\p{L}[\p{L}.-]* ){0,5}$/iu;

/** Null where the head names nobody as the one who issues it. */
export function ofFirstPerson(scene: Scene): Speaker | null {
  return remembered(scene, "I", 0, () => {
    const owner = namedWithin(scene.cast, 0, HEAD).find(({ span }) =>
      OWNED.test(scene.text.slice(Math.max(0, span[0] - 100), span[0])),
    );
    return owner === undefined ? null : { name: owner.person.name, because: "“I” is whose statement this is" };
  });
}
