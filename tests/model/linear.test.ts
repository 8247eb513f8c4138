import {expect, test} from 'vitest'
import type {Prd} from '../../src/model/types.js'
import {read} from '../helpers/read.js'

const parts = [
  'status',
  'requirements',
  'copy',
  'placeholders',
  'metrics',
  'changelog',
  'review',
  'core',
  'candidates',
  'isPrd',
  'people',
  'tracking',
  'notifications',
] as const

function milliseconds(prd: Prd): number {
  void prd.sections
  void prd.flows
  const start = process.cpuUsage().user
  for (const part of parts) void prd[part]
  return (process.cpuUsage().user - start) / 1000
}

/** Eight times the size may take thirty times the time, noise included; quadratic reading takes sixty-four. */
test.each<[string, (size: number) => string]>([
  ['digits', (size) => `## 目標\n\n${'1'.repeat(size)}`],
  ['brackets', (size) => `## 目標\n\n${'[a] {{b}} <c> '.repeat(size / 14)}`],
  ['chains in one list', (size) => `## 流程\n\n${'1. A → B → C\n'.repeat(size / 16)}`],
  ['phases', (size) => `## 功能需求\n\n${'### Phase 1 退款\n\na\n\n'.repeat(size / 22)}`],
  [
    'ids of every prefix',
    (size) =>
      `## 功能需求\n\n${Array.from({length: size / 20}, (_, index) => `### ${String.fromCharCode(65 + (index % 26), 65 + ((index / 26) % 26))}X-${index} a\n\nb\n`).join('\n')}`,
  ],
  ['tables', (size) => `## 功能清單\n\n${'| ID | 功能 | 負責人 |\n|---|---|---|\n| R1 | 退款 | P0 |\n\n'.repeat(size / 60)}`],
  ['facts in one table', (size) => `# 退款\n\n## 概述\n\n| a | b |\n| - | - |\n${'| 狀態 | a |\n'.repeat(size / 11)}`],
  ['what changed, again and again', (size) => `## 目標\n\n${'**版本**：1\n\n**更新內容**：\n\n'.repeat(size / 24)}`],
  ['labels on one line', (size) => `狀態：a ${'**狀態**：a '.repeat(size / 20)}`],
])('Reading %s is linear', (_, generate) => {
  milliseconds(read(generate(4_000)))
  const small = milliseconds(read(generate(10_000)))
  const large = milliseconds(read(generate(80_000)))
  expect(large).toBeLessThan(Math.max(small, 20) * 30)
})
