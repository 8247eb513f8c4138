/** Markdown files below a folder, ignored ones left out where git can say which. */
import path from 'node:path'
import {glob} from 'tinyglobby'
import {isMarkdownName} from './globs.js'

/** As absolute paths, in order. */
export async function listMarkdown(folder: string, _env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const found = await glob('**/*', {
    cwd: folder,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return found
    .map((file) => path.normalize(file))
    .filter(isMarkdownName)
    .toSorted()
}
