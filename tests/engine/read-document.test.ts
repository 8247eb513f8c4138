import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {sayProblem} from '../../src/engine/problem.js'
import {problemWords} from '../../src/engine/problem-words.js'
import {decodeDocument, readDocument} from '../../src/engine/read-document.js'

let base: string
let root: string

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'prd-lint-read-')))
  root = join(base, 'repository')
  mkdirSync(root)
})

afterEach(() => rmSync(base, {recursive: true, force: true}))

const read = (name: string) => readDocument(join(root, name), {root})
const problemIn = (name: string) => {
  const result = read(name)
  return result.ok ? null : result.problem
}

describe('files', () => {
  test('A document is read with its text', () => {
    writeFileSync(join(root, 'refund.md'), '# 退款優化\n')
    expect(read('refund.md')).toMatchObject({ok: true, text: {source: '# 退款優化\n', bom: false, lineEnds: 'lf'}})
  })

  test('An empty document is a document', () => {
    writeFileSync(join(root, 'empty.md'), '')
    expect(read('empty.md')).toMatchObject({ok: true, text: {source: '', lineEnds: 'none'}})
  })

  test('A missing file is said to be missing, a file used as a folder too', () => {
    writeFileSync(join(root, 'refund.md'), '')
    expect(problemIn('nowhere.md')).toMatchObject({code: 'missing'})
    expect(problemIn('refund.md/x.md')).toMatchObject({code: 'missing'})
  })

  test('A name that is not UTF-8 is named as the reason', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xb0, 0x68]), Buffer.from('.md')]), '# x')
    expect(problemIn('\uFFFDh.md')).toMatchObject({code: 'name-not-utf-8'})
  })

  test('A folder is not a document', () => {
    mkdirSync(join(root, 'prds.md'))
    expect(problemIn('prds.md')).toMatchObject({code: 'not-a-file', kind: 'directory'})
  })

  test('A named pipe without a writer does not block', () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe.md')])
    expect(problemIn('pipe.md')).toMatchObject({code: 'not-a-file', kind: 'fifo'})
  })

  test('A socket is not a document', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(root, 's.md'), resolve))
    expect(problemIn('s.md')).toMatchObject({code: 'not-a-file', kind: 'socket'})
    await new Promise((resolve) => server.close(resolve))
  })

  test('A device is not a document', () => {
    expect(readDocument('/dev/zero', {root})).toMatchObject({ok: false, problem: {code: 'not-a-file', kind: 'device'}})
  })

  test.skipIf(process.getuid?.() === 0)('A file without read permission is said to be unreadable', () => {
    writeFileSync(join(root, 'secret.md'), '# x')
    chmodSync(join(root, 'secret.md'), 0)
    expect(problemIn('secret.md')).toMatchObject({code: 'unreadable', args: {reason: 'EACCES'}})
  })

  test('A path that the system refuses is a problem, not a crash', () => {
    expect(problemIn(`${'a'.repeat(5000)}.md`)).toMatchObject({code: 'unreadable', args: {reason: 'ENAMETOOLONG'}})
    expect(problemIn('a\0b.md')).toMatchObject({code: 'unreadable'})
  })

  test('A file of 50 MB is refused before it is read', () => {
    writeFileSync(join(root, 'huge.md'), '')
    truncateSync(join(root, 'huge.md'), 50 * 1024 * 1024)
    expect(problemIn('huge.md')).toEqual({code: 'too-large', args: {actual: 52_428_800, limit: 1_048_576}})
  })

  test('A file that hides its size is read to its end', () => {
    const result = readDocument('/proc/self/status', {root})
    expect(result.ok && result.text.source).toContain('Pid:')
  })
})

