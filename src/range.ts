/** The numbers from 0 below a bound. */
export function range(bound: number): number[] {
  return Array.from({ length: bound }, (_, number) => number);
}
