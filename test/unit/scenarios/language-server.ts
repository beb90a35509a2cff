/** A YAML language server over its standard streams, as an editor would talk to it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

export interface Hover {
  readonly contents: { readonly value: string } | null
}
export interface Completion {
  readonly items: readonly { readonly label: string; readonly documentation?: { readonly value: string } | string }[]
}
export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number } }
}

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown }

export class LanguageServer {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (result: unknown) => void>()
  #diagnosed: (found: readonly Diagnostic[]) => void = () => undefined
  #buffer = Buffer.alloc(0)
  #next = 1

  constructor(script: string) {
    this.#child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  /** Starts the talk with one document; `validate` follows. */
  async start(): Promise<void> {
    await this.#ask('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } })
    this.#send({ method: 'initialized', params: {} })
  }

  /** What the editor would underline in a text whose schema is the file at a path. */
  async open(text: string, schemaFile: string): Promise<readonly Diagnostic[]> {
    const diagnosed = new Promise<readonly Diagnostic[]>((resolve) => {
      this.#diagnosed = resolve
    })
    this.#send({
      method: 'textDocument/didOpen',
      params: {
        textDocument: {
          uri: URI,
          languageId: 'yaml',
          version: this.#next++,
          text: `# yaml-language-server: $schema=file://${schemaFile}\n${text}`,
        },
      },
    })
    return diagnosed
  }

  async hover(line: number, character: number): Promise<string> {
    const result = (await this.#ask('textDocument/hover', { textDocument: { uri: URI }, position: { line, character } })) as Hover | null
    return result?.contents?.value ?? ''
  }

  async complete(line: number, character: number): Promise<Completion['items']> {
    const result = (await this.#ask('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line, character },
    })) as Completion | null
    return result?.items ?? []
  }

  close(): void {
    this.#child.kill()
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++
    this.#send({ id, method, params })
    return new Promise((resolve) => this.#waiting.set(id, resolve))
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.subarray(0, Math.max(0, end)).toString())?.[1])
      if (end < 0 || this.#buffer.length < end + 4 + length) return
      const message = JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length).toString()) as Message
      this.#buffer = this.#buffer.subarray(end + 4 + length)
      this.#handle(message)
    }
  }

  #handle({ id, method, params, result }: Message): void {
    if (method === 'workspace/configuration') {
      const settings = { yamlVersion: '1.2', validate: true, hover: true, completion: true, schemaStore: { enable: false } }
      const items = (params as { readonly items: readonly { readonly section: string }[] }).items
      this.#send({ ...(id === undefined ? {} : { id }), result: items.map(({ section }) => (section === 'yaml' ? settings : {})) })
    } else if (method === 'textDocument/publishDiagnostics')
      this.#diagnosed((params as { readonly diagnostics: readonly Diagnostic[] }).diagnostics)
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null })
    else if (id !== undefined) this.#waiting.get(id)?.(result)
  }
}

const URI = 'file:///scenario.yaml'
