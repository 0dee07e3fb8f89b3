/** Given names that are Hungarian alone as they are written, with their accents: behind one of them a name is over. A list only. */

export const HUNGARIAN_GIVEN_NAMES: ReadonlySet<string> = new Set(
  `jános istván lászló józsef zoltán sándor ferenc gábor györgy csaba tibor attila zsolt krisztián mihály
 imre lajos gyula károly béla jenő gergely géza ákos balázs bálint szabolcs levente botond dénes ernő endre árpád kálmán
 mátyás máté márton miklós pál rezső tivadar vilmos zsigmond andrás antal dezső elemér győző
 katalin erzsébet ilona éva zsuzsanna ágnes judit ildikó krisztina eszter csilla tünde enikő piroska gizella
 jolán magdolna györgyi borbála réka zsófia boglárka emőke gyöngyi hajnalka ibolya terézia  `.split(/\s+/),
);
