/*
 * The engine's luck in C: the same addresses, the same bits. Philox4x32-10 (Salmon et al., SC'11) and two uniform numbers a block.
 */
#include <stdint.h>

#define KEY_0 0x5eedf00du
#define KEY_1 0x0badcafeu

/* the engine's numbers of purposes that are drawn here */
enum { PURPOSE_VISIT = 5, PURPOSE_CALL = 8, PURPOSE_FLOOR = 18, PURPOSE_KERNEL = 21 };

static inline double u01(uint32_t a, uint32_t b) {
  return ((double)(((uint64_t)(a >> 6) << 26) | (b >> 6)) + 0.5) * 0x1p-52;
}

/* Both numbers of a block: draws 2 block and 2 block + 1 of one decision of the entity `lo`. */
static inline void uniforms(uint32_t purpose, uint32_t block, uint32_t lo, uint32_t future, double *even, double *odd) {
  uint32_t x0 = block, x1 = lo, x2 = purpose << 16, x3 = future, k0 = KEY_0, k1 = KEY_1;
  for (int round = 0; round < 10; round++) {
    uint64_t p = (uint64_t)x0 * 0xd2511f53u, q = (uint64_t)x2 * 0xcd9e8d57u;
    x0 = (uint32_t)(q >> 32) ^ x1 ^ k0;
    x1 = (uint32_t)q;
    x2 = (uint32_t)(p >> 32) ^ x3 ^ k1;
    x3 = (uint32_t)p;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  *even = u01(x0, x1);
  *odd = u01(x2, x3);
}
