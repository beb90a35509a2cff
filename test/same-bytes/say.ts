/** How a bundled program answers: on the console of a node or of a browser. */
export interface Answer {
  /** the machine that ran it, as it names itself */
  readonly by: string
  readonly lines: readonly string[]
}

interface Around {
  readonly process?: { readonly version: string }
  readonly navigator?: { readonly userAgent: string }
}

export function say(lines: readonly string[]): void {
  const { process: node, navigator } = globalThis as unknown as Around
  const by = node !== undefined ? `Node ${node.version.slice(1)}` : (/(Chrom\w*)\/([\d.]+)/.exec(navigator?.userAgent ?? '')?.slice(1).join(' ') ?? 'a browser')
  console.log(`answer:${JSON.stringify({ by, lines } satisfies Answer)}:end`)
}

/** @throws when the output has no answer */
export function answerIn(output: string): Answer {
  const found = /answer:(\{.*\}):end/.exec(output)
  if (found === null) throw new Error(`no answer in: ${output.slice(-600)}`)
  return JSON.parse(found[1]!) as Answer
}
