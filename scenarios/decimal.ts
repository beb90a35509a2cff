/** Decimal text and doubles, without the last-digit noise of `7.4 / 100`. */

/** The number that decimal text means, shifted by whole decimal places: `shifted('7.4', -2)` is the double nearest to 0.074. */
export function shifted(text: string, places: number): number {
  const value = Number(`${text}e${places}`)
  return value === 0 ? 0 : value
}

/** Decimal text of a finite double without an exponent, the shortest that reads back as the same double. */
export function decimalText(value: number): string {
  const text = String(value === 0 ? 0 : value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', head = '', tail = '', exponent = '0'] = match
  const places = Number(exponent)
  const digits = head + tail
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${digits}`
  return digits.length > places + 1
    ? `${sign}${digits.slice(0, places + 1)}.${digits.slice(places + 1)}`
    : `${sign}${digits}${'0'.repeat(places + 1 - digits.length)}`
}

/** Decimal text of `value` with its point moved, digit for digit; undone by `shifted` with the opposite places. */
export function shiftedText(value: number, places: number): string {
  const text = decimalText(value)
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '0', part = ''] = text.slice(sign.length).split('.')
  const point = whole.length + places
  const digits = (whole + part).padEnd(point, '0')
  const left = point > 0 ? digits.slice(0, point) : '0'
  const right = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  const tail = right.replace(/0+$/, '')
  return `${sign}${left.replace(/^0+(?=\d)/, '')}${tail === '' ? '' : `.${tail}`}`
}

/** Decimal text to two decimals, with its sign: `+1.250` -> `+1.25`, `-100.125` -> `-100.13`. */
export function centsText(text: string): string {
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  return sign + decimalText(Math.round(shifted(text.slice(sign.length), 2)) / 100)
}

/** For messages: thousands with commas, at most `digits` decimals, no trailing zeros. */
export function readable(value: number, digits = 1): string {
  const rounded = Number(value.toFixed(digits))
  const [whole = '0', part] = decimalText(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${rounded < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `.${part}`}`
}
