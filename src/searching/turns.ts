/** Long work that is done once, such as a table of all names, in slices: what else there is to do goes on meanwhile. */

const SLICE_MS = 10;
/** Things between two looks at the clock. */
const LOOK_EVERY = 256;

/** To be awaited for each thing that is worked on. */
export function turns(): () => Promise<void> | null {
  let things = 0;
  let since = performance.now();
  return () => {
    if (++things % LOOK_EVERY !== 0 || performance.now() - since < SLICE_MS) return null;
    return new Promise((done) => {
      setTimeout(() => {
        since = performance.now();
        done();
      });
    });
  };
}
