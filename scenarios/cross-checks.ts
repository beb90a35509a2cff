/** The file held against itself, with the practice's own numbers: does the work fit in the week, do the numbers agree? */
import { columnRoles, get, minutesNeeded, minutesStaffed, openMinutesWeek, visitsYear } from '../engine/index.ts'
import type { Practice, Role, Session, Visit, VisitKind } from '../engine/index.ts'
import type { Assembled } from './assemble.ts'
import { measuredTold } from './assemble.ts'
import { readable } from './decimal.ts'
import { fault, warning } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'
import { PEOPLE } from './people.ts'
import type { Span } from './source.ts'
import { moneyText } from './units.ts'
import { deskMinutes, deskMinutesSaid, newPerYear, productionMonth, visitsInYear } from './workload.ts'

/** Above this share of the book the baseline cannot be; a little over full is a good year. */
const FILL_IMPOSSIBLE = 1.08
const FILL_TIGHT = 0.97

interface Case {
  readonly file: FileWritten
  readonly practice: Practice
  readonly newPerYear: number
  readonly at: (path: string) => Span
  readonly said: (path: string) => boolean
}

/** Faults and warnings; a broken precondition (nobody works, never open) silences what would follow from it. */
export function crossChecks(file: FileWritten, made: Assembled): readonly Fault[] {
  const practice = made.completed.practice
  const start = file.practice.at
  const here: Case = {
    file,
    practice,
    newPerYear: newPerYear(file, practice),
    at: (path) => made.leaves.get(path)?.at ?? (path.startsWith('practice') ? start : (sectionAt(file, path) ?? start)),
    said: (path) => made.leaves.has(path),
  }
  const basics = [...neverOpen(here), ...nobodyForVisits(here), ...slotsTooLong(here), ...moreNewThanCalls(here)]
  if (basics.length > 0) return basics
  const book = bookOverfull(here)
  if (book.some((f) => f.severity === 'error')) return book
  return [...book, ...deskOverfull(here), ...patientsUnbalanced(here), ...productionOff(here), ...roomsShort(here), ...workOverSlot(here)]
}

function sectionAt(file: FileWritten, path: string): Span | undefined {
  const section = path.split('.')[0] as keyof FileWritten
  const at = (file[section] as { readonly at?: Span } | undefined)?.at
  return at === undefined ? undefined : { start: at.start, end: at.start + 1 }
}

const on = (path: string, f: Fault): Fault => ({ ...f, path })

function neverOpen(c: Case): readonly Fault[] {
  if (openMinutesWeek(c.practice) > 0) return []
  return [
    on(
      'opening',
      fault(
        'C07',
        c.at('opening'),
        'the practice is never open',
        'No day of the week has hours. For instance  mon: 08:00-12:00, 13:00-17:00',
      ),
    ),
  ]
}

function nobodyForVisits(c: Case): readonly Fault[] {
  const kinds = Object.entries(c.practice.visits) as [VisitKind, Visit][]
  if (kinds.length === 0)
    return [
      on(
        'visits',
        fault(
          'C05',
          c.at('team'),
          'nobody on the team can treat',
          'No kind of visit has somebody to do it. Add a hygienist, dentist, injector, physician or nurse.',
        ),
      ),
    ]
  const told = new Set<Role>()
  return kinds.flatMap(([kind, visit]) => {
    const missing = visit.with.find((role) => (c.practice.team[role]?.people ?? 0) <= 0)
    if (missing === undefined || told.has(missing)) return []
    told.add(missing)
    const path = `visits.${kind}.with`
    return [
      on(
        path,
        fault(
          'C05',
          c.at(path),
          `no ${missing} is on the team`,
          `Visits of the kind ${kind} need one. Team: ${rolesOn(c.practice).join(', ')}.`,
        ),
      ),
    ]
  })
}

const rolesOn = (practice: Practice): readonly string[] => Object.keys(practice.team).filter((key) => key !== 'rooms')

