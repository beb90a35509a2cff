/**
 * Philox4x32-10 and `u01` as a WebAssembly function of 900 bytes, put together here instruction by instruction. WebAssembly has the
 * 64-bit multiplication that JavaScript lacks: three times as fast as `philox.ts` for a run of blocks, the same bits (a test holds
 * the two together). Where there is no WebAssembly (`--jitless`, a strict page), `uniforms.ts` uses `philox.ts`.
 */

/** What of WebAssembly is used here; the engine is compiled without the types of any host. */
declare const WebAssembly:
  | {
      Module: new (bytes: Uint8Array) => object
      Instance: new (module: object) => { exports: { memory: { buffer: ArrayBuffer }; fill: FillBlocks } }
    }
  | undefined

/**
 * Writes the two uniform numbers of each block c0 | 0 .. c0 | (count - 1) to the memory, one after the other.
 * @param count 1..256
 */
export type FillBlocks = (c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, count: number) => void

const M0 = 0xd2511f53n
const M1 = 0xcd9e8d57n
const W0 = 0x9e3779b9
const W1 = 0xbb67ae85
const ROUNDS = 10

// The binary format: numbers are little-endian base 128, an instruction is its code and its operands.
function unsigned(n: number): number[] {
  const low = n & 0x7f
  return n < 0x80 ? [low] : [low | 0x80, ...unsigned(n >>> 7)]
}

function signed(n: bigint): number[] {
  const low = Number(n & 0x7fn)
  const rest = n >> 7n
  const last = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0)
  return last ? [low] : [low | 0x80, ...signed(rest)]
}

const get = (local: number): number[] => [0x20, local]
const set = (local: number): number[] => [0x21, local]
const i32 = (n: number): number[] => [0x41, ...signed(BigInt(n | 0))]
const i64 = (n: bigint): number[] => [0x42, ...signed(BigInt.asIntN(64, n))]
const f64 = (x: number): number[] => [0x44, ...new Uint8Array(new Float64Array([x]).buffer)]
const [I32_LESS, I32_ADD, I32_OR, I32_XOR, I32_SHL, I32_SHR] = [0x48, 0x6a, 0x72, 0x73, 0x74, 0x76]
const [I64_MUL, I64_OR, I64_SHL, I64_SHR] = [0x7e, 0x84, 0x86, 0x88]
const [F64_ADD, F64_MUL, LOW_WORD, WIDEN, TO_F64] = [0xa0, 0xa2, 0xa7, 0xad, 0xba]
const [LOOP, END, BRANCH_IF, STORE_F64] = [[0x03, 0x40], 0x0b, [0x0d, 0], (offset: number): number[] => [0x39, 3, offset]]

// parameters 0..6, then locals
const [C0, C1, C2, C3, K0, K1, COUNT, X0, X1, X2, X3, BLOCK, P, Q] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]

/** high word of a product, xored with a word and a round key */
const mixed = (product: number, word: number, key: number, weyl: number): number[] =>
  [...get(product), ...i64(32n), I64_SHR, LOW_WORD, ...get(word), I32_XOR, ...get(key), ...i32(weyl), I32_ADD, I32_XOR]

function round(r: number): number[] {
  return [
    ...get(X0), WIDEN, ...i64(M0), I64_MUL, ...set(P),
    ...get(X2), WIDEN, ...i64(M1), I64_MUL, ...set(Q),
    ...mixed(Q, X1, K0, Math.imul(r, W0)), ...set(X0), ...get(Q), LOW_WORD, ...set(X1),
    ...mixed(P, X3, K1, Math.imul(r, W1)), ...set(X2), ...get(P), LOW_WORD, ...set(X3),
  ]
}

/** ((a >>> 6) 2^26 + (b >>> 6) + 0.5) 2^-52, stored at block * 16 + offset */
function store(a: number, b: number, offset: number): number[] {
  const top = (x: number): number[] => [...get(x), ...i32(6), I32_SHR, WIDEN]
  const u = [...top(a), ...i64(26n), I64_SHL, ...top(b), I64_OR, TO_F64, ...f64(0.5), F64_ADD, ...f64(2.220446049250313e-16), F64_MUL]
  return [...get(BLOCK), ...i32(4), I32_SHL, ...u, ...STORE_F64(offset)]
}

function program(): number[] {
  const rounds = Array.from({ length: ROUNDS }, (_, r) => round(r)).flat()
  return [
    ...LOOP,
    ...get(C0), ...get(BLOCK), I32_OR, ...set(X0), ...get(C1), ...set(X1), ...get(C2), ...set(X2), ...get(C3), ...set(X3),
    ...rounds, ...store(X0, X1, 0), ...store(X2, X3, 8),
    ...get(BLOCK), ...i32(1), I32_ADD, ...set(BLOCK), ...get(BLOCK), ...get(COUNT), I32_LESS, ...BRANCH_IF,
    END, END,
  ]
}

const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
const name = (text: string): number[] => [text.length, ...Array.from(text, (c) => c.charCodeAt(0))]

/** The module: one function of seven i32, one page of memory, both exported. */
export function moduleBytes(): Uint8Array {
  const I32 = 0x7f
  const I64 = 0x7e
  const code = [2, 5, I32, 2, I64, ...program()]
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 7, ...new Array<number>(7).fill(I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('fill'), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ])
}

/** The compiled function and the memory it writes to; null where it cannot be had. */
export function wasmBlocks(): { readonly fill: FillBlocks; readonly uniforms: Float64Array } | null {
  if (typeof WebAssembly === 'undefined') return null
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()))
    return { fill: exports.fill, uniforms: new Float64Array(exports.memory.buffer, 0, 512) }
  } catch {
    // a page whose policy forbids it
    return null
  }
}
