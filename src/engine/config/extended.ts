/** Where the configuration that another one extends lies: beside it, or in an installed package; never outside of the repository. */
import {existsSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../fault.js'
import type {Words} from '../../words.js'

/** What a package's preset is called where only the package is named. */
const presetName = 'prd-lint.json'

/** Absolute path of what `name` means in a file. `at` is the place of the name, for people; what `isCommitted` knows need not be in the work tree. */
export function extendedFile(name: string, from: string, root: string, at: string, isCommitted?: (file: string) => boolean): string {
  const file =
    /^\.{1,2}[/\\]/u.test(name) || path.isAbsolute(name) ? path.resolve(path.dirname(from), name) : fileInPackage(name, from, root, at)
  // A commit has no way out: links in it are no files.
  if (isCommitted?.(file)) return file
  if (!existsSync(file)) throw new Fault(texts.missing, {at, name})
  if (!isInside(realpathSync(file), realpathSync(root))) throw new Fault(texts.outside, {at, name})
  return file
}

const packageName = /^((?:@[\w.~-]{1,100}\/)?[\w~-][\w.~-]{0,100})(?:\/(.{1,300}))?$/u

function fileInPackage(name: string, from: string, root: string, at: string): string {
  const [, id, inside = presetName] = packageName.exec(name) ?? []
  if (id === undefined || !inside.endsWith('.json')) throw new Fault(texts.noPackage, {at, name})
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const installed = path.join(folder, 'node_modules', id)
    if (existsSync(installed)) {
      const file = path.join(installed, inside)
      if (!isInside(file, installed)) throw new Fault(texts.outside, {at, name})
      return file
    }
    if (folder === root || folder === path.dirname(folder)) throw new Fault(texts.notInstalled, {at, name}, texts.installIt)
  }
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

const texts = {
  missing: {
    en: '{at}: `extends` names `{name}`, which does not exist',
    'zh-Hant': '{at}：`extends` 指定的 `{name}` 不存在',
    'zh-Hans': '{at}：`extends` 指定的 `{name}` 不存在',
  },
  outside: {
    en: '{at}: `extends` names `{name}`, which leads out of the repository',
    'zh-Hant': '{at}：`extends` 指定的 `{name}` 在儲存庫之外',
    'zh-Hans': '{at}：`extends` 指定的 `{name}` 在仓库之外',
  },
  noPackage: {
    en: '{at}: `extends` names `{name}`, expected a file that begins with `./`, a package, or a `.json` file in a package',
    'zh-Hant': '{at}：`extends` 的 `{name}` 不對，應為以 `./` 開頭的檔案、套件，或套件裡的 `.json` 檔',
    'zh-Hans': '{at}：`extends` 的 `{name}` 不对，应为以 `./` 开头的文件、包，或包里的 `.json` 文件',
  },
  notInstalled: {
    en: '{at}: `extends` names the package `{name}`, which is not installed in this repository',
    'zh-Hant': '{at}：`extends` 指定的套件 `{name}` 沒有安裝在這個儲存庫',
    'zh-Hans': '{at}：`extends` 指定的包 `{name}` 没有安装在这个仓库',
  },
  installIt: {
    en: 'Install it, or begin the name of a file with `./`',
    'zh-Hant': '請先安裝；若是檔案，名稱須以 `./` 開頭',
    'zh-Hans': '请先安装；如果是文件，名称要以 `./` 开头',
  },
} satisfies Record<string, Words>
