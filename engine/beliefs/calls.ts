/** Callers: how long they ring, hold and talk. */
import { belief } from './belief.ts'

export const callBeliefs = {
  ringOutSeconds: belief(28, 20, 40, 'log', 's', 'C', ['P9'], 'ringing until the caller gives up when nobody picks up'),
  holdShare: belief(0.3, 0.02, 0.6, 'linear', 'share', 'C', ['P8'], 'calls that a busy person asks to hold'),
  shopperPatience: belief(90, 45, 180, 'log', 's', 'C', ['P5', 'P8', 'P9'], 'mean patience of a new-patient caller on hold'),
  patientPatience: belief(360, 180, 840, 'log', 's', 'C', ['P5', 'P9'], 'mean patience of an existing patient on hold'),
  patienceShape: belief(1.35, 1.0, 1.7, 'log', 'Weibull shape', 'C', ['P9'], 'above 1: the longer the hold, the likelier to hang up'),
  callSpread: belief(0.6, 0.4, 0.9, 'log', 'sd / mean', 'C', ['P9'], 'spread of the time a call takes'),
} as const
