/** The layers of prd-lint, as a tool sees them. Direction: bin → cli → engine → rules, git, reviews, changes → model. */
const only = (name, to, except) => ({
  name,
  severity: 'error',
  comment: `only ${except} may import ${to}`,
  from: {path: '^(src|rules|bin)/', pathNot: except},
  to: {path: to},
})

const layer = (name, from, forbidden) => ({
  name,
  severity: 'error',
  from: {path: from},
  to: {path: forbidden},
})

module.exports = {
  forbidden: [
    {name: 'no-circular', severity: 'error', from: {}, to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}}},
    layer('model-knows-nobody', '^src/model/', '^(src/(?!model/)|rules/|bin/)'),
    layer('changes-know-the-model', '^src/changes/', '^(src/(?!(model|changes)/)|rules/|bin/)'),
    layer('reviews-know-changes', '^src/reviews/', '^(src/(?!(model|changes|reviews)/|words\\.ts$)|rules/|bin/)'),
    layer('git-knows-nobody', '^src/git/', '^(src/(?!git/)|rules/|bin/)'),
    layer('rules-read-the-model', '^rules/[^/]+/', '^src/(cli|engine|git|reporters)/'),
    layer('reporters-know-results', '^src/reporters/', '^(src/(cli|git|reviews)/|rules/)'),
    layer('engine-does-not-print', '^src/engine/', '^src/(cli|reporters)/'),
    layer('nobody-knows-the-cli', '^(src/(?!cli/)|rules/)', '^src/cli/'),
    {
      name: 'no-rule-imports-another',
      severity: 'error',
      from: {path: '^rules/([^/]+)/'},
      to: {path: '^rules/([^/]+)/', pathNot: '^rules/$1/'},
    },
    only('one-place-diffs', 'node_modules/diff/', '^src/changes/'),
    only('one-place-runs-git', '(node_modules/simple-git/|^(node:)?child_process$)', '^src/git/'),
    only('model-is-pure', '^(node:)?(fs|fs/promises|http|https|net|worker_threads)$', '^src/(engine|git|cli)/'),
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      comment:
        'what the command line alone needs is bundled into it (as is the parser that html.ts reads with), so it is installed by nobody',
      from: {path: '^(src|rules|bin)/', pathNot: '^src/(cli|engine|git|reporters)/|^src/model/outline/html\\.ts$'},
      to: {dependencyTypes: ['npm-dev']},
    },
    {name: 'resolvable', severity: 'error', from: {}, to: {couldNotResolve: true}},
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensionAlias: {'.js': ['.ts', '.js']},
    },
  },
}
