/** What stars and notes say, in English; apart, so that a search does not wait for it. Other languages' tables have it among the rest. */

export const ENGLISH_STARS = {
  star: "Star",
  note: "Note",
  starred: "Starred",
  starredReleases: "Starred releases",
  keptHere: "Kept in this browser alone. Export the list to have it elsewhere, or to have it for good.",
  noneStarred: "Nothing is starred yet. Every release has a star, among the results and on its own page.",
  exportCsv: "Export as CSV",
  exportJson: "Export as JSON lines",
  importJson: "Import JSON lines",
  removeAll: "Remove all",
  undo: "Undo",
  imported: { one: "{count} release imported", other: "{count} releases imported" },
  notStarred: "Line {line} of {file} is no starred release. Nothing was imported.",
  noneInFile: "There is no starred release in {file}.",
  tooLargeFile: "{file} is too large. Nothing was imported.",
  noRoom: "Not kept: this browser has no more room for it. Export what is starred, then remove some.",
  notAllowed: "Not kept: this browser does not let the page keep anything.",
} as const;
