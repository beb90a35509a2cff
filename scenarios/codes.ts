/** Every finding code and its page. S structure, U unit, V value, P plan, C cross-check, A evidence. */

export interface CodePage {
  readonly title: string
  /** what happened and why it is refused, one paragraph */
  readonly page: string
  /** a line that gets this finding, and one that says what was meant; absent where no line shows it */
  readonly wrong?: string
  readonly right?: string
}

const page = (title: string, text: string, wrong?: string, right?: string): CodePage => ({
  title,
  page: text,
  ...(wrong === undefined ? {} : { wrong }),
  ...(right === undefined ? {} : { right }),
})

export const CODES = {
  S01: page(
    'the file is not valid YAML or JSON',
    'The text breaks a rule of YAML, so nothing after it can be trusted. Only the first such place is reported: the rest are usually its echo. Indent with spaces, never tabs; put a text that holds ": " or starts with @, %, & or * in quotes.',
    'name: @maple',
    'name: "@maple"',
  ),
  S02: page('the same entry twice', 'One of the two would be lost without a word, and nobody could say which. Keep one.'),
  S03: page(
    'a comma cut a value in two',
    'Inside { } and [ ] a comma starts a new entry: 1,200 becomes 1 and 200. Write numbers without thousands commas or other thousands marks and with a decimal point, and put a value that needs a comma in quotes.',
    '{wage: 1,450 $/h}',
    '{wage: 1450 $/h}',
  ),
  S04: page(
    'unknown entry',
    'An entry that the language does not know would be ignored, and a typing mistake would silently become a default. The message lists what is allowed there.',
    'hygenist: {people: 2}',
    'hygienist: {people: 2}',
  ),
  S05: page(
    'something is missing',
    'The file needs this entry, or this entry needs a value. What you do not know is left out whole; the default for your kind of practice then stands in.',
    'emergencies:',
    'emergencies: 0.12 per patient/year',
  ),
  S06: page(
    'the wrong shape',
    'The entry holds a list where one value is expected, a value where entries are expected, and so on.',
    'desk: [3 min]',
    'desk: {check_in: 3 min}',
  ),
  S07: page(
    'not allowed in a scenario',
    'Scenarios are plain data that must read the same everywhere: no anchors and aliases, no tags, no merge keys, no directives, one document a file, and no keys that programs reserve (__proto__, constructor, prototype).',
    'tue: *day',
    'tue: 08:00-12:00',
  ),
  S08: page('too large', 'A scenario is at most 1 MiB, 32 levels deep and 5,000 entries. A real one has a few hundred lines.'),
  S09: page(
    'characters that cannot be shown safely',
    'The file must be UTF-8 without control characters and without marks that reverse the reading direction: what you see must be what is read.',
  ),
  S10: page('the file is empty', 'There is nothing in it but white space or comments. `fivestar init` writes a file to start from.'),
  S11: page(
    'format version',
    'The first entry says which version of the language the file speaks: format: fivestar/1.',
    'format: 1',
    'format: fivestar/1',
  ),
  S12: page(
    'a name that cannot be an id',
    'Ids of plans, what-ifs and sources are typed on command lines and stand in links: a small letter first, then small letters, digits, - and _, at most 64 in all. A title may hold anything.',
    'Third person:',
    'third_person:',
  ),
  S13: page('text too long', 'Names and titles stand in tables and charts: at most 120 characters.'),
  U01: page(
    'a share without %',
    'A bare 0.074 could mean 0.074 % or 7.4 %, a factor of a hundred. Shares always carry their %.',
    'no_show: 0.074',
    'no_show: 7.4 %',
  ),
  U02: page(
    'wrong unit',
    'The entry is measured in something else. Units of the same kind convert (2 h for minutes, $/year for $/month), others are refused because only you know what was meant.',
    'lead_time: 16 min',
    'lead_time: 16 days',
  ),
  U03: page(
    'a change of a share must be in points',
    '70 % plus 8 points is 78 %; 70 % plus 8 % of itself is 75.6 %. A plan says points.',
    'service.phone.manner_kept: +8 %',
    'service.phone.manner_kept: +8 points',
  ),
  U04: page('the unit is missing', 'A number without a unit is a guess about what you meant.', 'check_in: 3', 'check_in: 3 min'),
  U05: page(
    'points where a level stands',
    'Points measure a change; a level of a share is written with %.',
    'kept: 90 points',
    'kept: 90 %',
  ),
  U06: page(
    'another currency',
    'Every amount is in the currency of the practice (practice.currency); mixed ones cannot be added.',
    'staff_may_spend: 100 €/case',
    'staff_may_spend: 110 $/case',
  ),
  V01: page(
    'not a number',
    'Numbers are written out in digits with a decimal point: no exponents, no infinity, no words.',
    'calls: 1e3 calls/month',
    'calls: 1000 calls/month',
  ),
  V02: page(
    'the range runs backwards',
    'A range is "low to high": nine chances in ten that the truth lies inside. With minus signs the low end is the more negative.',
    '-2 to -4.5 points',
    '-4.5 to -2 points',
  ),
  V03: page(
    'stars outside 1 to 5',
    'Stars run from 1 (poor) to 5 (excellent). A score of 0 to 10 converts with stars = 1 + score x 0.4.',
    'patients: 8.8 stars',
    'patients: 4.5 stars',
  ),
  V04: page(
    'outside what is possible',
    'The value lies outside the bounds of the entry; most often a unit or a decimal point slipped.',
    'collection: 131 %',
    'collection: 96 %',
  ),
  V05: page('not one of the words', 'The entry takes one of a few words; the message lists them.', 'kind: dentist', 'kind: dental'),
  V06: page(
    'hours of the day',
    'Hours are sessions like 08:00-12:00, 13:00-17:00, in order, without overlap, within one day. A closed day is "closed" or left out.',
    'thu: 08:00-12:00, 11:00-17:00',
    'thu: 08:00-12:00, 13:00-17:00',
  ),
  V07: page('a whole number is needed', 'Rooms, slots and patients come whole.', 'rooms: 4.5 rooms', 'rooms: 5 rooms'),
  V08: page(
    'best lies outside its range',
    'The most likely value must lie between low and high.',
    '12 to 24 months, best 30',
    '12 to 24 months, best 18',
  ),
  V09: page(
    'not a date',
    'as_of is the first day of a month (2026-03-01) from 1990-01 to 2199-12, starts is a month (2026-04).',
    'starts: April 2026',
    'starts: 2026-04',
  ),
  V10: page('finer than a cent', 'Money is counted in whole cents.', 'wage: 45.125 $/h', 'wage: 45.13 $/h'),
  V11: page(
    'no range here',
    'Head counts, hours, slots and costs are known or decided; only what is uncertain is a range.',
    'people: 1 to 3',
    'people: 2',
  ),
  V12: page(
    'a sign where a level stands',
    'The practice as it is has levels (5 min); + and - and = belong in plans and what-ifs.',
    'check_in: +3 min',
    'check_in: 3 min',
  ),
  V13: page(
    'a point that may part thousands',
    'Money has two decimals. With three digits behind the point 4.200 may be 4,200 or 4.2, a factor of a thousand. Write numbers without a thousands point; if 4.2 is meant, write 4.2. An amount a year or a day, which is converted, may have four decimals: 100.1250.',
    'fixed_cost: 4.200 $/month',
    'fixed_cost: 4200 $/month',
  ),
  P01: page(
    'a plan cannot set an outcome',
    'Plans say what the team does differently; the model works out what patients do. Setting an outcome would assume the answer.',
    'case_acceptance: +10 points',
    'service.estimate.kept: +10 points',
  ),
  P02: page(
    'decay needs a half-life',
    'How a gain fades is described by its half-life: decay: {half_life: 9 months}, or decay: none.',
    'decay: 18 months',
    'decay: {half_life: 18 months}',
  ),
  P03: page(
    'the plan starts before as_of',
    'Month 1 is the month of as_of; what began earlier is part of the practice as it is.',
    'starts: 2025-05',
    'starts: 2026-05',
  ),
  P04: page(
    'no plan may touch this',
    'It is a fact about patients or the world, not about what the team does. Change what the team does, and let the model find out what follows.',
    'demand.no_show: -2 points',
    'schedule.reminders: = [text, call]',
  ),
  P05: page(
    'a plan changes something that is not there',
    'The path is unknown, or this practice has no such role or visit.',
    'schedule.bufer: = 5 min/visit',
    'schedule.buffer: = 5 min/visit',
  ),
  P06: page(
    'change or setting?',
    'In a plan a number is a change with a sign (+5 min, -2 points) or a new value after = (= 5 min).',
    'schedule.buffer: 5 min/visit',
    'schedule.buffer: = 5 min/visit',
  ),
  P07: page('unknown plan', 'combine names plans of this file.', 'combine: [greeting_trainin]', 'combine: [greeting_training]'),
  P08: page(
    'a combination is only a combination',
    'It joins other plans by name, each once and with its own cost, start and decay; it has none of its own and cannot contain itself.',
  ),
  P09: page('the plan changes nothing', 'Without changes a plan only costs money.'),
  P10: page('unknown KPI', 'A decision judges and limits KPIs of the model.', 'judge_by: profit', 'judge_by: owner_cash'),
  P11: page(
    'this cannot be supposed',
    'A what-if moves one of: wait, greeting, billing, resolution, phone, callback, attention. A callback can come sooner than the standard, not later.',
    'suppose: {waiting: -5 min}',
    'suppose: {wait: -5 min}',
  ),
  P12: page('the plan starts after the horizon', 'Nothing of it will be seen in the comparison.'),
  P13: page('the ramp is longer than the time left', 'Only a part of the effect is reached within the horizon.'),
  P14: page(
    'two combined plans change the same value',
    'Their changes are added (shares in log-odds, others plainly). If one makes the other needless, the sum is too good.',
  ),
  P15: page(
    'a share is moved beyond 0 or 100 %',
    'A standard is kept in at most all cases. What a change adds beyond that is cut off, so the effect is smaller than it reads.',
    'service.greeting.kept: +60 to +80 points @guess, at 55 % today',
    'service.greeting.kept: +20 to +40 points @guess',
  ),
  C01: page(
    'the baseline does not fit in the week',
    'The patients you have need more appointment time than the book holds. Most often the share that comes was taken from "scheduled" instead of "seen", or active patients are counted over too long.',
  ),
  C02: page('the desk cannot do this work', 'Calls, arrivals, check-outs and paperwork need more minutes than the front desk is paid for.'),
  C03: page(
    'new patients and losses do not balance',
    'The file says that the practice grows or shrinks fast. That may be true; more often one of the numbers counts something else.',
  ),
  C04: page('production does not fit the visits', 'Visits times production a visit, with treatment cases times their value, is far from the net production measured.'),
  C05: page('nobody on the team can do this visit', 'The visit needs a role that the team does not have.'),
  C06: page('the visit does not fit in a session', 'The slot is longer than the longest session of the week.'),
  C07: page('the practice is never open', 'No day of the week has hours.'),
  C08: page('more new-patient calls than calls', 'New-patient calls are a part of all calls.'),
  C09: page('fewer rooms than people who treat', 'Somebody will wait for a chair all day.'),
  C10: page(
    'the work is longer than its slot',
    'The visit takes longer than the book keeps free, so the day runs late from the first patient on.',
    '{slot: 50 min, takes: 54 min}',
    '{slot: 60 min, takes: 54 min}',
  ),
  C11: page('a book is nearly full', 'There is little room left; plans that bring patients will hit this first.'),
  A01: page(
    'unknown source',
    'After @ stands the name of a source that the file declares under sources; @guess and @default need no declaration.',
    'kept: 74 % @pmss',
    'kept: 74 % @pms',
  ),
  A02: page(
    'an effect without a source',
    'Say where the number comes from, even if it is @guess: the answer rests on it.',
    'service.soft_sell.kept: +10 points',
    'service.soft_sell.kept: +10 points @guess',
  ),
  A03: page(
    'a tiny survey',
    'With so few replies the score could easily be much higher or lower. It is shown as it was measured, with its interval; nothing is corrected.',
  ),
  A04: page('all effects are guesses', 'The comparison will rest on them, and will say so.'),
  A05: page(
    "own score equals the patients' score",
    'Practices rarely score themselves exactly as patients do; was one copied into the other?',
  ),
  A06: page(
    'amounts from another country',
    'What the file leaves out is filled with US figures. In another currency the same numbers stand with its sign: nothing is converted. Give your own wages, prices and costs; `fivestar check FILE --defaults` lists those that are not.',
  ),
} as const satisfies Readonly<Record<string, CodePage>>

export type Code = keyof typeof CODES
