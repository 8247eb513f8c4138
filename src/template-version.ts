/** `template: 0.1` in the front matter: the version of prd-lint that a document was written for. Rules that came later leave it alone until its status moves. */
import {frontMatterText} from './model/front-matter.js'
import type {Prd} from './model/types.js'
import {releases} from './releases.js'

/** The version as written, without `v`; null where none is, or none that there ever was: then all rules apply. */
export function templateOf({frontMatter}: Pick<Prd, 'frontMatter'>): string | null {
  const written = frontMatterText(frontMatter, 'template')
  const version = written?.replace(/^v/, '') ?? null
  return version !== null && releases.some((release) => isPartOf(release, version)) ? version : null
}

/** What reads as a version and is none of prd-lint's; null where there is no such thing. The name of a template is no version. */
export function unknownTemplateOf({frontMatter}: Pick<Prd, 'frontMatter'>): string | null {
  const written = frontMatterText(frontMatter, 'template')
  return written !== null && /^v?\d/i.test(written) && templateOf({frontMatter}) === null ? written : null
}

/** Does a document ask for fewer rules than another one that it came from? */
export function isLoosened(template: string | null, before: string | null): boolean {
  return template !== null && (before === null || cameAfter(before, template))
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

function isPartOf(release: string, version: string): boolean {
  return release === version || release.startsWith(`${version}.`)
}
