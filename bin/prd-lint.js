#!/usr/bin/env node
'use strict'
const process = require('node:process')
const {loadCompiled} = require('../dist/cli/load-compiled.cjs')

const {exports: program, keep} = loadCompiled(require.resolve('../dist/cli/main.cjs'))
const {argv, env, stdout, stderr} = process
program.main({argv: argv.slice(2), cwd: process.cwd(), env, stdin: () => process.stdin, stdout, stderr}).then((code) => {
  process.exitCode = code
  keep()
})
