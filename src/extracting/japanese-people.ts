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
松浦 丸田 三宅 宮田 宮川 望月 森本 森山 矢野 山根 山中 山内 山村 横田 吉村 吉岡 渡部 若林 和田
秋元 浅井 浅田 足立 安倍 安部 荒井 有馬 飯島 飯塚 生田 池上 石橋 石崎 泉 磯部 市原 伊東 稲垣 稲葉 井川 岩井 岩瀬 植田 上原 植木 宇野 梅田 梅原 江口 榎本
遠山 及川 大石 大川 大木 大沢 大島 太田 大竹 大槻 大場 大橋 大森 大山 岡 岡島 岡部 小笠原 小倉 尾崎 小沢 落合 鬼塚 香川 角田 笠原 梶原 柏木 片岡 金井 金沢 金田 鎌田 上川 神谷 亀井
茅野 川端 川原 川畑 神田 菅野 岸 岸田 岸本 木原 木下 木村 北川 北野 北原 木原 久野 窪田 倉田 栗原 栗田 黒川 黒木 小出 河村 香田 古賀 小谷 児島 小西 小林 駒井 近江 斉木 西郷 坂井 坂口 坂田 榊 榊原
笹川 沢田 塩田 志村 柴山 島村 下田 下村 庄司 城 白井 新谷 杉浦 杉原 鈴村 須田 須藤 関根 千葉 曽我 園田 高井 高桑 高瀬 高見 高村 滝沢 武井 竹中 武藤 竹村 立川 立石 谷川 谷本 田原 玉木 津田 土田
堤 角 常盤 手塚 戸田 富永 外山 豊田 鳥居 内海 中井 長井 中尾 中沢 中島 長島 中谷 永野 中原 長嶋 中本 仲村 名取 西岡 西川 西沢 西野 西原 新田 野上 野沢 野島 萩生田 橋口 長谷部 服部 花田 羽田 浜口 林田
原口 春日 東山 久田 日高 平井 平川 平沢 平山 広瀬 深沢 福永 福原 福本 藤岡 藤川 藤沢 藤村 船橋 古田 古屋 星 細川 細田 堀江 堀川 本多 前川 前原 牧野 正木 増井 町田 松永 松原 松山 的場 真鍋 丸尾 三木 水谷
溝口 南 宮沢 宮下 宮原 三好 武者 村井 村岡 村松 室井 茂木 森岡 森川 森下 森田 諸橋 八木 安井 柳 柳沢 柳田 矢部 山県 山岸 山際 山城 山根 山部 湯浅 横井 横尾 吉井 吉岡 吉沢 吉野 吉原 米田 麻生 石破 河井 二階 野田 枝野`
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

/** Signs that stand in offices and bodies, not in names: `経済財政担当大臣`, `衆議院議員`, `東京都知事`. */
const NO_NAME =
  /[省庁府県市区都道州国党院会社局部課室署校学庁担当政策閣務副前元新現同各両駐政経財外防環法総文厚労農産交特駅役締表情報通技術業務事者]/u;
/** Offices that follow a whole name directly. */
const PERSONAL_OFFICE =
  /(?:[\p{Script=Han}]{2,6}大臣|首相|総理|大統領|外相|長官|知事|議員|委員長|大使|教授|社長|会長|氏|さん)/uy;

/** `岸田文雄外務大臣` where no list has the family name: three to six signs that begin a run, with an office right behind. */
function wholeNameIn(text: string, start: number, run: string): { name: string; office: string } | null {
  for (let length = 3; length <= Math.min(6, run.length); length++) {
    PERSONAL_OFFICE.lastIndex = start + length;
    const office = PERSONAL_OFFICE.exec(text)?.[0];
    const name = run.slice(0, length);
    if (office !== undefined && isOffice(office) && !NO_NAME.test(name)) return { name, office };
  }
  return null;
}

/** Whether nothing but an office's own words stand there, so that the name before it is whole. */
function isOffice(words: string): boolean {
  OFFICE.lastIndex = 0;
  return OFFICE.exec(words)?.[0] === words;
}

function nameIn(text: string, start: number, run: string): { name: string; office: string } | null {
  let family = 0;
  for (let length = Math.min(LONGEST_FAMILY_NAME, run.length); length > 0; length--) {
    if (FAMILY_NAMES.has(run.slice(0, length))) {
      family = length;
      break;
    }
  }
  if (family === 0) return wholeNameIn(text, start, run);
  for (let given = 0; given <= 3 && family + given <= run.length; given++) {
    // `東京都知事`: a place's sign ends no name
    if (/[都府県市区省庁国会院党社部局課]/.test(run.charAt(family + given - 1))) continue;
    OFFICE.lastIndex = start + family + given;
    const office = OFFICE.exec(text)?.[0];
    if (office !== undefined) return { name: run.slice(0, family + given), office };
  }
  // `代表取締役 川崎文武）`: the office before a run that is a whole name
  const before = OFFICE_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_OFFICE), start))?.[1];
  const given = run.length - family;
  return before !== undefined && given > 0 && given <= 3 ? { name: run, office: before } : null;
}