describe('symbolic links', () => {
  test('A link inside the root is followed', () => {
    writeFileSync(join(root, 'refund.md'), '# 退款')
    symlinkSync('refund.md', join(root, 'link.md'))
    expect(read('link.md')).toMatchObject({ok: true})
  })

  test('A link out of the root is not followed, nor is a linked folder', () => {
    writeFileSync(join(base, 'secret.md'), '# secret')
    symlinkSync('../secret.md', join(root, 'link.md'))
    symlinkSync('..', join(root, 'folder'))
    expect(problemIn('link.md')).toMatchObject({code: 'outside-root'})
    expect(problemIn('folder/secret.md')).toMatchObject({code: 'outside-root'})
  })

  test('A link out of the root is not followed when the root is named through a link itself', () => {
    writeFileSync(join(base, 'secret.md'), '# secret')
    symlinkSync('../secret.md', join(root, 'link.md'))
    symlinkSync('repository', join(base, 'alias'))
    expect(readDocument(join(base, 'alias/link.md'), {root})).toMatchObject({ok: false, problem: {code: 'outside-root'}})
    expect(readDocument(join(root, 'link.md'), {root: join(base, 'alias')})).toMatchObject({ok: false, problem: {code: 'outside-root'}})
  })

  test('A file outside the root is read when it was named itself', () => {
    writeFileSync(join(base, 'before.md'), '# 退款')
    expect(readDocument(join(base, 'before.md'), {root})).toMatchObject({ok: true})
  })

  test('A link to itself is a problem, not a loop', () => {
    symlinkSync('loop.md', join(root, 'loop.md'))
    expect(problemIn('loop.md')).toMatchObject({code: 'unreadable', args: {reason: 'ELOOP'}})
  })
})

describe('content', () => {
  const decode = (text: string | Uint8Array) => {
    const result = decodeDocument(typeof text === 'string' ? Buffer.from(text) : text)
    return result.ok ? null : result.problem
  }

  test('Too many lines are counted, whatever ends them', () => {
    expect(decode('退款\n'.repeat(20_000))).toBeNull()
    for (const end of ['\n', '\r', '\r\n']) {
      expect(decode(`退款${end}`.repeat(20_001))).toEqual({code: 'too-many-lines', args: {actual: 20_001, limit: 20_000}})
    }
  })

  test('Bytes from git or standard input have the same size limit', () => {
    expect(decode(Buffer.alloc(1_048_577, 'a'))).toMatchObject({code: 'too-large'})
    expect(decode(Buffer.alloc(1_048_576, 'a'))).toBeNull()
  })

  test('An LFS pointer is not the document', () => {
    expect(decode(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`)).toMatchObject({
      code: 'lfs-pointer',
    })
  })

  test('An unresolved merge conflict is found, also with CRLF and the base shown', () => {
    const lines = ['# 退款', '', '<<<<<<< HEAD', '原路退回', '||||||| 1234567', '退回', '=======', '退到餘額', '>>>>>>> topic', '']
    expect(decode(lines.join('\n'))).toEqual({code: 'merge-conflict', args: {line: 3}})
    expect(decode(lines.join('\r\n'))).toEqual({code: 'merge-conflict', args: {line: 3}})
  })

  test('A setext underline and a lone marker are no conflict', () => {
    expect(decode('退款\n=======\n\n內容\n')).toBeNull()
    expect(decode('<<<<<<< HEAD\n\n退款\n')).toBeNull()
    expect(decode('>>>>>>> x\n\n=======\n\n<<<<<<< y\n')).toBeNull()
  })
})

test('Every problem can be said in every language with all slots filled', () => {
  const codes = Object.keys(problemWords) as (keyof typeof problemWords)[]
  const args = {
    reason: 'x',
    actual: 2,
    limit: 1,
    guess: 'x',
    label: 'x',
    line: 1,
    byte: 'ff',
    format: 'x',
    seconds: 2,
    path: 'prds/refund.md',
  }
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes) {
    for (const language of ['zh-Hant', 'zh-Hans', 'en'] as const) {
      const {message, remedy} = sayProblem({code, args, kind: 'fifo'}, language)
      expect(`${message} ${remedy}`).not.toMatch(/\{\w+\}|[.。]$/)
    }
  }
})
