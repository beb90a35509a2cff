import { describe, expect, test } from 'vitest'
import type { CompareDocument } from '../../../engine/index.ts'
import { exitText } from '../../../reports/charts/exits.ts'
import { gainDots, reportPage as pageOf, viewOf } from '../../../reports/index.ts'
import { gainClaim } from '../../../reports/sections/decision.ts'
import { fitClaim } from '../../../reports/sections/fit.ts'
import { nextTenth } from '../../../reports/sections/over-time.ts'
import { HOSTILE, allEqual, empty, endingAt, hostile, mapleStreet, twelvePlans, undefinedKpis } from './fixture.ts'

const COMMAND = 'fivestar compare maple-street.yaml --seed maple'
const reportPage = (doc: CompareDocument, command = COMMAND): Promise<string> => pageOf(doc, command)

const DOCUMENTS: readonly (readonly [string, CompareDocument])[] = [
  ['maple', mapleStreet()], ['hostile', hostile()], ['empty', empty()], ['undefined', undefinedKpis()], ['equal', allEqual()], ['twelve', twelvePlans()], ['one', mapleStreet(1, 1)],
]

const TAGS = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'footer', 'nav', 'section', 'h1', 'h2', 'h3', 'p', 'ul', 'li', 'a', 'div', 'span', 'bdi',
  'strong', 'details', 'summary', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'pre', 'code', 'svg', 'g', 'path', 'text', 'tspan', 'line', 'rect'])
const VOID = new Set(['meta'])

