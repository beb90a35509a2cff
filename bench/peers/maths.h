/*
 * The engine's logarithm, exponential, normal quantile and their tables in C, operation by operation, so that ticks agree to the last
 * one. Compile with -ffp-contract=off: a fused multiply-add would round otherwise.
 * Sources: FreeBSD's msun (e_log.c, e_exp.c) as @stdlib has it; Wichura, AS 241; engine/base/quick.ts; normal-table.ts.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

static const double LN2_HI = 6.93147180369123816490e-01, LN2_LO = 1.90821492927058770002e-10, LN_2 = 0.6931471805599453;

static inline uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* Natural logarithm of a normal number above 0. */
static double ln(double x) {
  uint64_t bits = bits_of(x);
  int32_t hx = (int32_t)(bits >> 32);
  int32_t k = (hx >> 20) - 1023;
  hx &= 0xfffff;
  int32_t i = (hx + 0x95f64) & 0x100000;
  bits = ((uint64_t)(uint32_t)(hx | (i ^ 0x3ff00000)) << 32) | (uint32_t)bits;
  memcpy(&x, &bits, sizeof x);
  k += i >> 20;
  double f = x - 1.0;
  if ((0xfffff & (2 + hx)) < 3) {
    if (f == 0.0) return k == 0 ? 0.0 : k * LN2_HI + k * LN2_LO;
    double R = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - R : k * LN2_HI - ((R - k * LN2_LO) - f);
  }
  double s = f / (2.0 + f), z = s * s, w = z * z;
  i = (hx - 0x6147a) | (0x6b851 - hx);
  double t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  double t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  double R = t2 + t1;
  if (i > 0) {
    double hfsq = 0.5 * f * f;
    return k == 0 ? f - (hfsq - s * (hfsq + R)) : k * LN2_HI - ((hfsq - (s * (hfsq + R) + k * LN2_LO)) - f);
  }
  return k == 0 ? f - s * (f - R) : k * LN2_HI - ((s * (f - R) - k * LN2_LO) - f);
}

/* e to the x for x between 2^-28 and 700 in size. */
static double exponential_of(double x) {
  if (x > -0x1p-28 && x < 0x1p-28) return 1.0 + x;
  double k = trunc(1.44269504088896338700 * x + (x < 0 ? -0.5 : 0.5));
  double hi = x - k * LN2_HI, lo = k * LN2_LO, r = hi - lo, t = r * r;
  double p = 0.16666666666666602 + t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8)));
  double c = r - t * p;
  return ldexp(1.0 - (lo - (r * c) / (2.0 - c) - hi), (int)k);
}

/* Time to an event whose chance never changes. */
static inline double exponential(double u, double mean) { return -mean * ln(1.0 - u); }

/* Standard normal quantile, AS 241. */
static double middle(double q) {
  double r = 0.180625 - q * q;
  return q * (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
    + 4.5921953931549871457e4) * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r
    + 1.3314166789178437745e2) * r + 3.387132872796366608)
    / (((((((5.226495278852545925e3 * r + 2.8729085735721942674e4) * r + 3.930789580009271061e4) * r
      + 2.1213794301586595867e4) * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2) * r
      + 4.2313330701600911252e1) * r + 1);
}

static double shoulder(double r) {
  return (((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
    + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.76949722146069140550) * r
    + 4.63033784615654529590) * r + 1.42343711074968357734)
    / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r
      + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940) * r
      + 2.05319162663775882187) * r + 1);
}

static double far_tail(double r) {
  return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
    + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580) * r
    + 5.46378491116411436990) * r + 6.65790464350110377720)
    / (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
      + 7.86869131145613259100e-4) * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
      + 5.99832206555887937690e-1) * r + 1);
}

static double normal(double u) {
  double q = u - 0.5;
  if (fabs(q) <= 0.425) return middle(q);
  double r = sqrt(-ln(q < 0 ? u : 1.0 - u));
  double z = r <= 5 ? shoulder(r - 1.6) : far_tail(r - 5);
  return q < 0 ? -z : z;
}

enum { EXP_CELLS = 2048, NORMAL_CELLS = 8192, NORMAL_EDGE = 32 };
static double exp_knots[EXP_CELLS + 2], normal_knots[NORMAL_CELLS + 1];

/* Fills the tables; call it first. */
static inline void tables(void) {
  for (int i = 0; i <= EXP_CELLS; i++) exp_knots[i] = exponential_of((double)i / EXP_CELLS * LN_2);
  exp_knots[EXP_CELLS + 1] = exp_knots[EXP_CELLS];
  for (int i = NORMAL_EDGE; i <= NORMAL_CELLS - NORMAL_EDGE; i++) normal_knots[i] = normal((double)i / NORMAL_CELLS);
}

static inline double exp_quick(double x) {
  double exponent = x / LN_2, whole = floor(exponent), at = (exponent - whole) * EXP_CELLS;
  int cell = (int)at;
  double left = exp_knots[cell];
  uint64_t doubling = (uint64_t)((int)whole + 1023) << 52;
  double scale;
  memcpy(&scale, &doubling, sizeof scale);
  return (left + (exp_knots[cell + 1] - left) * (at - cell)) * scale;
}

static inline double normal_quick(double u) {
  double x = u * NORMAL_CELLS;
  int cell = (int)x;
  if (cell < NORMAL_EDGE || cell >= NORMAL_CELLS - NORMAL_EDGE) return normal(u);
  double left = normal_knots[cell];
  return left + (normal_knots[cell + 1] - left) * (x - cell);
}

static inline double lognormal(double u, double mu, double sigma) { return exp_quick(mu + sigma * normal_quick(u)); }

/* Whole ticks, never negative, halves up as JavaScript rounds. */
static inline int64_t whole(double ticks) {
  if (ticks <= 0) return 0;
  double below = floor(ticks);
  return (int64_t)below + (ticks - below >= 0.5);
}
