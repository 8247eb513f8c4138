/** The part of an editor that speaks to a language server: LSP over standard input and output. */
import {spawn} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

export interface Diagnostic {
  readonly range: {
    readonly start: {readonly line: number; readonly character: number}
    readonly end: {readonly line: number; readonly character: number}
  }
  readonly severity: 1 | 2 | 3 | 4
  readonly code: string
  readonly source: string
  readonly message: string
  readonly codeDescription?: {readonly href: string}
  readonly data?: unknown
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {readonly uri?: string; readonly diagnostics?: Diagnostic[]; readonly items?: unknown[]}
  readonly result?: unknown
}

export interface LanguageClient {
  /** Open or change a document; gives the diagnostics that the server then publishes. */
  show(file: string, text: string): Promise<readonly Diagnostic[]>
  /** The quick fixes that the editor would offer. */
  fixesFor(file: string, diagnostics: readonly Diagnostic[]): Promise<readonly {readonly title: string}[]>
  stop(): void
}

const patience = 60_000

/** Start a server (a Node module that speaks over standard streams) in a folder, and shake hands. */
export async function startServer(server: string, folder: string): Promise<LanguageClient> {
  const child = spawn(process.execPath, [server, '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
  const waiting = new Set<(message: Message) => void>()
  let buffer = Buffer.alloc(0)
  let ids = 0
  const versions = new Map<string, number>()

  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end === -1) return
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())![1])
      if (buffer.length < end + 4 + length) return
      const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()) as Message
      buffer = buffer.subarray(end + 4 + length)
      // What the server asks the editor for: settings of a section, or leave to watch files.
      if (message.id !== undefined && message.method) send({id: message.id, result: message.params?.items?.map(() => ({})) ?? null})
      for (const hear of [...waiting]) hear(message)
    }
  })

  function send(message: object): void {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }

  function heard(wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The server says nothing')), patience)
      const hear = (message: Message) => {
        if (!wanted(message)) return
        clearTimeout(timer)
        waiting.delete(hear)
        resolve(message)
      }
      waiting.add(hear)
    })
  }

  async function ask(method: string, params: object): Promise<unknown> {
    const id = ++ids
    const answer = heard((message) => message.id === id && message.method === undefined)
    send({id, method, params})
    return (await answer).result
  }

  const uriOf = (file: string) => pathToFileURL(path.join(folder, file)).href
  const rootUri = pathToFileURL(folder).href
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    capabilities: {workspace: {workspaceFolders: true, configuration: true}},
    workspaceFolders: [{uri: rootUri, name: 'refunds'}],
  })
  send({method: 'initialized', params: {}})

  return {
    async show(file, text) {
      const uri = uriOf(file)
      const version = (versions.get(uri) ?? 0) + 1
      versions.set(uri, version)
      const published = heard(({method, params}) => method === 'textDocument/publishDiagnostics' && params?.uri === uri)
      if (version === 1) send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId: 'markdown', version, text}}})
      else send({method: 'textDocument/didChange', params: {textDocument: {uri, version}, contentChanges: [{text}]}})
      return (await published).params!.diagnostics!
    },
    async fixesFor(file, diagnostics) {
      const range = diagnostics[0]!.range
      return ((await ask('textDocument/codeAction', {textDocument: {uri: uriOf(file)}, range, context: {diagnostics}})) ?? []) as {
        title: string
      }[]
    },
    stop: () => child.kill(),
  }
}
