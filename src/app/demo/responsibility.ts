import { type LoadedEdge, loadDivision } from '#capabilities/responsibility/public.ts'
import { type Day, day, moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { demoId } from './chance.ts'
import { story } from './organisation.ts'

interface Told {
  readonly kind: LoadedEdge['kind']
  /** The staff number. */
  readonly leader: string
  readonly unit: string
  readonly post?: string
  readonly about?: Pair
  readonly from: string
  readonly to?: string
  /** The first day on which it held no longer, where that was decided later. */
  readonly ended?: string
  /** When it was written down, where that was not on the first day. */
  readonly recorded?: string
}

const [manager, secretary, production, geology, safety] = ['CW-0001', 'CW-0002', 'CW-0004', 'CW-0005', 'CW-0006']
const officer = 'CW-0007'

const functions = {
  none: { zh: '', en: '' },
  production: { zh: '生产运行', en: 'Production' },
  supervision: { zh: '作业监督', en: 'Well work supervision' },
  supply: { zh: '物资供应', en: 'Supplies' },
  geology: { zh: '地质工艺', en: 'Geology and technology' },
  equipment: { zh: '设备与维修', en: 'Equipment and repair' },
  safety: { zh: '安全环保', en: 'Safety and environment' },
  area: { zh: '2026 年承包点', en: 'Responsibility area of 2026' },
} satisfies Record<string, Pair>

/** The team's division of work since March, one portfolio that changed hands in September, and areas for a year. */
const told: readonly Told[] = [
  ...[
    { leader: manager, unit: 'area' },
    { leader: secretary, unit: 'office' },
    { leader: 'CW-0090', unit: 'production-1' },
    { leader: 'CW-0271', unit: 'production-2' },
    { leader: 'CW-0500', unit: 'production-3' },
    { leader: 'CW-0640', unit: 'injection' },
    { leader: 'CW-0720', unit: 'gathering' },
    { leader: 'CW-0330', unit: 'supervision' },
    { leader: 'CW-0410', unit: 'supply' },
    { leader: 'CW-1050', unit: 'maintenance', recorded: '2026-03-14' },
    { leader: manager, unit: 'office', post: 'deputy-production' },
    { leader: manager, unit: 'office', post: 'deputy-geology' },
    { leader: manager, unit: 'office', post: 'deputy-hse' },
  ].map((one): Told => ({ kind: 'direct', from: '2026-03-01', ...one })),
  { kind: 'portfolio', leader: production, unit: 'production-2', about: functions.production, from: '2026-03-01' },
  { kind: 'portfolio', leader: production, unit: 'supervision', about: functions.supervision, from: '2026-03-01' },
  ...[
    { leader: geology, from: '2026-03-01', ended: '2026-09-01' },
    { leader: production, from: '2026-09-01' },
  ].map((one): Told => ({ kind: 'portfolio', unit: 'supply', about: functions.supply, ...one })),
  { kind: 'portfolio', leader: geology, unit: 'supervision', about: functions.geology, from: '2026-03-01' },
  { kind: 'portfolio', leader: geology, unit: 'maintenance', about: functions.equipment, from: '2026-03-01' },
  ...['production-1', 'production-3', 'injection', 'gathering'].map(
    (unit): Told => ({ kind: 'portfolio', leader: safety, unit, about: functions.safety, from: '2026-03-01' }),
  ),
  ...[
    { leader: manager, unit: 'supply-crew-1' },
    { leader: secretary, unit: 'production-1-crew-5' },
    { leader: production, unit: 'production-2-crew-1' },
    { leader: geology, unit: 'maintenance-crew-2' },
    { leader: safety, unit: 'production-3-crew-2' },
  ].map((one): Told => ({ kind: 'area', about: functions.area, from: '2026-03-01', to: '2027-03-01', ...one })),
]

/** Who answers for what at 澄湾, by the rules of the product. */
export const seedResponsibility = async (tx: Tx): Promise<void> => {
  const { units, staff } = story()
  const people = new Map(staff.map(({ person }) => [person.staffNo, person]))
  const edges = told.map(
    ({ kind, leader, unit: code, post, about = functions.none, from, to, ended, recorded }, at): LoadedEdge => {
      const [unit, person] = [units.get(code), people.get(leader)]
      if (!unit || !person) throw new Error(`the demo names ${leader} and ${code} without saying who and what they are`)
      return {
        id: demoId('accountability-edge', `${at}`),
        ...{ kind, about: about.zh, aboutEn: about.en },
        leader: person.id,
        leaderName: person.name,
        unitId: unit.id,
        unitPath: unit.path,
        postId: post === undefined ? null : demoId('post', post),
        fromOn: day(from),
        toOn: to === undefined ? null : day(to),
        recordedAt: morning(day(recorded ?? from)),
        end: ended === undefined ? null : { toOn: day(ended), recordedAt: morning(day(ended)) },
      }
    },
  )
  const by = people.get(officer)?.id
  if (!by) throw new Error(`the demo has no ${officer}`)
  await loadDivision(tx, edges, by)
}

/** Nine in the morning in Shanghai. */
const morning = (on: Day) => moment(`${on}T01:00:00Z`)
