/**
 * How much the network counts. With half, stories not learned from are told better (cross-validated link F1 .2 to .5 points more
 * than with a third), those learned from less well (link precision of Spotify's two .855 instead of .875).
 */
const NETWORK_SHARE = 0.4;

/**
 * What the first look says of a candidate, in log-odds, from what its two models say that learned from the same stories.
 * Trees ask for exact values and so are best on stories like those learned from; the network weighs all features at once,
 * smoothly, and is surer of stories of another scale. Neither alone is as good: see docs/adr/0008.
 */
export function firstLook(byTrees: number, byNetwork: number): number {
  return (1 - NETWORK_SHARE) * byTrees + NETWORK_SHARE * byNetwork;
}
