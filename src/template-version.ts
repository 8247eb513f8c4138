/** `template: 0.1` in the front matter: the version of prd-lint that a document was written for. Rules that came later leave it alone until its status moves. */
import {frontMatterText} from './model/front-matter.js'
import type {Prd} from './model/types.js'

/** The version as written; null where none is, or where it is a name. */
export function templateOf({frontMatter}: Prd): string | null {
  const written = frontMatterText(frontMatter, 'template')
  return written && /^v?\d{1,4}(?:\.\d{1,4}){0,2}$/.test(written) ? written.replace(/^v/, '') : null
}

/** Did a rule come after a version? `0.1` stands for all of 0.1.x. */
export function cameAfter(since: string, template: string): boolean {
  const [rule, known] = [since, template].map((version) => version.split('.').map(Number))
  for (const [index, part] of known!.entries()) {
    const other = rule![index] ?? 0
    if (other !== part) return other > part
  }
  return false
}
