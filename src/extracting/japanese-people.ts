/**
 * People in Japanese text, where an office or an honorific behind a family name makes them safe:
 * `岸田文雄外務大臣`. Names without either are left alone.
 */

import type { Person, Span } from "../release.ts";

/** The most frequent family names of Japan. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 清水 山崎 森 池田
橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川
原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山
杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾 菊地 菊池 市川 杉本 古川 大西 島田
水野 桜井 高野 吉川 山内 西田 西川 飯田 小松 川口 北村 安田 五十嵐 川崎 平田 本田 久保田 東 中田 川村 岩田 服部 辻 関 富田 川上 永井
秋山 荒木 浅野 石原 石塚 今村 岩本 大久保 大島 大谷 大橋 岡崎 岡村 奥村 小野寺 片山 小池 黒田 熊谷 桑原 小泉 児玉 篠原 島崎 白石 菅
関口 高島 田口 田辺 千田 土屋 内藤 永田 長尾 成田 西尾 西山 野田 萩原 馬場 浜田 早川 樋口 平井 福島 福井 星野 堀 堀内 本間 松下 松岡 松村 松永
松浦 丸田 三宅 宮田 宮川 望月 森本 森山 矢野 山根 山中 山内 山村 横田 吉村 吉岡 渡部 若林 和田`
    .split(/\s+/)
    .filter((name) => name !== ""),
);
const LONGEST_FAMILY_NAME = 3;
const OFFICE =
  /(?:(?:内閣総理|外務|財務|防衛|経済産業|文部科学|厚生労働|農林水産|国土交通|環境|法務|総務|経済再生担当|デジタル|内閣府特命担当)?(?:副)?大臣(?:政務官)?|内閣官房長官|官房長官|総理大臣|総理|首相|大統領|外相|長官|知事|市長|議員|委員長|議長|局長|審議官|大使|代表取締役(?:社長|会長)?|取締役|執行役員|社長|会長|理事長|理事|教授|准教授|博士|氏|さん|様)/y;
const LONGEST_OFFICE = 16;
const OFFICE_BEFORE =
  /((?:代表取締役(?:社長|会長)?|取締役|執行役員|社長|会長|理事長|理事|教授|准教授|大臣|知事|市長|局長|代表)(?:\s?(?:CEO|CTO|COO|CFO))?|CEO|CTO|COO|CFO)[\s\u3000:：]{0,2}$/;
const NAME_RUN = /[\p{Script=Han}々]{2,12}/gu;

/** In the order of first mention. Time: linear, since runs are of bounded length. */
export function findJapanesePeople(text: string): readonly Person[] {
  const persons = new Map<string, { roles: Set<string>; mentions: Span[] }>();
  for (const run of text.matchAll(NAME_RUN)) {
    const name = nameIn(text, run.index, run[0]);
    if (name === null) continue;
    const known =
      [...persons.keys()].find((other) => other.startsWith(name.name) || name.name.startsWith(other)) ?? name.name;
    const person = persons.get(known) ?? { roles: new Set<string>(), mentions: [] };
    person.mentions.push([run.index, run.index + name.name.length]);
    if (!/^(?:氏|さん|様)$/.test(name.office)) person.roles.add(name.office);
    persons.set(known, person);
  }
  return [...persons].map(([name, { roles, mentions }]) => ({ name, aliases: [], roles: [...roles], mentions }));
}

function nameIn(text: string, start: number, run: string): { name: string; office: string } | null {
  let family = 0;
  for (let length = Math.min(LONGEST_FAMILY_NAME, run.length); length > 0; length--) {
    if (FAMILY_NAMES.has(run.slice(0, length))) {
      family = length;
      break;
    }
  }
  if (family === 0) return null;
  for (let given = 0; given <= 3 && family + given <= run.length; given++) {
    OFFICE.lastIndex = start + family + given;
    const office = OFFICE.exec(text)?.[0];
    if (office !== undefined) return { name: run.slice(0, family + given), office };
  }
  // `代表取締役 川崎文武）`: the office before a run that is a whole name
  const before = OFFICE_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_OFFICE), start))?.[1];
  const given = run.length - family;
  return before !== undefined && given > 0 && given <= 3 ? { name: run, office: before } : null;
}
