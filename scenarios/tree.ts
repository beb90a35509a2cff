/** A file as a tree of texts with their places: what is left of YAML or JSON once its syntax is done with. */
import type { Span } from './source.ts'

export type Node = Text | Nothing | Fields | Items | Broken

/** A scalar as written, never as YAML would have it: `+1`, `no` and `12:30` stay text. */
export interface Text {
  readonly _tag: 'Text'
  readonly text: string
  readonly quoted: boolean
  readonly at: Span
}

/** A key without a value. */
export interface Nothing {
  readonly _tag: 'Nothing'
  readonly at: Span
}

export interface Entry {
  readonly key: string
  readonly keyAt: Span
  readonly value: Node
}

export interface Fields {
  readonly _tag: 'Fields'
  readonly entries: readonly Entry[]
  /** written inside { } */
  readonly flow: boolean
  readonly at: Span
}

export interface Items {
  readonly _tag: 'Items'
  readonly items: readonly Node[]
  readonly at: Span
}

/** Something whose fault has been reported; whoever meets it says nothing more. */
export interface Broken {
  readonly _tag: 'Broken'
  readonly at: Span
}

/** The value of a key, undefined when there is none. */
export function child(node: Node, key: string): Node | undefined {
  return node._tag === 'Fields' ? node.entries.find((entry) => entry.key === key)?.value : undefined
}

/** What a person would call it. */
export function shapeOf(node: Node): string {
  switch (node._tag) {
    case 'Text':
      return 'one value'
    case 'Nothing':
      return 'nothing'
    case 'Fields':
      return 'entries'
    case 'Items':
      return 'a list'
    case 'Broken':
      return 'something broken'
  }
}
