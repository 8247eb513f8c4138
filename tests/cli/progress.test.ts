import {expect, test, vi} from 'vitest'
import {showProgress} from '../../src/cli/progress.js'

function watch(env: Record<string, string>, isTTY: boolean) {
  vi.useFakeTimers({toFake: ['Date']})
  const written: string[] = []
  const progress = showProgress({env, stderr: {isTTY, write: (text) => written.push(text)}}, 40, 'zh-Hant')
  for (let count = 0; count < 39; count += 1) {
    vi.setSystemTime(Date.now() + 90)
    progress.step()
  }
  progress.end()
  vi.useRealTimers()
  return written
}

test('A long run says how far it is, after a second, and takes the line away', () => {
  const written = watch({}, true)
  expect(written[0]).toBe('\r已檢查 12／40 份文件\u001B[K')
  expect(written.length).toBeGreaterThan(5)
  expect(written.length).toBeLessThan(20)
  expect(written.at(-1)).toBe('\r\u001B[K')
})

test('Nobody watches a log', () => {
  expect(watch({CI: 'true'}, true)).toEqual([])
  expect(watch({}, false)).toEqual([])
  expect(watch({TERM: 'dumb'}, true)).toEqual([])
})
