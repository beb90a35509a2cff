/** Two chart specifications as rounded JSON: what is drawn is API. Rewrite with `npx vitest run test/golden/reports -u` and read the diff. */
import { expect, test } from 'vitest'
import { exits, exitsSpec, gainDots, gainDotsSpec, viewOf, type Spec } from '../../../reports/index.ts'
import { mapleStreet } from '../../unit/reports/fixture.ts'

const rounded = (spec: Spec): string => `${JSON.stringify(spec, (_, x: unknown) => (typeof x === 'number' ? Number(x.toPrecision(6)) : x), 1)}\n`

test('dot plots of Maple Street', async () => {
  const view = viewOf(mapleStreet())
  const dots = gainDots(view)
  if (dots === null) throw new Error('no dots')
  await expect(rounded(gainDotsSpec({ ...dots, panels: dots.panels.slice(0, 2) }, view, 'wide'))).toMatchFileSnapshot('./gain-dots.json')
})

test('exits of Maple Street', async () => {
  const view = viewOf(mapleStreet())
  const chart = exits(view)
  if (chart === null) throw new Error('no exits')
  await expect(rounded(exitsSpec(chart, view, 'narrow'))).toMatchFileSnapshot('./exits.json')
})
