import { ChangeNorm } from '#capabilities/curriculum/contract/norms.ts'
import { type Moment, moment } from '#kernel/day.ts'
import type { House } from '#platform/door/run.ts'
import { doAs } from './as.ts'
import { type Staff, story } from './organisation.ts'

/** Lives what the author of the story did about content: a rule changed, and what leans on it waits for a second look. */
export const workOnContent = async (house: House): Promise<void> => {
  await doAs(house, { by: named('CW-0027'), at: at('2027-01-08', 15), key: 'content-gift-rule' }, ChangeNorm, giftRule)
}

const named = (staffNo: string): Staff => {
  const found = story().staff.find(({ person }) => person.staffNo === staffNo)
  if (!found) throw new Error(`the story does not know ${staffNo}`)
  return found
}

const at = (day: string, hour: number): Moment => moment(`${day}T${String(hour).padStart(2, '0')}:20:00+08:00`)

/** Before Spring Festival the area rewords its rule on gifts: electronic ones go back the same day. */
const giftRule = {
  norm: 'gift-register-rule',
  title: { zh: '礼品礼金登记上交办法', en: 'Rule on registering and handing in gifts and gift money' },
  issuer: { zh: '澄湾采油管理区（示例单位）', en: 'Chengwan Oil Production Area (example unit)' },
  documentNo: null,
  issuedOn: '2027-01-07',
  fromOn: '2027-01-15',
  binds: ['every-employee'],
  local: true,
  articles: [
    {
      anchor: 'return-first',
      paraphrase: {
        zh: '能当面退的当面退；一时退不了的，当天登记，再想办法退或上交。',
        en: 'Return a gift in person where you can; where you cannot yet, register it the same day, then return it or hand it in.',
      },
    },
    {
      anchor: 'what-to-write',
      paraphrase: {
        zh: '登记写三样：谁送的、是什么、怎么处理的。退掉的也写。',
        en: 'Write three things: who gave it, what it is, what was done. Returned gifts are written down too.',
      },
    },
    {
      anchor: 'electronic',
      paraphrase: {
        zh: '专属红包、电子卡当天原路退回，退不回的当天登记；单位或工会统一发放、人人都有的不在其中。',
        en: 'Red packets and e-cards meant for one person go back the same way on the same day, or are registered that day; what the unit or union gives to all is not meant.',
      },
    },
  ],
  sourceTitle: '礼品礼金登记上交办法（2027 年 1 月修订）',
  note: {
    zh: '一时退不了的改为当天登记；电子红包和电子卡当天原路退回。',
    en: 'What cannot go back at once is now registered the same day; electronic gifts go back the same day.',
  },
}
