/** Which files are PRDs by their names. Globs are data of strangers: extended globs, whose patterns can blow up, stay off. */
import picomatch from 'picomatch'

export type Matches = (path: string) => boolean

/** Names under which teams keep PRDs. */
export const defaultInclude = ['**/*prd*.{md,markdown}', '**/{prd,prds}/**/*.{md,markdown}', '**/*需求*.{md,markdown}'] as const

/** What lies beside PRDs and is none: a template's blanks are meant to be blank. */
export const defaultExclude = [
  '**/node_modules/**',
  // Reviewed texts that `--snapshot` keeps are the past of documents, not documents.
  '**/.prd-lint/**',
  '**/{readme,index,changelog,contributing,license}*.{md,markdown}',
  '**/*{template,模板,模版,範本,范本}*/**',
  '**/*{template,模板,模版,範本,范本}*.{md,markdown}',
] as const

/** One test for several globs, upper and lower case alike. */
export function matcherOf(globs: readonly string[]): Matches {
  if (globs.length === 0) return () => false
  return picomatch([...globs], {dot: true, nocase: true, noextglob: true, nonegate: true})
}

/** Does an operand that names no file ask for a pattern? */
export function isGlob(operand: string): boolean {
  return /[*?{[]/.test(operand)
}

/** Markdown by its name. */
export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}
