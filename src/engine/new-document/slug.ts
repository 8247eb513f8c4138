/** File names made from titles. */

const longest = 120
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** The letters and digits of a title in any script, joined by hyphens; empty where it has none. At most 120 bytes, since file systems count those. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  let slug = ''
  for (const character of (words ?? []).join('-')) {
    if (Buffer.byteLength(slug + character) > longest) break
    slug += character
  }
  slug = slug.replace(/-$/, '')
  // Windows keeps these names for devices.
  return reserved.test(slug) ? `prd-${slug}` : slug
}
