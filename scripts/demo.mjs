// What prd-lint does, shown in a minute: it lints the sample PRDs, then tells what changed in one since its review.
import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

const project = fileURLToPath(new URL('..', import.meta.url))
const bin = path.join(project, 'bin/prd-lint.js')
const life = process.argv[2] ?? 'approved-then-changed'

/** Findings are part of the show; only a run that could not be made is a failure. */
function show(cwd, ...args) {
  console.log(`\n$ npx prd-lint ${args.join(' ')}\n`)
  const {status} = spawnSync(process.execPath, [bin, ...args], {cwd, stdio: 'inherit'})
  if (status !== 0 && status !== 1) throw new Error(`prd-lint ended with ${status}`)
}

/** Commit a life of `fixtures/histories`, with the dates and subjects that it states, untouched by anybody's git configuration. */
function commitLife(repository, folder) {
  const home = path.join(repository, '..', 'home')
  mkdirSync(home)
  const {commits} = parse(readFileSync(path.join(folder, 'history.yml'), 'utf8'), {schema: 'failsafe'})
  const env = {PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig')}
  const person = {
    GIT_AUTHOR_NAME: 'Lin',
    GIT_AUTHOR_EMAIL: 'lin@example.com',
    GIT_COMMITTER_NAME: 'Lin',
    GIT_COMMITTER_EMAIL: 'lin@example.com',
  }
  const git = (date, ...args) =>
    execFileSync('git', args, {cwd: repository, env: {...env, ...person, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date}, stdio: 'pipe'})

  git('', 'init', '--quiet')
  let before = null
  for (const {file, path: target = null, remove = null, date, subject} of commits) {
    const gone = remove ?? (before !== target ? before : null)
    if (gone) rmSync(path.join(repository, gone))
    if (target) {
      mkdirSync(path.dirname(path.join(repository, target)), {recursive: true})
      writeFileSync(path.join(repository, target), readFileSync(path.join(folder, file)))
    }
    git(date, 'add', '--all')
    git(date, 'commit', '--quiet', '-m', subject)
    before = target
  }
}

const temporary = mkdtempSync(path.join(tmpdir(), 'prd-lint-demo-'))
try {
  // Beside the project: its own history is none of the samples' business.
  cpSync(path.join(project, 'fixtures/sample'), path.join(temporary, 'prds'), {recursive: true})
  show(temporary, 'prds')
  const repository = path.join(temporary, 'repository')
  mkdirSync(repository)
  commitLife(repository, path.join(project, 'fixtures/histories', life))
  show(repository, 'diff')
} finally {
  rmSync(temporary, {recursive: true, force: true})
}
