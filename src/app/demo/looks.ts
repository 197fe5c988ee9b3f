import { purposes } from '#capabilities/identity/contract/purpose.ts'
import { People } from '#capabilities/organisation/contract/settings.ts'
import { moment } from '#kernel/day.ts'
import type { House } from '#platform/door/run.ts'
import { doAs } from './as.ts'
import { story } from './organisation.ts'

/** Who looked at whom on the way to the story's Tuesday, so that “who looked at me” has something to say. */
const looks = [
  ['2027-01-04T09:42:00+08:00', 'CW-0038', 'CW-041', purposes.roster],
  [
    '2027-01-08T15:06:00+08:00',
    'CW-0016',
    'CW-042',
    { zh: '查节前提醒发到没有', en: 'to see whether the reminders before the holiday arrived' },
  ],
  ['2027-01-11T10:18:00+08:00', 'CW-0007', 'CW-0417', purposes['own-question']],
] as const

export const lookAround = async (house: House): Promise<void> => {
  for (const [at, staffNo, text, purpose] of looks) {
    const by = story().staff.find(({ person }) => person.staffNo === staffNo)
    if (!by) throw new Error(`the story does not know ${staffNo}`)
    await doAs(house, { by, at: moment(at), key: `look-${at}`, purpose }, People, { text })
  }
}
