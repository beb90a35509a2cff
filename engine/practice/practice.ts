/**
 * What a practice is: readonly nouns, in the words of the scenario file.
 *
 * A path of the file (`service.greeting.kept`) is the same path in this record, so that one table
 * (`catalogue.ts`) can say of every path what it means and which unit the plain number here is in:
 * shares 0..1, money in integer cents, greeting seconds, floor times in minutes, delays in days.
 */

export type Kind = 'dental' | 'aesthetic' | 'medical'

/** People by the work they do. Roles that own a column of the appointment book are those named first in a visit's `with`. */
export type Role = 'front_desk' | 'hygienist' | 'dentist' | 'assistant' | 'injector' | 'physician' | 'nurse'

/** Kinds of visit; what each is to the engine stands in `kindRoles` of `engine/year/world.ts`. */
export type VisitKind = 'recall' | 'new_patient' | 'treatment' | 'emergency' | 'consultation' | 'follow_up'

/** Desk work, in the order in which a free person takes it (`desk.priority`, first is most urgent). */
export type DeskTask = 'arrival' | 'phone' | 'checkout' | 'inquiry' | 'callback' | 'complaint' | 'paperwork'

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export type Reminder = 'none' | 'email' | 'text' | 'call'

/** Minutes after midnight, from < to. */
export interface Session {
  readonly from: number
  readonly to: number
}

export interface Team {
  /** head count, may be fractional: the last person works that share of the open days */
  readonly people: number
  /** cents per hour; 0 for an owner who is not paid here */
  readonly wage: number
  /** share of the people who leave in a year */
  readonly turnover: number
}

export interface Visit {
  /** the first role owns the book column; the others are needed beside it for the whole visit */
  readonly with: readonly Role[]
  /** minutes of a dentist's or physician's exam inside the visit, on top of `takes`; 0 for none */
  readonly exam: number
  /** minutes the book keeps free */
  readonly slot: number
  /** minutes the work needs on average */
  readonly takes: number
  /** standard deviation / mean of the work */
  readonly spread: number
  /** months until the next one is due; 0 when it does not recur */
  readonly every: number
  /** cents */
  readonly production: number
}

export interface Practice {
  readonly practice: {
    readonly name: string
    readonly kind: Kind
    readonly currency: string
    /** ISO date, first day of month 1 */
    readonly as_of: string
    readonly active_patients: number
  }
  readonly opening: { /** open weeks a year */ readonly weeks: number } & Readonly<Record<Weekday, readonly Session[]>>
  readonly team: { readonly rooms: number } & Readonly<Partial<Record<Role, Team>>> & { readonly front_desk: Team }
  readonly visits: Readonly<Partial<Record<VisitKind, Visit>>>
  readonly schedule: {
    /** minutes kept free after every visit */
    readonly buffer: number
    readonly double_book_first: boolean
    /** slots a week held open for new patients */
    readonly new_patient_slots: number
    readonly reminders: readonly Reminder[]
  }
  readonly desk: {
    readonly priority: readonly DeskTask[]
    /** minutes */
    readonly check_in: number
    readonly check_out: number
    readonly call: number
    /** minutes a visit */
    readonly paperwork: number
  }
  readonly demand: {
    /** calls a month of all kinds */
    readonly calls: number
    /** of these, from people never seen before */
    readonly new_patient_calls: number
    /** a month */
    readonly web_inquiries: number
    /** per patient and year */
    readonly emergencies: number
    readonly no_show: number
    readonly short_notice_cancel: number
    /** share of new patients who were referred */
    readonly referral_share: number
    /** practices that compete for the same shoppers, against as many as today = 0 (C, no measured effect) */
    readonly competitors: number
  }
  readonly treatment: {
    /** share of routine and first visits at which treatment is presented */
    readonly found: number
    /** cents a case */
    readonly value: number
    readonly insured: number
  }
  readonly money: {
    /** share of production written off; 0 when production is net already */
    readonly write_offs: number
    readonly collection: number
    /** share of collections */
    readonly variable_cost: number
    /** cents a month */
    readonly fixed_cost: number
    readonly on_cost: number
  }
  /** The standards the team keeps today; `kept` is the share of encounters that meet them. */
  readonly service: {
    readonly greeting: { /** seconds */ readonly within: number; readonly kept: number }
    readonly phone: { readonly manner_kept: number }
    readonly inquiry: { /** hours */ readonly reply_within: number }
    readonly delay_told: { /** minutes */ readonly after: number; readonly kept: number }
    readonly attention: { readonly kept: number }
    readonly estimate: { readonly kept: number }
    readonly soft_sell: { readonly kept: number }
    readonly benefits: { readonly helped: number }
    readonly billing: { /** share of statements */ readonly wrong_statements: number }
    readonly callback: { /** days */ readonly within: number; readonly kept: number }
    readonly recovery: {
      readonly same_day: number
      /** mean days when not the same day */
      readonly otherwise: number
      /** cents a case */
      readonly staff_may_spend: number
      readonly acknowledged: number
    }
    readonly prebook: { readonly kept: number }
    readonly asks: { readonly reviews: number; readonly referrals: number }
    readonly culture: { /** huddles a week */ readonly huddles: number; /** 0..1, 0.5 neutral */ readonly leadership: number }
  }
}

/** How good the evidence behind a value is, in the user's words. */
export type Grade = 'own data' | 'published' | 'trade' | 'guess' | 'default' | 'claim'

/** 5th percentile, median and 95th percentile, all in the unit of the path. Equal when the value is not a range. */
export interface Range {
  readonly low: number
  readonly best: number
  readonly high: number
}

export interface Evidence {
  readonly grade: Grade
  /** id of the file's source, a ledger id, or 'default' */
  readonly source: string
}

/** What the practice has seen. The model has to come out near it; nothing is fitted to it. */
export interface Measured {
  /** value by KPI id of the engine, in the KPI's unit (`wait` minutes, shares 0..1, money in cents) */
  readonly kpis: Readonly<Record<string, number>>
  /** 1..5, null when the file does not say */
  readonly listedRating: number | null
  readonly reviews: number | null
  readonly touchpoints: readonly MeasuredTouchpoint[]
}

export interface MeasuredTouchpoint {
  readonly id: string
  /** the team's own score, 1..5 */
  readonly own: number | null
  /** the patients' score, 1..5 */
  readonly patients: number | null
  readonly replies: number | null
}
