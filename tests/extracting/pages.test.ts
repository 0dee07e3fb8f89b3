/** Pages as the programs of newsrooms write them: what of each is the release, its title, and what is only kept. */
import { expect, test } from "vitest";
import { extract } from "../../src/extracting/extract.ts";
import { readOne } from "../reading/support.ts";

const NEWS =
  "PORT HALE, 3 May 2031 – The harbour of Port Hale opened to all ships today, two years after the storm that broke its northern quay.";
const MORE = "The mayor, Ann Bell, thanked the divers who had worked through both winters to lay the new foundations.";
const LAST =
  "The new quay is four hundred metres long, stands two metres higher than the old one, and has room for two ferries, the pilot boats and the fishing fleet, which had lain up the river since the storm.";

interface Page {
  readonly html: string;
  readonly title: string;
  /** Everything that a reader takes for the release, in order. */
  readonly text: readonly string[];
  /** What must be kept, and not as text. */
  readonly omitted: readonly string[];
}

const TITLE = "Mayor opens harbour in Port Hale";

const pages: Readonly<Record<string, Page>> = {
  "Drupal: the section is the h1, the headline a declared h2": {
    html: `<html><head><title>News | Port Authority of Hale</title><meta property="og:title" content="${TITLE}"></head>
<body><a class="skip-link" href="#main">Skip to main content</a><header role="banner"><div class="site-name"><a href="/">Port Authority of Hale</a></div></header>
<main><h1>News</h1><div class="region-content"><div class="node__content"><h2>${TITLE}</h2><div class="field--name-body"><p>${NEWS}</p><p>${MORE}</p></div></div></div>
<div class="block-views"><h3>Related content</h3><div class="view-content"><div><a href="/a">Captain Vik retires</a></div><div><a href="/b">Quay dues for 2032</a></div></div></div></main>
<footer>Contact us</footer></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE],
    omitted: ["News", "Skip to main content", "Related content", "Contact us"],
  },
  "a table of the nineties: the title is the site's and its press room's, back and print stand below": {
    html: `<html><head><title>Puerto de Cala Honda - Sala de prensa</title></head><body><table><tr>
<td><a href="/">Inicio</a><br><a href="/p">Prensa</a><br><a href="/c">Contacto</a><br><a href="/t">Tarifas</a><br><a href="/m">Mapa</a></td><td><h3>${TITLE}</h3><p>${NEWS}</p><p>${MORE}</p><p>${LAST}</p>
<p><a href="javascript:history.back()">Volver</a> | <a href="javascript:print()">Imprimir</a></p></td></tr></table></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE, LAST],
    omitted: ["Volver | Imprimir"],
  },
  "WordPress: the site's name is an h1 as well": {
    html: `<html><head><title>${TITLE} – Hale Ports</title><meta property="og:site_name" content="Hale Ports"></head>
<body><header id="masthead-top"><h1><a href="/" rel="home">Hale Ports</a></h1><ul><li><a href="/n">News</a></li></ul></header>
<div id="content"><h1 class="entry-title">${TITLE}</h1><div class="entry-content"><p>${NEWS}</p><p>${MORE}</p>
<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div></div>
<div class="nav-previous"><a href="/p">« Previous</a></div></div>
<div id="secondary" class="widget"><h2>Archives</h2><ul><li><a>May 2031</a></li></ul></div></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE],
    omitted: ["Hale Ports", "Archives", "« Previous"],
  },
  "SharePoint: a title of the library, a menu without marks": {
    html: `<html><head><title>Media and Research - Press Releases</title></head><body><div id="s4-ribbonrow"></div>
<div class="crumb">Home &gt; Media &gt; Press Releases</div><table><tr><td><a>About the Port</a><br><a>Shipping</a><br><a>Fees</a><br><a>Careers</a></td>
<td><div class="ms-rtestate-field"><h2>${TITLE}</h2><p>05.03.2031</p><p>${NEWS}</p><p>${MORE}</p><p>${NEWS.replace("PORT HALE, 3 May 2031 – ", "")}</p><p>${MORE}</p></div></td></tr></table></body></html>`,
    title: TITLE,
    text: [TITLE, "05.03.2031", NEWS, MORE, NEWS.replace("PORT HALE, 3 May 2031 – ", ""), MORE],
    omitted: ["About the Port Shipping Fees Careers", "Home > Media > Press Releases"],
  },
  "AEM: names run together in capitals, a headline in JSON-LD": {
    html: `<html><head><title>Newsroom</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}"}</script></head>
