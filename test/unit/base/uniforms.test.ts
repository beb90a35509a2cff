import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { philox4x32 } from '../../../engine/base/philox.ts'
import { moduleBytes, wasmBlocks } from '../../../engine/base/philox-wasm.ts'
import { plainBlocks, u01 } from '../../../engine/base/uniforms.ts'

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 })

describe('blocks of uniform numbers', () => {
  const wasm = wasmBlocks()
  const plain = plainBlocks()

  it('WebAssembly is to be had here, in under a kilobyte', () => {
    expect(wasm).not.toBeNull()
    expect(moduleBytes().length).toBeLessThan(1024)
  })

  it('gives the known answer of Random123', () => {
    wasm!.fill(0, 0, 0, 0, 0, 0, 1)
    expect(wasm!.uniforms[0]).toBe(u01(0x6627e8d5, 0xe169c58d))
    expect(wasm!.uniforms[1]).toBe(u01(0xbc57ac4c, 0x9b00dbd8))
    wasm!.fill(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 1)
    expect(wasm!.uniforms[0]).toBe(u01(0xd16cfe09, 0x94fdcceb))
  })

  it('WebAssembly and JavaScript give the same bits for every address, key and count', () => {
    fc.assert(
      fc.property(word, word, word, word, word, word, fc.integer({ min: 1, max: 256 }), (c0, c1, c2, c3, k0, k1, count) => {
        const at = c0 & ~0xff
        wasm!.fill(at, c1, c2, c3, k0, k1, count)
        plain.fill(at, c1, c2, c3, k0, k1, count)
        expect(wasm!.uniforms.slice(0, 2 * count)).toEqual(plain.uniforms.slice(0, 2 * count))
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('JavaScript blocks are Philox with u01', () => {
    const words = new Uint32Array(4)
    philox4x32(words, 0x1203, 7, 8, 9, 10, 11)
    plain.fill(0x1200, 7, 8, 9, 10, 11, 4)
    expect(plain.uniforms[6]).toBe(u01(words[0]!, words[1]!))
    expect(plain.uniforms[7]).toBe(u01(words[2]!, words[3]!))
  })
})