function slotsTooLong(c: Case): readonly Fault[] {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  const sessions: readonly Session[] = days.flatMap((day) => c.practice.opening[day])
  const longest = Math.max(0, ...sessions.map((s) => s.to - s.from))
  if (longest === 0) return []
  return (Object.entries(c.practice.visits) as [VisitKind, Visit][]).flatMap(([kind, visit]) => {
    const path = `visits.${kind}.slot`
    if (visit.slot <= longest) return []
    return [
      on(
        path,
        fault(
          'C06',
          c.said(path) ? c.at(path) : c.at('opening'),
          `a ${kind} visit does not fit in a session`,
          `It needs ${readable(visit.slot)} min, the longest session has ${longest} min.`,
        ),
      ),
    ]
  })
}

function moreNewThanCalls(c: Case): readonly Fault[] {
  const { calls, new_patient_calls: fresh } = c.practice.demand
  if (fresh <= calls) return []
  const path = c.said('demand.new_patient_calls') ? 'demand.new_patient_calls' : 'demand.calls'
  return [
    on(
      path,
      fault(
        'C08',
        c.at(path),
        'more new-patient calls than calls',
        `${readable(fresh)} of ${readable(calls)} calls a month cannot come from new patients.`,
      ),
    ),
  ]
}

/** The fullest book speaks for all when it cannot be; nearly full ones are each worth a word. */
function bookOverfull(c: Case): readonly Fault[] {
  const books = columnRoles(c.practice)
    .map((role) => ({ role, needed: minutesNeeded(c.practice, role, c.newPerYear), open: minutesStaffed(c.practice, role) }))
    .sort((a, b) => b.needed / b.open - a.needed / a.open)
  const fullest = books[0]
  if (fullest !== undefined && fullest.needed / fullest.open > FILL_IMPOSSIBLE) return [impossible(c, fullest)]
  return books
    .filter((book) => book.needed / book.open > FILL_TIGHT)
    .map((book) => {
      const fill = readable((book.needed / book.open) * 100, 0)
      return on(
        PANEL,
        warning(
          fault(
            'C11',
            c.at(PANEL),
            `the book of the ${PEOPLE[book.role]} is ${book.needed < book.open ? 'nearly full' : 'full'} (${fill} %)`,
            `${arithmetic(c, book)}\nPlans that bring patients will hit this first.`,
          ),
        ),
      )
    })
}

const PANEL = 'practice.active_patients'

interface Book {
  readonly role: Role
  /** minutes a year */
  readonly needed: number
  readonly open: number
}

function arithmetic(c: Case, { role, needed, open }: Book): string {
  const kinds = (Object.entries(c.practice.visits) as [VisitKind, Visit][]).filter(([, visit]) => visit.with[0] === role)
  const parts = kinds.map(([kind]) => `${readable(visitsYear(c.practice, kind, c.newPerYear), 0)} ${kind.replace('_', '-')}`)
  return `${readable(c.practice.practice.active_patients)} patients need about ${parts.join(' and ')} visits a year, ${readable(needed / 60, 0)} h with exams and buffers; your ${PEOPLE[role]} have ${readable(open / 60, 0)} h.`
}

function impossible(c: Case, book: Book): Fault {
  const title = 'this baseline does not fit in the week'
  const fitting = Math.floor((c.practice.practice.active_patients * FILL_TIGHT * book.open) / book.needed / 10) * 10
  if (!c.said(PANEL)) return on(PANEL, fault('C01', c.at(PANEL), title, arithmetic(c, book)))
  const why = `${arithmetic(c, book)}\nOne of these is off: active_patients, visits.*.every, visits.*.slot, treatment.found, team.${book.role}.people, opening. Most often patients who no longer come are still counted. If so, write:`
  const source = c.file.practice.value.active_patients?.source ?? null
  return on(PANEL, fault('C01', c.at(PANEL), title, why, `${fitting} patients${source === null ? '' : ` @${source}`}`))
}

