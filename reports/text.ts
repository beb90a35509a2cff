/** Names that come from a file are data. Here they are made safe to draw: no control characters, bounded length, wrapped. */

/** Longest name inside a chart, in characters; a 100,000-character label would make a chart a million pixels wide. */
export const LABEL_MAX = 80

// C0 and C1 controls, line separators, bidirectional overrides (they would reorder the text around a name),
// non-characters, and halves of surrogate pairs, which are not well-formed in XML.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text without control characters; each leaves a blank. */
export const strip = (text: string): string => text.replace(UNSAFE, ' ')

/** A name without control characters, on one line, with single blanks. */
export const clean = (text: string): string => strip(text).replace(/ {2,}/g, ' ').trim()

/** At most `max` characters (code points), the last one an ellipsis where something was cut. */
export const cap = (text: string, max: number): string => {
  const points = Array.from(text)
  return points.length <= max ? text : `${points.slice(0, max - 1).join('').trimEnd()}…`
}

/** A name as it may stand in a chart. */
export const label = (text: string): string => cap(clean(text), LABEL_MAX)

/** Lines of at most `width` characters, broken at blanks where there are any; at most `lines` of them. */
export const wrap = (text: string, width: number, lines = 3): readonly string[] => {
  const out: string[] = []
  let line = ''
  for (const word of label(text).split(' ').flatMap(piecesOf(width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && Array.from(longer).length > width) {
      out.push(line)
      line = word
    } else line = longer
  }
  if (line !== '' || out.length === 0) out.push(line)
  if (out.length <= lines) return out
  return [...out.slice(0, lines - 1), cap(`${out[lines - 1] ?? ''} …`, width)]
}

/** Cuts a word that is longer than a line. */
const piecesOf = (width: number) => (word: string): readonly string[] => {
  const points = Array.from(word)
  const pieces: string[] = []
  for (let at = 0; at < points.length; at += width) pieces.push(points.slice(at, at + width).join(''))
  return pieces.length === 0 ? [''] : pieces
}

// Advance widths of a Helvetica-like face, in thousandths of the font size, by character class. A little generous: a label
// that gets too much room is better than one that is cut.
const NARROW = /[ijlI|.,:;'!()[\]{}`\s]/
const WIDE = /[mwMW@%&—…]/
const widthOf = (c: string): number => {
  if (c.codePointAt(0)! >= 0x2e80) return 1000
  if (NARROW.test(c)) return 320
  if (WIDE.test(c)) return 880
  return /[A-Z0-9$€£+<>=~-]/.test(c) ? 650 : 550
}

/** Width in pixels of a line of text, without a canvas: charts are laid out by this and so are the same everywhere. */
export const textWidth = (text: string, fontSize: number): number => {
  let sum = 0
  for (const c of text) sum += widthOf(c)
  return (sum * fontSize) / 1000
}
