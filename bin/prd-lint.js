#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

module.enableCompileCache?.()
const {main} = await import('../dist/cli/main.js')
const {argv, env, stdout, stderr} = process
process.exitCode = await main({argv: argv.slice(2), cwd: process.cwd(), env, stdin: () => process.stdin, stdout, stderr})
