/** What an archive's persons, topics and offices are called, as queries name them. */
import type { Archive } from "../archive/archive.ts";
import { once } from "../archive/once.ts";
import { AbbreviationIndex, lookUpWords } from "./abbreviations.ts";
import type { NameIndex } from "./names.ts";
import type { Tenure } from "./offices.ts";

/** The archive's names; those of persons and topics are made when something first asks for them. */
export interface ArchiveNames {
  persons(): Promise<NameIndex>;
  topics(): Promise<NameIndex>;
  /** Which offices persons are known to have held. */
  tenures(): Promise<readonly Tenure[]>;
  /** Those that a text may name. */
  abbreviations(text: string): Promise<AbbreviationIndex>;
}

export function archiveNames(archive: Archive): ArchiveNames {
  return {
    persons: once(async () => {
      const { all, idOf } = await archive.persons();
      const named = (await all()).map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
      const { NameIndex } = await import("./names.ts");
      return NameIndex.of(archive.analyzer, named, { canonical: idOf });
    }),
    topics: once(async () => {
      const { values } = await archive.column("topics");
      const named = values.map((topic) => ({ id: topic, names: [topic] }));
      const { NameIndex } = await import("./names.ts");
      return NameIndex.of(archive.analyzer, named);
    }),
    tenures: once(async () => {
      const { tenuresOf } = await import("./offices.ts");
      return (await (await archive.persons()).all()).flatMap(tenuresOf);
    }),
    async abbreviations(text) {
      const { analyzer } = archive;
      return new AbbreviationIndex(analyzer, await archive.abbreviations(lookUpWords(text, analyzer)));
    },
  };
}
