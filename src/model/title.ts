import {frontMatterText} from './front-matter.js'
import type {Place, Prd} from './types.js'

/** The document's title and where it stands; the first line where it has none. */
export function readTitle(prd: Prd): {readonly title: string | null; readonly place: Place} {
  const section = prd.sections.find(({isTitle}) => isTitle)
  if (section?.title) return {title: section.title, place: section.place}
  const first = prd.sections[0]
  if (
    first?.title &&
    first.depth === 1 &&
    first.near === false &&
    prd.sections.every(({depth}, index) => index === 0 || depth >= first.depth)
  ) {
    return {title: first.title, place: first.place}
  }
  const written = frontMatterText(prd.frontMatter, 'title', 'name', '标题', '標題')
  const place = prd.frontMatter && written ? prd.frontMatter.place : {line: 1, column: 1, endLine: 1, endColumn: 1}
  return {title: written, place}
}
