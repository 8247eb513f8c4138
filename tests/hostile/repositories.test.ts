import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {repositories} from './repositories.js'
import {complaintsAbout, runPrdLint} from './runs.js'

const commands = {
  lint: ['lint', 'prds/refund.md'],
  diff: ['diff'],
  staged: ['lint', '--staged'],
} as const

describe.each([...repositories])('%s', (_, {make, expect: expected}) => {
  test('is linted and compared, or refused with a reason; nothing of it is run', async () => {
    const {root, env} = make()
    for (const [name, args] of Object.entries(commands)) {
      const run = await runPrdLint(args, {cwd: root, env, patience: 60_000})
      expect({args, complaints: complaintsAbout(run)}).toEqual({args, complaints: []})
      expect(expected[name as keyof typeof commands], `${args.join(' ')}: ${run.stdout}${run.stderr}`).toContain(run.code)
      if (run.code === 0) expect(`${run.stdout}${run.stderr}`.trim()).not.toBe('')
    }
    expect(existsSync(path.join(root, '..', 'SPRUNG'))).toBe(false)
    expect(readdirSync(root).filter((name) => !['.git', '.gitattributes', 'prds'].includes(name))).toEqual([])
  })
})
