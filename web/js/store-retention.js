// How long the store keeps what is no longer the card itself: the bin and earlier versions. The words that tell
// readers of it stand in app/text/retention.go; a test holds them equal.

export const DAY = 24 * 60 * 60e3, KEEP_DAYS = 30; // milliseconds; days
const KEEP_LAST = 20; // revisions

// Which revision keys [id, rev, milliseconds] may go: all but the last 20 and, of the
// older ones, the last of each day for 30 days. Order is by rev, never by the clock.
export function prunable(keys, now) {
  const sorted = [...keys].sort((a, b) => b[1] - a[1]), days = new Set();
  return sorted.filter((key, i) => {
    if (i < KEEP_LAST) return false;
    const day = Math.floor(key[2] / DAY), fresh = Math.abs(now - key[2]) < KEEP_DAYS * DAY && !days.has(day);
    days.add(day);
    return !fresh;
  });
}
