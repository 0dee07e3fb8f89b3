/** Requests as somebody sends them who means harm, or whose program has gone mad: bytes, from a seed. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Would be elements or attributes, and set `fired`, wherever they are not escaped. */
export const MARKUP: readonly string[] = [
  "<x-fuzz>fog</x-fuzz>",
  '"><x-fuzz data-fuzz="1">',
  "'><img src=x data-fuzz=1 onerror=window.fired=1>",
  '" data-fuzz="1" onfocus="window.fired=1" autofocus="',
  "' data-fuzz='1' onmouseover='window.fired=1",
  "</script><script>window.fired=1</script>",
  "</title><x-fuzz>",
  "--><x-fuzz>",
  "]]><x-fuzz>",
  "<svg/onload=window.fired=1 data-fuzz=1>",
  "javascript:window.fired=1",
  "&lt;x-fuzz&gt;",
  "<mark data-fuzz=1>",
  "\u0000<x-fuzz>",
  "<\u0000x-fuzz>",
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)",
];

const QUERIES: readonly string[] = (
  'fog,ferry,Ada Lund,"fog closes","fog,-fog,fog OR,OR OR OR,((((((,)))))),fog*,*,**,fo~,fog~2,~9,=fog,="fog closes",' +
  "title:,title:fog,person:lund,said:lund fog,by:,date:2016,date:9999-99-99,date:..,after:tomorrow,before:0000,event:2016/2015," +
  "lang:xx,folder:../..,topic:*,NEAR/3,fog NEAR/99999999999 ferry,a NEAR b NEAR c NEAR d,NOT,-,--,- -fog,:,::,a:b:c,__proto__:x," +
  "constructor:fog,港湾都市,霧 フェリー,‮fog‬,e\u0301\u0301\u0301\u0301,👩‍👩‍👧‍👦,ﬀ,İ,ß,\u202e,\ufeff,\uffff,\u0000,fog\nferry,\t,%,%25,+,&,;,#,?,\\,',\"," +
  "$1.2,R&D,C++,U.S.C.,1,000,0x10,1e309"
).split(",");

const NUMBERS: readonly string[] = (
  "0 1 2 3 5 20 100 -1 10 1000 1001 99999999999999999999 9007199254740993 1e3 1e309 -0 NaN Infinity 0x10 ١٢ 1.5 01 +5 " +
  "null true []"
).split(" ");

const BAD_ENCODINGS: readonly string[] =
  "%zz % %2 %C0%80 %ED%A0%80 %F5%80%80%80 %FF %u0041 %00 %0d%0aX-Injected:1 %250d%250a %E2%80%A8 \xff\xfe".split(" ");

/** Which parameters each takes. */
const PATHS: Readonly<Record<string, string>> = {
  "/": "q q q q person topic from to event language folder match sort offset utm_source",
  "/api/search":
    "q q q q q person topic from to event language folder match sort limit offset cursor total facets explain format",
  "/api/search.csv": "q q q person topic from to event match sort",
  "/api/suggest": "q q q q limit format",
  "/api/people": "q q q limit format",
  "/api/people/ada-lund": "",
  "/api/people/x": "",
  "/api/status": "",
  "/api/releases/docs%2Fa.txt": "",
  "/api/releases/docs%2Fa.txt/similar": "limit",
  "/api/releases/docs%2Fa.txt/original": "",
  "/releases/docs%2Fa.txt": "q utm_source",
  "/people/ada-lund": "q",
  "/skipped": "",
  "/lists": "",
  "/openapi.json": "",
  "/docs": "",
  "/opensearch.xml": "",
  "/healthz": "",
  "/readyz": "",
  "/metrics": "",
  "/assets/page.js": "",
  "/assets/page.css": "",
};

const ODD_PATHS: readonly string[] = (
  "// /// //evil.example/ /\\evil.example * http://evil.example/ http://localhost/api/search?q=fog /api/releases/..%2f..%2f..%2fetc%2fpasswd " +
  "/api/releases/../../etc/passwd /api/releases/..%5c..%5cwin.ini/original /./api/../api/search /API/SEARCH /api/search/ /api//search " +
  "/api/search;x=1 /api/releases/%00 /api/releases/%zz /people/__proto__ /people/constructor /releases/%E0%A4%A /assets/..%2f..%2fpackage.json " +
  "/assets/../cli.js /.env /.git/config /api/releases/%2e%2e/similar ?q=fog /#x /:id /api/releases/:id"
).split(" ");

