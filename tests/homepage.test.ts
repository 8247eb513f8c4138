import fs from 'node:fs'
import {expect, test} from 'vitest'
import {homepage, urlOf} from '../src/homepage.js'

test('The homepage is the one that the package names', () => {
  const {homepage: named} = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(homepage).toBe(named)
  expect(urlOf('goal-required')).toBe(`${named}/tree/main/rules/goal-required`)
})
