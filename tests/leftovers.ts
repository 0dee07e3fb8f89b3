/** What tests leave behind: processes, open archives, folders. `clean-up.ts` takes it away. */

type Undo = () => Promise<unknown>;

const ofTest: Undo[] = [];
const ofFile: Undo[] = [];

export function undoAfterTest(undo: Undo): void {
  ofTest.push(undo);
}

export function undoAfterFile(undo: Undo): void {
  ofFile.push(undo);
}

/** The latest first: what was opened is closed before its folder goes. */
async function undone(leftovers: Undo[]): Promise<void> {
  for (const undo of leftovers.splice(0).reverse()) await undo();
}

export const endTest = (): Promise<void> => undone(ofTest);
export const endFile = (): Promise<void> => undone(ofFile);
