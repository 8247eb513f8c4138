/** What lies where no PRD was found: why a run had nothing to look at. */
import {statSync} from 'node:fs'
import path from 'node:path'
import {exclusionTest, likenessTest, type Search, targetOf} from './find-documents.js'
import {isMarkdownName} from './globs.js'

/** Paths as people see them. */
export interface WhatIsThere {
  /** PRDs by name or front matter, but templates, readmes and the like, or excluded by the configuration. */
  readonly leftOut: readonly string[]
  /** Markdown that nothing calls a PRD. */
  readonly others: readonly string[]
}

/** In the folders among the operands; without operands in the whole repository. */
export async function whatIsThere(operands: readonly string[], search: Omit<Search, 'filter'>): Promise<WhatIsThere> {
  const {cwd, root, config, list} = search
  const folders = (operands.length > 0 ? operands : [root]).map((operand) => path.resolve(cwd, operand)).filter(isFolder)
  const files = [...new Set((await Promise.all(folders.map(list))).flat())].filter(isMarkdownName)
  const isExcluded = exclusionTest(config)
  const isLike = likenessTest(search)
  const targets = files.map((file) => targetOf(file, false, search))
  const shownOf = (excluded: boolean) => targets.filter(({relative}) => isExcluded(relative) === excluded)
  return {
    leftOut: shownOf(true)
      .filter(({file}) => isLike(file))
      .map(({shown}) => shown),
    others: shownOf(false).map(({shown}) => shown),
  }
}

function isFolder(file: string): boolean {
  return statSync(file, {throwIfNoEntry: false})?.isDirectory() ?? false
}