/** Reads the page strictly: every `<` must open or close a known tag, every tag must close, every attribute must be quoted. */
const read = (page: string): { readonly attributes: ReadonlySet<string>; readonly text: string } => {
  const attributes = new Set<string>()
  const open: string[] = []
  let text = ''
  let at = page.indexOf('>') + 1
  while (at < page.length) {
    const next = page.indexOf('<', at)
    text += page.slice(at, next < 0 ? undefined : next)
    if (next < 0) break
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[A-Za-z][A-Za-z0-9:-]*="[^"]*")*)\s*(\/?)>/.exec(page.slice(next, next + 20000))
    if (tag === null || !TAGS.has(tag[2] ?? '')) throw new Error(`stray markup: ${page.slice(next, next + 60)}`)
    for (const a of (tag[3] ?? '').matchAll(/\s([A-Za-z:-]+)="/g)) attributes.add(a[1] ?? '')
    if (tag[1] === '/') { if (open.pop() !== tag[2]) throw new Error(`closed out of order: ${tag[0]}`) }
    else if (tag[4] !== '/' && !VOID.has(tag[2] ?? '')) open.push(tag[2] ?? '')
    at = next + tag[0].length
    if (tag[2] === 'style' && tag[1] !== '/') at = page.indexOf('</style>', at)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`)
  return { attributes, text: text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&') }
}

describe.each(DOCUMENTS)('page of %s', (_, doc) => {
  test('same bytes twice, nothing changed, nothing but known markup, no NaN', async () => {
    const before = JSON.stringify(doc)
    const page = await reportPage(doc)
    expect(await reportPage(doc)).toBe(page)
    expect(JSON.stringify(doc)).toBe(before)
    const { attributes, text } = read(page)
    for (const a of attributes) expect(a).not.toMatch(/^on|^src|^srcset|^xlink|^formaction/)
    expect(text).not.toMatch(/NaN|undefined(?! in)|\[object|Infinity/)
    // eslint-disable-next-line no-control-regex
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
    expect(page.match(/href="(?!#)[^"]*"/)).toBeNull()
    expect(page).toContain("default-src 'none'")
  })
  test('every picture has a description and a table', async () => {
    const page = await reportPage(doc)
    const blocks = page.split('<section class="block">').slice(1).map((b) => b.slice(0, b.indexOf('</section>')))
    for (const block of blocks.filter((b) => b.includes('<svg'))) {
      expect(block).toMatch(/role="img" aria-label="[^"]{40,}"/)
      expect(block.match(/<svg/g)).toHaveLength(2)
      expect(block).toMatch(/<summary>Data<\/summary>[\s\S]*<table[\s\S]*<tbody>/)
      expect(block).toContain('<summary>How to read</summary>')
    }
  })
})

describe('the tables have the numbers of the pictures', () => {
  const cells = (html: string): readonly string[] => [...html.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map((m) => read(`<html>${m[1] ?? ''}`.replace('<html>', '>')).text)
  test('dots', async () => {
    const doc = mapleStreet()
    const dots = gainDots(viewOf(doc))
    const page = await reportPage(doc)
    const table = /Dots in each column[\s\S]*?<\/table>/.exec(page)?.[0] ?? ''
    const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map((m) => cells(m[1] ?? '')).slice(1)
    dots?.panels.forEach((panel, i) => {
      const column = rows.map((r) => Number(r[i + 1])).filter((n) => n > 0)
      expect(column).toEqual(panel.columns.map((c) => c.dots))
    })
  })
  test('what moves money most says how well its mean is known', async () => {
    const page = read(await reportPage(mapleStreet())).text
    expect(page).toMatch(/would move owner cash most on average: [+-]\S+ a year \(95 % interval [+-]\S+ to [+-][^)]+\); next [^:]+: [+-]\S+ a year \(95 % interval [+-]\S+ to [+-][^)]+\)/)
  })

  test('months, scores, exits and what-ifs', async () => {
    const doc = mapleStreet()
    const page = read(await reportPage(doc)).text
    for (const plan of doc.plans.filter((p) => !p.what_if)) {
      for (const trend of plan.trends.filter((t) => t.unit === 'stars')) for (const m of trend.months) expect(page).toContain(`${m.mean?.toFixed(2)} (${m.p05?.toFixed(2)} to ${m.p95?.toFixed(2)})`)
    }
    for (const t of doc.touchpoints) expect(page).toContain(`${t.low?.toFixed(2)} to ${t.high?.toFixed(2)}`)
    for (const text of ['188 a month, $9.4k', '1.4 a month, $210', '+$9.1k', '+0.11\u00a0stars']) expect(page.split(text).length).toBeGreaterThan(2)
  })
})

test('the table of exits has every exit of every plan', async () => {
  const doc = mapleStreet()
  const table = /What is lost a month by exit[\s\S]*?<\/table>/.exec(await reportPage(doc))?.[0] ?? ''
  for (const plan of doc.plans.filter((p) => !p.what_if)) for (const e of plan.exits) expect(table).toContain(`<td>${exitText(e, doc.currency)}</td>`)
})

describe('claims agree with the data', () => {
  test('how many plans gain', () => {
    const claim = (doc: CompareDocument): string => gainClaim(viewOf(doc))
    expect(claim(mapleStreet())).toBe('3 of 5 plans do better than keeping things as they are in most futures')
    // with 10 futures 7 are not clearly more than half: Wilson's lower bound is 0.40
    expect(claim(mapleStreet(10))).toMatch(/^(None of 5 plans clearly gains|[12] of 5 plans do(es)? better than keeping things as they are) in most futures$/)
    expect(claim(allEqual(5000))).toBe('All 5 plans do better than keeping things as they are in most futures')
    expect(claim(allEqual(0))).toBe('None of 5 plans clearly gains in most futures')
    expect(claim(empty())).toBe('There is no plan to compare')
    expect(claim(undefinedKpis())).toMatch(/^No plan can be judged/)
  })
  test('when the next tenth is shown', async () => {
    const doc = mapleStreet()
    expect(nextTenth(viewOf(doc))).toEqual({ level: 4.45, text: 'shown as 4.5' })
    const month = doc.plans.find((p) => p.id === 'greeting_then_billing')?.trends.find((t) => t.kpi === 'listed_rating')?.months.find((m) => Number(m.mean?.toFixed(2)) >= 4.45)?.month
    expect(month).toBe('2026-12')
    expect(await reportPage(doc)).toContain('E: Greeting first, billing in the autumn brings the listed rating to 4.5 on average by Dec 2026')
  })
  test('highest is above all lines, keep as is among them', async () => {
    const page = async (doc: CompareDocument): Promise<string> => read(await reportPage(doc)).text.replace(/\u00a0/g, ' ')
    expect(await page(endingAt('stars', { baseline: 4.35, greeting_training: 4.344 }, 4.3)))
      .toContain('After 24 months no plan ends above keeping things as they are at 4.35 stars; A: Greeting and phone standard comes closest with a mean of 4.34 stars.')
    expect(await page(endingAt('stars', { baseline: 4.2, greeting_training: 4.344 }, 4.3)))
      .toContain('After 24 months A: Greeting and phone standard is highest with a mean of 4.34 stars; keep as is ends at 4.20 stars.')
    expect(await page(endingAt('stars', {}, 4.3)))
      .toContain('After 24 months no plan ends above keeping things as they are at 4.30 stars; all 5 plans come closest with a mean of 4.30 stars.')
  })
  test('the heading of the listed rating speaks of the plans that its sentence calls highest', async () => {
    const page = async (doc: CompareDocument): Promise<string> => read(await reportPage(doc)).text.replace(/\u00a0/g, ' ')
    // equal as printed: 4.46 both, though one is higher in the third digit
    const both = await page(endingAt('listed_rating', { greeting_training: 4.464, schedule_retemplate: 4.4601, baseline: 4.4 }, 4.41))
    expect(both).toContain('A: Greeting and phone standard and B: Re-template the schedule bring the listed rating to 4.5 on average by Jan 2028')
    expect(both).toContain('A: Greeting and phone standard and B: Re-template the schedule are highest with a mean of 4.46 stars; keep as is ends at 4.40 stars. Keeping things as they are does not end at 4.5.')
    // E is there in the month before the end and falls back
    const back = await page(endingAt('listed_rating', { greeting_training: 4.43, baseline: 4.4 }, 4.41))
    expect(back).toContain('On average no plan has the listed rating at 4.5 after 24 months')
    expect(back).toContain('A: Greeting and phone standard is highest with a mean of 4.43 stars')
  })
  test('the share in which a plan is best is the same in the headline, the table and the sentence of the document', async () => {
    const doc = mapleStreet(8)
    const eighths = { ...doc, best: { ...doc.best, plan: 'greeting_training', p_best: { ...doc.best.p_best, greeting_training: 3 / 8 } } }
    const page = await reportPage(eighths)
    expect(page).toMatch(/class="verdict">Not settled[^\n]*is best in 37 of 100 futures/)
    expect(page).toMatch(/A: Greeting and phone standard[^\n]*<td[^>]*>37 of 100<\/td>/)
    expect(page).not.toContain('38 of 100')
    expect(await reportPage({ ...eighths, best: { ...eighths.best, settled: true } })).toMatch(/class="verdict">Settled[^\n]*is best in 38 of 100 futures/)
  })
  test('misfits are named, settled is said only when it is', async () => {
    const doc = mapleStreet()
    expect(fitClaim(viewOf(doc))).toBe('1 of 6 measured values lies outside what the model gives: Wait past the appointment')
    expect(fitClaim(viewOf({ ...doc, fit: doc.fit.filter((f) => f.inside) }))).toBe('All 5 measured values lie inside what the model gives')
    expect(await reportPage(doc)).toContain('class="verdict">Not settled')
    const tied = { ...doc, best: { ...doc.best, p_best: { greeting_then_billing: 0.92 }, alone: 0.84, tied: 0.16 } }
    expect(read(await reportPage(tied)).text).toContain('90 of 100 are asked for, and in 16 of 100 futures another is as good.')
    expect(await reportPage({ ...doc, best: { ...doc.best, settled: true } })).toContain('class="verdict">Settled')
  })
  test('few futures are called few', async () => {
    expect(await reportPage(mapleStreet(1, 3))).toContain('Only 1 future:')
    expect(await reportPage(mapleStreet())).not.toContain('Only ')
  })
})

test('a limit has the name of its KPI, not its id', async () => {
  const page = read(await reportPage(mapleStreet())).text
  expect(page).toContain('Dentist fill > 95 % broken in')
  expect(page).not.toContain('dentist_fill')
})

test('a practice without dentists gets no dental words', async () => {
  const doc = mapleStreet()
  const own = (page: string): string => page.slice(page.indexOf('<body')).replace(/Maple Street Dental|Attention in the chair|hygienists are full/g, '')
  const dental = /\w*(?:dental|dentist|hygien|chairs?\b|teeth)\w*/i
  expect(own(await reportPage(doc))).toMatch(dental)
  const other = own(await reportPage({ ...doc, practice_kind: 'aesthetic' }))
  expect(dental.exec(other)).toBeNull()
  expect(other).toContain('since rooms may be full')
  expect(other).toContain('<bdi>Physician fill &gt; 95 %</bdi> broken in')
})

test('every sentence and warning of the document stands on the page, letter by letter', async () => {
  const page = read(await reportPage(hostile())).text
  for (const text of HOSTILE.slice(0, 6)) expect(page).toContain(text)
})

test('where no what-if moves what is judged, none is said to move it most', async () => {
  const doc = mapleStreet()
  const still = { ...doc, differences: doc.differences.map((d) => ({ ...d, kpis: d.kpis.map((kpi) => (kpi.id === 'owner_cash' ? { ...kpi, mean: 0, low: 0, high: 0, p05: 0, p95: 0 } : kpi)) })) }
  const { text } = read(await reportPage(still))
  expect(text).toContain('No what-if moves owner cash')
  expect(text).not.toContain('would move owner cash most')
})

test('the command that repeats it stands there as it was given, as data', async () => {
  expect(read(await reportPage(mapleStreet())).text).toContain(COMMAND)
  const nasty = `fivestar compare '</code><script>alert(1)</script>.yaml' --set 'a=1\u202e'`
  const page = await reportPage(mapleStreet(), nasty)
  expect(page).not.toContain('<script')
  expect(read(page).text).toContain("fivestar compare '</code><script>alert(1)</script>.yaml' --set 'a=1 '")
})
