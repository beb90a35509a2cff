/** The currencies a practice may count in, with the sign that its file writes behind an amount and everything else prints before it. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = { USD: '$', CAD: '$', AUD: '$', NZD: '$', EUR: '€', GBP: '£', CHF: 'CHF' }

/**
 * The sign as it stands before a number: letters with a space behind them.
 *
 * @param currency code of three letters; one that is not known stands for itself
 * @example currencySign('EUR') // '€'
 * @example currencySign('CHF') // 'CHF '
 */
export function currencySign(currency: string): string {
  const sign = Object.hasOwn(CURRENCY_SIGNS, currency) ? CURRENCY_SIGNS[currency]! : currency
  return /\w$/.test(sign) ? `${sign} ` : sign
}
