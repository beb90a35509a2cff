/** How a plan looks everywhere: colour, shape, line style and letter. Colour never stands alone. */

/** Installed faces only: the page loads nothing. */
export const FONT = "'Segoe UI', Helvetica, Arial, 'Liberation Sans', sans-serif"
export const INK = '#1d1f24'
export const INK_SOFT = '#44484f'
export const LINE = '#e4e6ea'

export interface PlanStyle {
  readonly letter: string
  readonly color: string
  /** a vega symbol */
  readonly shape: string
  readonly dash: readonly number[]
  /** the line style in words */
  readonly line: string
}

/** Keep things as they are. */
export const AS_IS: PlanStyle = { letter: 'as is', color: '#595959', shape: 'cross', dash: [2, 3], line: 'dotted' }

// On white each has a contrast of at least 3:1; smallest CIE76 distance 19 for protan, deutan and tritan eyes (interfaces 5.4).
// The fifth, near black, was added for the combination that most files have: no hue to confuse, 28 away from the grey.
const COLORS = ['#0068c9', '#d55e00', '#009e73', '#a0208f', '#1a1a1a'] as const
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'triangle-down', 'triangle-right', 'triangle-left'] as const
const LINES: readonly (readonly [string, readonly number[]])[] = [
  ['solid', [1, 0]], ['dashed', [6, 3]], ['long dash', [12, 4]], ['dash-dot', [8, 3, 2, 3]], ['dash-dot-dot', [8, 3, 2, 3, 2, 3]],
]

/** The look of the plan at this place in the file; from the sixth on colours come again with other shapes. */
export const planStyle = (index: number): PlanStyle => {
  const [line, dash] = LINES[index % LINES.length] ?? ['solid', [1, 0]]
  return {
    letter: index < 26 ? String.fromCharCode(65 + index) : `P${index + 1}`,
    color: COLORS[index % COLORS.length] ?? COLORS[0],
    shape: SHAPES[index % SHAPES.length] ?? SHAPES[0],
    dash, line,
  }
}
