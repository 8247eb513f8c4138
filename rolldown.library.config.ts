import {defineConfig} from 'rolldown'

const entry = 'src/model/outline/html.ts'
const inlined = /(?:^|\/)(?:htmlparser2|domelementtype|domhandler|domutils|dom-serializer|entities)(?:\/|$)/

/** The library stays one file a module; only the HTML reader takes its parser in, since that would bring six packages of which one is used. */
export default defineConfig({
  input: {html: entry},
  platform: 'node',
  external: (id, importer) => importer !== undefined && !inlined.test(id) && !inlined.test(importer),
  output: {file: 'dist/src/model/outline/html.js', format: 'esm', minify: false},
})
