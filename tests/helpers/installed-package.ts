/** prd-lint as other packages find it: built, below a `node_modules`. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Make a folder with prd-lint installed. It lies inside the checkout, so that what prd-lint stands on is found; ignored by git. Throws what the compiler says. */
export function folderWithPackage(name: string): string {
  const folder = path.join(root, '.cache', name)
  const installed = path.join(folder, 'node_modules/prd-lint')
  fs.rmSync(folder, {recursive: true, force: true})
  fs.mkdirSync(installed, {recursive: true})
  fs.copyFileSync(path.join(root, 'package.json'), path.join(installed, 'package.json'))
  // A package of its own: below ours, `prd-lint` would mean the checkout and what was built there last.
  fs.writeFileSync(path.join(folder, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', path.join(installed, 'dist')], {cwd: root})
  if (built.status !== 0) throw new Error(built.stdout.toString())
  return folder
}

/** Run the real remark-cli over a document in a folder. */
export function remark(folder: string, source: string, ...options: string[]): {lines: string[]; status: number | null; stderr: string} {
  fs.writeFileSync(path.join(folder, 'refund.md'), source)
  const cli = path.join(root, 'node_modules/remark-cli/cli.js')
  const {status, stderr} = spawnSync(process.execPath, [cli, 'refund.md', '--quiet', '--no-color', '--no-stdout', ...options], {
    cwd: folder,
    encoding: 'utf8',
  })
  const lines = stderr.split('\n').map((line) => line.trim())
  return {lines: lines.filter((line) => /^\d+:\d+/.test(line)), status, stderr}
}
