/** The largest resident memory that this process has had. */
export function peakMegabytes() {
  return (process.resourceUsage().maxRSS * 1_024) / 1e6;
}
