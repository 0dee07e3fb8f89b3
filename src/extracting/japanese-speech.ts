/** Speech in corner marks: 「…」と述べた. Its speaker stands before it, marked by は, が or も. */

import { namedBefore } from "./cast.ts";
import { sentenceStart } from "./clauses.ts";
import type { Passage } from "./passages.ts";
import type { Scene, Speaker } from "./scene.ts";

const SAID =
  /^[\s、]*(?:など)?と[、]?(?:\p{Script=Han}{0,4}(?:述べ|語|話し|話す|言|伝え|訴え|答え|応じ)|(?:コメント|発言|強調|指摘|説明|表明|主張|挨拶|呼びかけ|評価|歓迎|回答|報告))/u;
const REACH = 400;

/** Who says what stands in corner marks, or null where nobody is said to: most are names and terms. */
export function japaneseSpeaker(scene: Scene, { outerStart, outerEnd }: Passage): Speaker | null {
  const said = SAID.exec(scene.text.slice(outerEnd, outerEnd + 20));
  if (said === null) return null;
  const start = sentenceStart(scene.text, Math.max(0, outerStart - REACH), outerStart);
  const named = namedBefore(scene.cast, outerStart, REACH, 4).find(
    ({ span }) => span[0] >= start && /^[^。、「]{0,8}[はがも]/u.test(scene.text.slice(span[1], span[1] + 10)),
  );
  if (named !== undefined) return { name: named.person.name, because: `subject before the marks, with “${said[0]}”` };
  return scene.last === null ? null : { name: scene.last.name, because: `spoke before, with “${said[0]}”` };
}

export function isCornered(text: string, { outerStart }: Passage): boolean {
  return /[「『]/.test(text.charAt(outerStart));
}
