/**
 * Lines of a page that its release only stands among: menus, sharing, cookies, languages, pagers, lists of other news, footers.
 * Closed sets of what such lines say, and only where they stand: a sentence of the release is never one.
 */

/** What the rules look at of a line. */
export interface PageLine {
  /** Without blanks at its ends. */
  readonly text: string;
  /** Whether it stands right under the line before. */
  readonly joined: boolean;
}

/** How many lines at the head and at the foot can be the site's. */
const HEAD_LINES = 12;
const FOOT_LINES = 16;
/** A longer line is a sentence of the release, in UTF-16 code units. */
const LONGEST_LINE = 120;
/** Longest title in a list of other news. */
const LONGEST_TEASER = 160;
/** More entries are no list beside a release. */
const MOST_TEASERS = 60;

const LIST_MARK = /^(?:[-*•·▪◦‣»›→]|\d{1,2}[.)])\s/;

/** Nothing else is ever meant by these, wherever they stand. */
const ANYWHERE =
  /^(?:skip (?:to|directly to)(?: (?:the )?(?:main )?(?:content|navigation|search|menu|footer))|skip navigation|jump to (?:main )?(?:content|navigation)|an official website of the .{4,60}|(?:here|this)['’]s how you know|official websites use \.\w+.{0,40}|secure \.\w+ websites use https.{0,40}|(?:we|this (?:web)?site) uses? cookies\b.{0,100}|(?:accept|reject|allow|manage) (?:all |additional |optional )?cookies|(?:hoppa|gå) till (?:huvud)?innehållet?|zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?|(?:本文|メインコンテンツ)へ(?:スキップ|移動)?)[.!]?$/i;
/** Said at the head or the foot by the page, elsewhere perhaps by the release. */
const AT_ENDS =
  /^(?:(?:rate|print|save|e-?mail|tweet|bookmark|download|listen to) this (?:page|article|release|story)|(?:was|is|did you find) this (?:page|article|information|content) (?:helpful|useful)\b.{0,40}|(?:yes|no)(?:\s?[|/]\s?(?:yes|no|somewhat))+|(?:report|give feedback on) (?:a problem|this page).{0,30}|(?:open|close|toggle|main|site) (?:menu|search|navigation)|menu|search|(?:log|sign) ?in|(?:subscribe|sign up|register)(?: (?:to|for|now|here)\b.{0,60}(?:newsletters?|e-?mails?|updates?|alerts?|feeds?|mailing list|list|rss)\b.{0,30})?|(?:enter )?your e-?mail(?: address)?|(?:all )?rss(?: feeds?)?|load more|show more|(?:filter|sort) by|view all(?: .{2,40})?|see all(?: .{2,40})?|all (?:news|press releases|news releases|articles|stories)|(?:copy|copied)(?: the)? link|\d{1,3} min(?:ute)?s? read|share:?|advertisement|related tags|site ?map|all rights reserved)[.!:]?$/i;
/** What a page can be told to do. */
const PAGE_ACTION =
  /^(?:(?:go )?back(?: to (?:top|news|list))?|return(?: to (?:top|news|list))?|print(?: (?:page|version))?|to (?:the )?top|tillbaka|skriv ut|till toppen|zurück|drucken|seite drucken|nach oben|retour|imprimer|haut de page|volver|imprimir|arriba|voltar|topo|indietro|stampa|terug|afdrukken|戻る|印刷(?:する)?|(?:ページ(?:の)?)?(?:先頭|トップ)(?:へ|に戻る)?)$/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)(?=.{0,60}(?:\b\d{4}\b|rights reserved))[^。]{0,80}$/i;
/** `Home » News » Press Releases`, `You are here: News > 2031`. */
const BREADCRUMB =
  /^(?:(?:you are here|vous êtes ici|sie sind hier|du är här):? .{0,90}|(?:home|start|startseite|accueil|inicio|início|hem|ホーム|トップ)(?: ?page)?\s?[>»›/→|].{0,90})$/i;
const CRUMB_MARK = /\s[>»›→]\s/;
const PARTS = /\s?[|•·/]\s?|\s[–—]\s|\s{2,}|\t/;
/** What a menu or a footer is made of. */
const MENU_ITEM =
  /^(?:home|about(?: us)?|contact(?: us)?|contacts|news|news ?room|news (?:&|and) (?:media|events)|media|media (?:centre|center|room)|press(?: ?room| office| releases?| centre| center)?|events|careers|jobs|services|products|topics|publications|resources|search|menu|help|faqs?|privacy(?: (?:policy|notice|statement))?|terms(?: (?:of (?:use|service)|(?:&|and) conditions))?|accessibility(?: statement)?|cookies?(?: (?:policy|settings|notice))?|legal(?: (?:notice|information))?|disclaimer|site ?map|copyright|feedback|subscribe|donate(?: now)?|login|log in|sign in|investors?(?: relations)?|our (?:work|people|team)|what we do|who we are|get involved|foia|no fear act|usa\.gov|imprint|impressum|datenschutz|kontakt|startseite|mentions légales|plan du site|accueil|inicio|contacto|aviso legal|hem|om oss|nyheter|ホーム|お問い合わせ|サイトマップ)$/i;
const SOCIAL_NETWORKS =
  "facebook|twitter|x|linkedin|whatsapp|instagram|youtube|pinterest|telegram|reddit|tumblr|threads|bluesky|mastodon|weibo|wechat|vk|line|flickr|tiktok|snapchat|messenger|xing|google\\+?|e-?mail|print|copy link|pdf|sms|rss";
const SHARE_WORDS = new RegExp(
  `^(?:(?:share|follow|find|connect|like|tweet|post|send|click|save)\\s?(?:this|us|it|with)?\\s?(?:page|article|release|story|post|news)?\\s?(?:to share)?\\s?(?:by|via|on|to|with|using|at)?\\s?:?\\s?)?(?:(?:social media profiles|f|t|in|and|or|&|,|/|\\||•|·|opens in (?:a )?new (?:window|tab)|\\(|\\)|\\.|${SOCIAL_NETWORKS})(?=$|[\\s(),/|•·.])\\s?){1,20}$`,
  "i",
);
const SHARE_LABEL =
  /^(?:share(?: (?:this|the))?(?: (?:page|article|release|story|post|news))?|follow us|social media(?: profiles)?|dela|teilen|partager|compartir|compartilhar|シェア(?:する)?)\s?:?$/i;
const NETWORK = new RegExp(`(?:^|[\\s|,/•·])(?:${SOCIAL_NETWORKS})(?=$|[\\s|,/•·(])`, "i");
const LANGUAGES =
  "english|français|francais|french|deutsch|german|español|espanol|spanish|português|portuguese|italiano|italian|nederlands|dutch|svenska|swedish|suomi|dansk|norsk|polski|polish|čeština|slovenčina|magyar|română|ελληνικά|български|hrvatski|slovenščina|eesti|latviešu|lietuvių|malti|gaeilge|cymraeg|welsh|русский|russian|українська|ukrainian|türkçe|turkish|العربية|arabic|עברית|فارسی|persian|اردو|urdu|हिन्दी|हिंदी|hindi|বাংলা|bengali|தமிழ்|tamil|తెలుగు|telugu|ಕನ್ನಡ|kannada|മലയാളം|malayalam|मराठी|marathi|ગુજરાતી|gujarati|ਪੰਜਾਬੀ|punjabi|odia|assamese|manipuri|सिंहल|සිංහල|sinhala|中文|简体中文|繁體中文|chinese|日本語|japanese|한국어|korean|tiếng việt|vietnamese|ไทย|thai|bahasa indonesia|bahasa melayu|bahasa|kiswahili|swahili|te reo māori|íslenska|shqip|srpski|македонски|galego|català|euskara";
const LANGUAGE_SWITCH = new RegExp(
  `^(?:(?:read|view|see) (?:this|the) (?:release|page|article|text|document|statement) in:?\\s|(?:also )?available (?:in|languages):?\\s|(?:other )?languages?:?\\s)?(?:(?:${LANGUAGES})(?=$|[\\s,|/•·]|\\()(?:\\s?\\(?(?:pdf|en|fr|de|es)\\)?)?(?:\\s?[,|/•·]\\s?|\\s|$)){1,40}$`,
  "i",
);
const PAGER_MARK =
  /^(?:[«‹←<]+\s?(?:previous|prev|older|back|föregående|zurück|précédent|anterior|前へ)\b|(?:previous|prev|older|next|newer)\s?[»›→>])/i;
const PAGER_PREVIOUS =
  /^(?:[-*•]\s)?(?:[«‹←<]+\s?)?(?:previous|prev|older)(?: (?:article|post|story|release|news|entry))?\s?(?::|$)/i;
const PAGER_NEXT =
  /^(?:[-*•]\s)?(?:next|newer)(?: (?:article|post|story|release|news|entry))?\s?(?:[»›→>]+\s?)?(?::|$)/i;

/** Announces a list of other pages. */
const OTHER_NEWS =
  /^(?:related(?: (?:news|articles?|stories|story|posts?|content|releases?|press releases?|items?|pages?|topics|coverage|reading))?|(?:read|up|what to read) next|(?:see|read|lire|läs|lesen sie) (?:also|aussi|också|auch)|also (?:read|of interest|in the news)|more(?: (?:news|stories|articles|headlines|(?:press |news )?releases|from\b.{0,50}|like this|in this section|on this (?:topic|story)))|(?:latest|recent|other|top|further|popular|trending)(?: (?:news|posts?|stories|articles|headlines|(?:press |news |media )?releases|updates|announcements))(?: (?:from|in|by)\b.{0,40})?|most (?:read|viewed|popular|shared|recent)|(?:news )?archives?|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in)(?: (?:this|these|reading))?|recommended(?: for you| reading| articles| stories)?|don['’]t miss|in other news|keep (?:reading|exploring)|explore more|continue reading|à lire aussi|articles? (?:liés|similaires|connexes)|sur le même (?:sujet|thème)|noticias relacionadas|más noticias|últimas noticias|notícias relacionadas|mehr zum thema|weitere (?:meldungen|nachrichten|pressemitteilungen)|ähnliche artikel|relaterade? (?:nyheter|artiklar|innehåll|länkar)|läs mer|senaste nytt|fler nyheter|関連(?:記事|ニュース|情報|リンク|ページ)|最新(?:の)?(?:ニュース|記事|情報)|新着情報)\s?[:：]?$/i;
/** Where a list of other news ends though no sentence follows: the release's own parts and its end marks. */
const OWN_PART =
  /^(?:(?:media |press |investor |for (?:more|further|additional|media) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information)\b.*|about\b.*|notes?(?: to (?:the )?editors?)?\b.*|background\b.*|forward[- ]looking.*|source\b.*|ends?|[-–—#*\s]+(?:ends?|30)?[-–—#*\s]*|quotes?\b.*|quick facts\b.*|issued by\b.*|disclaimer\b.*|annex\b.*)$/i;
const SENTENCE_END = /[.!?。！？]["”’)]?$/;

/** The places, ascending, of the lines that are not the release. Never all of them. Time: the length of the lines. */
export function furnitureLines(lines: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const footStart = Math.max(1, lines.length - FOOT_LINES);
  for (const [index, { text }] of lines.entries()) {
    if (text.length > LONGEST_LINE) continue;
    const isHead = index < HEAD_LINES;
    const isFoot = index >= footStart;
    if (ANYWHERE.test(text) || isSharing(text) || ((isHead || isFoot) && isAtEnds(text, isHead, isFoot)))
      found.add(index);
  }
  addSharingUnderLabels(lines, found);
  addMenus(lines, found, footStart);
  addPagers(lines, found, footStart);
  addOtherNews(lines, found);
  return found.size < lines.length ? found : new Set();
}

function isAtEnds(text: string, isHead: boolean, isFoot: boolean): boolean {
  const plain = text.replace(LIST_MARK, "");
  const parts = plain.split(PARTS);
  return (
    AT_ENDS.test(plain) ||
    PAGER_MARK.test(plain) ||
    (isLanguageSwitch(text) && plain.length >= 6) ||
    (isHead && (BREADCRUMB.test(plain) || isTrail(plain))) ||
    (isFoot && COPYRIGHT.test(plain)) ||
    isMenu(parts) ||
    parts.every((part) => PAGE_ACTION.test(part))
  );
}

/** One language is a word of the release; two in a row, or one that is announced, are a choice. */
function isLanguageSwitch(text: string): boolean {
  return LANGUAGE_SWITCH.test(text) && /[\s:|/,]/.test(text);
}

/** `News > 2031 > May`: two marks at least between short parts. */
function isTrail(text: string): boolean {
  if (!CRUMB_MARK.test(text)) return false;
  const parts = text.split(CRUMB_MARK);
  return (
    parts.length >= 3 &&
    parts.every((part) => /[\p{L}\d]{2}/u.test(part) && part.length <= 60 && !SENTENCE_END.test(part))
  );
}

/** `Privacy | Terms of use | Contact us`. */
function isMenu(written: readonly string[]): boolean {
  if (written.length < 3) return false;
  const parts = written.filter((part) => part !== "");
  return parts.length >= 3 && parts.filter((part) => MENU_ITEM.test(part)).length * 2 > parts.length;
}

/** Names of networks and nothing but words of sharing: `Share X Facebook WhatsApp`, `Facebook | LinkedIn`. */
function isSharing(text: string): boolean {
  const plain = text.replace(LIST_MARK, "");
  if (SHARE_LABEL.test(plain)) return false;
  if (!SHARE_WORDS.test(plain) || !NETWORK.test(plain)) return false;
  // A lone name without a verb of sharing may be a heading of the release or a letter of a list.
  return /^(?:share|follow|find|connect|tweet|click|send)\b/i.test(plain) || plain.split(/[\s|,/•·]+/).length >= 2;
}

/** `Share this page` above buttons, `Social Media Profiles` above names of networks. */
function addSharingUnderLabels(lines: readonly PageLine[], found: Set<number>): void {
  for (let index = lines.length - 2; index >= 0; index--) {
    if (found.has(index + 1) && SHARE_LABEL.test(lines[index]?.text ?? "") && isSharing(lines[index + 1]?.text ?? ""))
      found.add(index);
  }
}

/** Three or more items of a menu one below the other, at the head or the foot. */
function addMenus(lines: readonly PageLine[], found: Set<number>, footStart: number): void {
  for (let index = 0; index < lines.length; ) {
    let end = index;
    while (end < lines.length && MENU_ITEM.test((lines[end]?.text ?? "").replace(LIST_MARK, ""))) end++;
    if (end - index >= 3 && (index < HEAD_LINES || end > footStart)) {
      for (let at = index; at < end; at++) found.add(at);
    }
    index = Math.max(end, index + 1);
  }
}

/** `Previous: …` and `Next: …` right after it, at the foot. */
function addPagers(lines: readonly PageLine[], found: Set<number>, footStart: number): void {
  for (let index = footStart; index + 1 < lines.length; index++) {
    const [one, two] = [lines[index]?.text ?? "", lines[index + 1]?.text ?? ""];
    const isPair =
      (PAGER_PREVIOUS.test(one) && PAGER_NEXT.test(two)) || (PAGER_NEXT.test(one) && PAGER_PREVIOUS.test(two));
    if (isPair && one.length <= LONGEST_TEASER && two.length <= LONGEST_TEASER) found.add(index).add(index + 1);
  }
}

/** Labels such as `Related news` with the titles below them. */
function addOtherNews(lines: readonly PageLine[], found: Set<number>): void {
  for (let index = 1; index < lines.length; index++) {
    if (!OTHER_NEWS.test(lines[index]?.text ?? "")) continue;
    const end = endOfTeasers(lines, index + 1);
    if (end === null) continue;
    for (let at = index; at < end; at++) found.add(at);
    index = end - 1;
  }
}

/**
 * Where the list that starts at `first` ends; null where it is none. Marked items end with their marks, lines one below the other
 * with their block; titles that stand apart are a list only where nothing of the release comes after them.
 */
function endOfTeasers(lines: readonly PageLine[], first: number): number | null {
  const isMarked = LIST_MARK.test(lines[first]?.text ?? "");
  const isBlock = !isMarked && (lines[first]?.joined ?? false);
  let at = first;
  for (; at < lines.length && at - first < MOST_TEASERS; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (isMarked && !LIST_MARK.test(line.text) && !(line.joined && isTeaser(line.text))) break;
    if (isBlock && !line.joined) break;
    if (!isMarked && OWN_PART.test(line.text)) break;
    if (!isTeaser(line.text)) {
      if (isMarked || isBlock) return null;
      break;
    }
  }
  if (at === first) return null;
  if (isMarked || isBlock) return at;
  const rest = lines[at];
  return rest === undefined || OWN_PART.test(rest.text) ? at : null;
}

/** A title or a date, no sentence. */
function isTeaser(text: string): boolean {
  const plain = text.replace(LIST_MARK, "");
  return (
    plain.length <= LONGEST_TEASER && (!/[.。]["”’)]?$/.test(plain) || plain.endsWith("...") || plain.length <= 30)
  );
}