<body><div class="globalNavigation"><span>Menu</span></div><div class="articleBody"><p class="cmp-title">${TITLE}</p><p>${NEWS}</p><p>${MORE}</p></div>
<div class="relatedNews"><p>Grain prices rise</p></div><div class="siteFooter">Hale Group</div></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE],
    omitted: ["Grain prices rise"],
  },
  "GOV.UK: components with long class names": {
    html: `<html><head><title>${TITLE} - GOV.NL</title><meta property="og:site_name" content="GOV.NL"></head><body>
<div class="gem-c-cookie-banner"><p>We use some essential cookies to make this website work.</p></div><div class="govuk-breadcrumbs"><ol><li><a>Home</a></li><li><a>Ports</a></li></ol></div>
<main><span class="context">Press release</span><h1>${TITLE}</h1><p class="lead">Ships may enter from noon.</p><div class="govspeak"><p>${NEWS}</p><p>${MORE}</p></div>
<div class="gem-c-share-links"><h2>Share this page</h2></div></main><div class="gem-c-feedback"><p>Is this page useful?</p></div></body></html>`,
    title: TITLE,
    text: [TITLE, "Ships may enter from noon.", NEWS, MORE],
    omitted: ["Share this page", "We use some essential cookies to make this website work.", "Is this page useful?"],
  },
  "Sitecore: the body alone is marked, its headline stands some levels above": {
    html: `<html><head><title>Hale Ports | ${TITLE}</title></head><body><div class="page"><div class="inner"><div class="hero"><h1>${TITLE}</h1><p>3 May 2031</p></div>
<div class="row"><div class="col"><div itemprop="articleBody"><p>${NEWS}</p><p>${MORE}</p></div></div></div></div><div><p>Sign in</p></div></div></body></html>`,
    title: TITLE,
    text: [TITLE, "3 May 2031", NEWS, MORE],
    omitted: ["Sign in"],
  },
  "tables of the 1990s: a cell of links beside the text": {
    html: `<html><head><title>Press Release</title></head><body bgcolor=white><table width=600><tr><td valign=top><a href=1>Ships</a><br><a href=2>Tides</a><br><a href=3>Staff</a></td>
<td><center><font size=5><b>MAYOR OPENS HARBOUR IN PORT HALE</b></font></center><p>${NEWS}<p>${MORE}<p>${NEWS.replace("PORT HALE, 3 May 2031 – ", "")}<p>${MORE}</td></tr></table></body></html>`,
    title: "MAYOR OPENS HARBOUR IN PORT HALE",
    text: ["MAYOR OPENS HARBOUR IN PORT HALE", NEWS, MORE, NEWS.replace("PORT HALE, 3 May 2031 – ", ""), MORE],
    omitted: ["Ships Tides Staff"],
  },
  "an article that holds only teasers": {
    html: `<html><head><title>${TITLE}</title></head><body><div><h1>${TITLE}</h1><p>${NEWS}</p><p>${MORE}</p></div>
<article><h2>Latest news</h2><ul><li><a href="/1">Captain Vik retires after forty years on the tugs of Port Hale</a></li><li><a href="/2">Quay dues for 2032 are published, with a table of all the fees</a></li></ul></article></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE],
    omitted: ["Latest news"],
  },
  "two articles, one of them a teaser": {
    html: `<html><head><title>${TITLE}</title></head><body><div><p>Choose your region</p></div><article><h1>${TITLE}</h1><p>${NEWS}</p><p>${MORE}</p></article>
<article><h2>Captain Vik retires</h2><p>He leaves in June.</p></article></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE],
    omitted: ["Choose your region"],
  },
  "related news without links, as a copy of a page has them": {
    html: `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${NEWS}</p><p>${MORE}</p><p>About Hale Ports</p><p>Hale Ports runs four harbours.</p>
<h3>Related news</h3><div>Captain Vik retires</div><div>2 May 2031</div><div>Quay dues for 2032</div></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE, "About Hale Ports", "Hale Ports runs four harbours."],
    omitted: ["Related news", "Captain Vik retires", "2 May 2031", "Quay dues for 2032"],
  },
  "a choice of languages, names of networks and a footer, all as plain paragraphs": {
    html: `<html><head><title>${TITLE}</title></head><body><p>English | Français | Deutsch</p><h1>${TITLE}</h1><p>Share X Facebook WhatsApp</p><p>${NEWS}</p><p>${MORE}</p>
<p>Read this release in: Urdu , Hindi , Malayalam</p><p>Was this page helpful? Yes | No</p><p>Privacy | Terms of use | Contact us</p><p>© 2031 Hale Ports</p></body></html>`,
    title: TITLE,
    text: [TITLE, NEWS, MORE],
    omitted: [
      "English | Français | Deutsch",
      "Share X Facebook WhatsApp",
      "Was this page helpful? Yes | No",
      "© 2031 Hale Ports",
    ],
  },
  "a release that links to its papers and has captions": {
    html: `<html><head><title>${TITLE}</title></head><body><main><h1>${TITLE}</h1><figure><figcaption>The new quay (photo: Jon Vik)</figcaption></figure><p>${NEWS}</p><p>${MORE}</p>
<h2>Documents</h2><ul><li><a href="/a.pdf">Plan of the quay</a></li><li><a href="/b.pdf">Speech of the mayor</a></li></ul></main></body></html>`,
    title: TITLE,
    text: [
      TITLE,
      "The new quay (photo: Jon Vik)",
      NEWS,
      MORE,
      "Documents",
      "- Plan of the quay",
      "- Speech of the mayor",
    ],
    omitted: [],
  },
};

test.each(Object.entries(pages))("%s", async (_, { html, title, text, omitted }) => {
  const release = extract(await readOne("page.html", html));
  expect(release.title).toBe(title);
  const lines = release.text.split("\n").filter((line) => line !== "");
  // The label above GOV.UK's headline may go either way; all else is exact.
  expect(lines.filter((line) => line !== "Press release")).toEqual(text);
  for (const line of omitted) expect(release.omitted.map((kept) => kept.replace(/^- /, "")).join("\n")).toContain(line);
});