function deskOverfull(c: Case): readonly Fault[] {
  const { practice } = c
  const visits = visitsInYear(practice, c.newPerYear)
  const needed = deskMinutes(practice, c.newPerYear)
  const staffed = minutesStaffed(practice, 'front_desk')
  if (staffed >= needed) return []
  const path = 'team.front_desk.people'
  return [
    on(
      path,
      warning(
        fault(
          'C02',
          c.at(path),
          'the desk cannot do this work',
          `${readable(practice.demand.calls)} calls a month and ${readable(visits, 0)} visits a year need ${readable(needed / 60, 0)} h a year; the front desk has ${readable(staffed / 60, 0)} h. Paperwork and calls will be left undone.\nThis counts ${deskMinutesSaid(practice)}.`,
        ),
      ),
    ),
  ]
}

/** Growth or loss that would change the panel by more than this share in a year is more often a counting error. */
const DRIFT_ODD = 0.15

function patientsUnbalanced(c: Case): readonly Fault[] {
  const fresh = measuredTold(c.file, 'new_patients')
  const lost = measuredTold(c.file, 'attrition') ?? measuredTold(c.file, 'leave_rate')
  if (fresh === undefined || lost === undefined) return []
  const panel = c.practice.practice.active_patients
  const drift = (fresh.best * 12) / panel - lost.best
  if (Math.abs(drift) <= DRIFT_ODD) return []
  const why = `${readable(fresh.best * 12, 0)} new and ${readable(lost.best * panel, 0)} lost patients a year would change ${readable(panel)} patients by ${readable(drift * 100, 0)} % a year.\nIs one of them counted differently (first booking instead of first visit, set inactive instead of left)?`
  return [on('measured.new_patients', warning(fault('C03', fresh.at, 'new patients and losses do not balance', why)))]
}

const PRODUCTION_ODD = 1.4

function productionOff(c: Case): readonly Fault[] {
  const measured = measuredTold(c.file, 'net_production')
  if (measured === undefined || measured.best <= 0) return []
  const month = productionMonth(c.practice, c.newPerYear)
  const ratio = month / measured.best
  if (ratio < PRODUCTION_ODD && ratio > 1 / PRODUCTION_ODD) return []
  const money = (cents: number): string => moneyText(cents / 100, c.practice.practice.currency)
  const why = `Visits times their production, and cases times their value, come to about ${money(month)} a month; you measured ${money(measured.best)}. Check visits.*.production, treatment.found and treatment.value.`
  return [on('measured.net_production', warning(fault('C04', measured.at, 'production does not fit the visits', why)))]
}

function roomsShort(c: Case): readonly Fault[] {
  const people = columnRoles(c.practice).reduce(
    (sum, role) => sum + Math.ceil((get(c.practice, `team.${role}.people`) as number | undefined) ?? 0),
    0,
  )
  if (c.practice.team.rooms >= people) return []
  return [
    on(
      'team.rooms',
      warning(
        fault(
          'C09',
          c.at('team.rooms'),
          'fewer rooms than people who treat',
          `${people} people need a room at the same time; there are ${c.practice.team.rooms}.`,
        ),
      ),
    ),
  ]
}

function workOverSlot(c: Case): readonly Fault[] {
  return (Object.entries(c.practice.visits) as [VisitKind, Visit][]).flatMap(([kind, visit]) => {
    const path = `visits.${kind}.takes`
    if (visit.takes <= visit.slot || !c.said(path)) return []
    return [
      on(
        path,
        warning(
          fault(
            'C10',
            c.at(path),
            `a ${kind} visit takes longer than its slot`,
            `${readable(visit.takes)} min of work in a slot of ${readable(visit.slot)} min: the day runs late from the first patient on.`,
          ),
        ),
      ),
    ]
  })
}