/** What no route takes. */
const OTHER_PARAMETERS: readonly string[] = "__proto__ constructor q[] q[a] Q toString ministry utm_source limit".split(
  " ",
);

const WORDS: Readonly<Record<string, readonly string[]>> = {
  match: ["auto", "all", "exact", "none"],
  sort: ["relevance", "newest", "oldest", "random"],
  from: ["2016", "2016-02-30", "2016-13", "0000", "99999"],
  to: ["2016-09", "2015", "-1"],
  event: ["2016/2017", "2017/2016", "/", "2016/"],
  format: ["json", "jsonl", "csv", "atom", "opensearch", "xml"],
  facets: ["none", "people,years", "people,none", "__proto__", ",,,"],
  total: ["none", "1"],
  explain: ["true", "false", "1"],
  cursor: ["x", "eyJ", "e30=", "AAAA", "-1"],
};

const METHODS: readonly string[] =
  "GET GET GET GET GET GET GET GET HEAD OPTIONS POST PUT DELETE PATCH TRACE PROPFIND M-SEARCH PURGE get G(T CONNECT".split(
    " ",
  );

const HEADERS: readonly string[] = [
  "Accept: text/html",
  "Accept: */*;q=0",
  "Accept: application/jsonl, text/csv;q=0.9, application/atom+xml;q=0.8",
  `Accept: ${"a/b;q=0.1,".repeat(500)}`,
  "Accept: ;;;,,,/",
  "Accept-Language: de, sv;q=0.5",
  `Accept-Language: ${"xx-".repeat(2_000)}`,
  "Accept-Language: <x-fuzz>, '\"",
  "Accept-Encoding: gzip, br;q=NaN, *;q=0",
  "If-None-Match: *",
  'If-None-Match: W/"x", "y", z',
  `If-None-Match: ${'"a",'.repeat(2_000)}`,
  "If-Modified-Since: yesterday",
  "If-Modified-Since: Sun, 06 Nov 9999 08:49:37 GMT",
  'If-Match: "x"',
  "Range: bytes=0-",
  "Range: bytes=9-1,-5,99999999999999999999-",
  `Range: bytes=${"0-0,".repeat(1_000)}`,
  "Origin: https://evil.example",
  "Origin: null",
  "Access-Control-Request-Method: DELETE",
  "X-Forwarded-For: 203.0.113.9, <x-fuzz>",
  'X-Forwarded-Host: evil.example"><x-fuzz>',
  "X-Forwarded-Proto: javascript",
  "X-HTTP-Method-Override: DELETE",
  "X-Request-Id: <x-fuzz>\u001b[2J",
  "Cookie: a=b; c=<x-fuzz>",
  "Authorization: Basic ////",
  "Expect: 100-continue",
  "Expect: 200-ok",
  "Upgrade: websocket",
  "Content-Type: application/json",
  "Content-Encoding: gzip",
  "Te: trailers",
  "X: \u0000",
  "X : y",
  " X: folded",
  "No colon at all",
  "Host: evil.example",
];

/** Ends of a request whose length two servers may read differently. */
const SMUGGLING: readonly string[] = [
  "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
  "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
  "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
  "Transfer-Encoding:\tchunked\r\n\r\nffffffffffffffffff\r\nx",
  "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n0\r\n\r\n",
  `Transfer-Encoding: chunked\r\n\r\n1;${"x".repeat(20_000)}\r\na\r\n0\r\n\r\n`,
  "Content-Length: -1\r\n\r\n",
  "Content-Length: 1e1\r\n\r\n0123456789",
  "Content-Length: 99999999999999999999\r\n\r\nx",
  "Content-Length: 4\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
];

const LISTS: readonly string[] = ["fog", "fog\nferry", "id,query\n1,fog\n", 'a\t"b\n', "\u0000", ""];

