/** How a bundled program answers: on the console of a node, in the page of a browser. */
export interface Answer {
  /** the machine that ran it, as it names itself */
  readonly by: string
  readonly lines: readonly string[]
}

interface Around {
  readonly process?: { readonly version: string }
  readonly document?: { body: { textContent: string } }
  readonly navigator?: { readonly userAgent: string }
}

export function say(lines: readonly string[]): void {
  const { process: node, document: page, navigator } = globalThis as unknown as Around
  const by = node !== undefined ? `Node ${node.version.slice(1)}` : (/(Chrom\w*)\/([\d.]+)/.exec(navigator?.userAgent ?? '')?.slice(1).join(' ') ?? 'a browser')
  const text = `answer:${JSON.stringify({ by, lines } satisfies Answer)}:end`
  if (page === undefined) console.log(text)
  else page.body.textContent = text
}

/** @throws when the output has no answer */
export function answerIn(output: string): Answer {
  const found = /answer:(\{.*\}):end/.exec(output)
  if (found === null) throw new Error(`no answer in: ${output.slice(0, 300)}`)
  // a page that is dumped has its text escaped
  return JSON.parse(found[1]!.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as Answer
}
