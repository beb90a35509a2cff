/** Which Chromium is taken; and that a page's answer is read as it was said. */
import { expect, test } from 'vitest'

import { chromium } from './chromium.ts'
import { answerIn } from './say.ts'

test('one that is named is taken, and must be there', () => {
  expect(chromium(process.execPath)).toBe(process.execPath)
  expect(() => chromium('/nowhere/chromium')).toThrow('ENOENT')
})

test('an answer comes back from a dumped page, and no answer is an error', () => {
  const lines = ['a < b && c > "d"', '[]']
  const dumped = `<html><body>answer:${JSON.stringify({ by: 'x', lines })}:end</body></html>`.replace('&&', '&amp;&amp;').replace('a < b', 'a &lt; b').replace('c >', 'c &gt;')
  expect(answerIn(dumped)).toEqual({ by: 'x', lines })
  expect(() => answerIn('<html></html>')).toThrow('no answer')
})