/** A request's bytes; most are well-formed HTTP, so that they come to the routes. */
export function hostileRequest(random: () => number): Buffer {
  const chance = (share: number): boolean => random() < share;
  const of = (values: readonly string[]): string => values[Math.floor(random() * values.length)] as string;
  const some = (make: () => string, most: number): string[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make);

  /** Text of a parameter or of an id. */
  function text(): string {
    const kind = random();
    if (kind < 0.35) return of(QUERIES);
    if (kind < 0.6) return of(MARKUP);
    if (kind < 0.7) return some(() => of([...QUERIES, ...MARKUP]), 8).join(" ");
    if (kind < 0.78) return of(NUMBERS);
    if (kind < 0.84) return String.fromCodePoint(...some(() => "x", 30).map(() => Math.floor(random() * 0xd7ff)));
    if (kind < 0.9) return of(["fog ", "(", '"', "a OR ", "港", "-", "x:"]).repeat(Math.floor(random() * 800));
    return of(["fog", "ferry", "Ada", "harbour"]);
  }
  function encoded(value: string): string {
    if (chance(0.04)) return of(BAD_ENCODINGS);
    if (chance(0.03)) return value.replaceAll(/[\r\n ]/g, "");
    return encodeURIComponent(wellFormed(value));
  }
  function parameter(names: readonly string[]): string {
    const name = of(chance(0.03) ? OTHER_PARAMETERS : names);
    const isNumber = name === "limit" || name === "offset";
    const words = Object.hasOwn(WORDS, name) && chance(0.7) ? WORDS[name] : undefined;
    const value = words !== undefined ? of(words) : isNumber ? of(NUMBERS) : text();
    const one = `${encodeURIComponent(name)}=${encoded(value)}`;
    return chance(0.02) ? Array.from({ length: 150 }, () => one).join("&") : one;
  }
  function target(): string {
    const known = chance(0.4) ? of(["/", "/api/search", "/api/suggest"]) : of(Object.keys(PATHS));
    const names = (PATHS[known] ?? "").split(" ");
    const kind = random();
    const path =
      kind < 0.08
        ? of(ODD_PATHS)
        : kind < 0.16
          ? of(["/api/releases/", "/releases/", "/people/", "/api/people/", "/"]) + encoded(text())
          : known;
    const query = names[0] === "" ? "" : some(() => parameter(names), 4).join(of(["&", "&", "&", "&&", ";"]));
    return query === "" || path.includes("?") ? path : `${path}?${query}`;
  }
  function form(): string {
    const list = chance(0.5) ? of(LISTS) : some(text, 12).join("\n");
    return new URLSearchParams({ list: wellFormed(list), as: of(["csv", "table", "<x-fuzz>"]) }).toString();
  }

  const isList = chance(0.06);
  const method = isList ? "POST" : chance(0.12) ? of(METHODS) : "GET";
  const host = chance(0.97)
    ? "localhost"
    : of(["evil.example", "", "localhost:99999", "[::1]", "a b", "<x-fuzz>", "LOCALHOST."]);
  const version = chance(0.985) ? "HTTP/1.1" : of(["HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "http/1.1", ""]);
  const headers = chance(0.4) ? some(() => of(HEADERS), 3) : [];
  if (chance(0.005)) headers.push(...Array.from({ length: 150 }, (_, i) => `X-${i}: ${i}`));
  let end = "\r\n";
  if (isList) {
    const body = form();
    end = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  } else {
    const kind = random();
    if (kind < 0.02) end = of(SMUGGLING);
    else if (kind < 0.04) end = "";
  }
  const head = [
    `${method} ${isList ? "/lists" : target()} ${version}`,
    `Host: ${host}`,
    "Connection: close",
    ...headers,
  ];
  const bytes = Buffer.from(`${head.join("\r\n")}\r\n${end}`, chance(0.5) ? "utf8" : "latin1");
  if (chance(0.01)) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (chance(0.01)) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

/** Half a character cannot be sent as UTF-8. */
function wellFormed(value: string): string {
  return Buffer.from(value).toString();
}
