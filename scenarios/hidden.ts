/** Characters that cannot be seen: control characters, line separators, marks that change the reading direction, lone surrogates. */

const CLASS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd-\uffff`
const HALF = String.raw`[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`

const HIDDEN = new RegExp(`[${CLASS}]|${HALF}`)
/** Every one of them, for replacing. */
export const HIDDEN_ALL = new RegExp(`[${CLASS}]|${HALF}`, 'g')

/** Offset of the first, -1 when there is none. */
export function hiddenAt(text: string): number {
  return HIDDEN.exec(text)?.index ?? -1
}

/** `U+202E` */
export function codePoint(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
