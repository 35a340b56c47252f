/**
 * For a browser under test: nothing that asks the network, greets a newcomer or needs a graphics card. The sandbox cannot
 * be had as root or in most containers; the only site it visits is ours.
 */
export const LAUNCH_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
