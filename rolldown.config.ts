import {defineConfig} from 'rolldown'

/** The command line as one file; what only some runs need (git, diff, YAML, reporters, commands) becomes chunks that load when used. */
export default defineConfig({
  input: {main: 'src/cli/main.ts'},
  platform: 'node',
  external: [/^node:/],
  treeshake: true,
  output: {
    dir: 'dist/cli',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
    cleanDir: true,
  },
})
