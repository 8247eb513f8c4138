/** The environment and the options that every git process gets, so that reading a stranger's repository runs nothing of theirs. */

export type Environment = Readonly<Record<string, string | undefined>>

/** What git needs from outside: where programs and settings are, and which repository and index a hook means. */
const allowed = [
  'PATH',
  'PATHEXT',
  'SYSTEMROOT',
  'COMSPEC',
  'HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'XDG_CONFIG_HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'SUDO_UID',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_GLOBAL',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'EMAIL',
] as const

const imposed: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_NO_LAZY_FETCH: '1',
  // Older gits do not know GIT_NO_LAZY_FETCH: no transport may be used at all, so that a missing object is an answer and not a download.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_ATTR_NOSYSTEM: '1',
}

/** The variables that prd-lint hands to git; everything else of the caller's environment stays outside. */
export function environmentOf(env: Environment): Record<string, string> {
  const handed: Record<string, string> = {}
  for (const name of allowed) {
    const value = env[name]
    // Windows writes `Path`; POSIX names are exact.
    if (value !== undefined) handed[name] = value
    else if (process.platform === 'win32') {
      const other = Object.keys(env).find((key) => key.toUpperCase() === name)
      if (other && env[other] !== undefined) handed[name] = env[other]
    }
  }
  return {...handed, ...imposed}
}

const nowhere = process.platform === 'win32' ? 'NUL' : '/dev/null'

/** Options before the subcommand: nothing of the repository's configuration that could run a program, write or page is left in force. */
const hardening = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  ...[
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    `core.hooksPath=${nowhere}`,
    'core.untrackedCache=false',
    'core.quotePath=false',
    'log.showSignature=false',
    'log.follow=false',
    'log.mailmap=false',
    'diff.renameLimit=4000',
    'diff.suppressBlankEmpty=false',
    'submodule.recurse=false',
    'maintenance.auto=false',
    'gc.auto=0',
  ].flatMap((setting) => ['-c', setting]),
]

/** A whole argument list. Paths after `--` are literal unless the patterns are prd-lint's own: `*.md` in any case and in any folder, which git matches faster than `**` in front of them. */
export function hardened(args: readonly string[], paths: 'literal' | 'patterns' = 'literal'): string[] {
  return [...hardening, paths === 'literal' ? '--literal-pathspecs' : '--icase-pathspecs', ...args]
}
