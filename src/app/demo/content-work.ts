import { AskForItems, SaveQuestion, StartItem } from '#capabilities/curriculum/contract/items.ts'
import { ChangeNorm } from '#capabilities/curriculum/contract/norms.ts'
import { WriteNotice } from '#capabilities/curriculum/contract/notices.ts'
import { StartDraft } from '#capabilities/curriculum/contract/studio.ts'
import { FinishNotice } from '#capabilities/learning/contract/notice.ts'
import { DraftFromNotice } from '#capabilities/plan/contract/notices.ts'
import { ChangeProgramme, PublishProgramme, SubmitProgramme } from '#capabilities/plan/contract.ts'
import { noAudience } from '#capabilities/plan/public.ts'
import { addDays, day, type Moment, moment } from '#kernel/day.ts'
import type { House } from '#platform/door/run.ts'
import { doAs } from './as.ts'
import { chanceFrom, demoId } from './chance.ts'
import { type Staff, story } from './organisation.ts'

/** Lives what the author of the story did about content: a rule changed, and what leans on it waits for a second look. */
export const workOnContent = async (house: House): Promise<void> => {
  await doAs(house, { by: named('CW-0027'), at: at('2027-01-08', 15), key: 'content-gift-rule' }, ChangeNorm, giftRule)
  await sendNotice(house)
  // Before the holiday the author looks the lesson of the season through once more.
  const parcel = { by: named('CW-0027'), at: at('2027-01-11', 9), key: 'content-parcel-draft' }
  await doAs(house, parcel, StartDraft, { lesson: 'new-year-parcel', title: null })
  await writeQuestion(house)
  const vests = { by: named('CW-0027'), at: at('2027-01-11', 11), key: 'content-vests-draft' }
  await doAs(house, vests, StartItem, { kind: 'case', code: 'borrowed-vests', fresh: null })
}

/** Two questions of the season: one is being written, one waits for somebody who wrote none of it. */
const writeQuestion = async (house: House): Promise<void> => {
  const deed = (what: string) => ({ by: named('CW-0027'), at: at('2027-01-11', 10), key: `content-question-${what}` })
  await doAs(house, deed('start'), StartItem, { kind: 'question', code: 'new-year-parcel-2', fresh: null })
  const fresh = { title: null, lesson: 'new-year-parcel' }
  await doAs(house, deed('new'), StartItem, { kind: 'question', code: tripQuestion.code, fresh })
  await doAs(house, deed('save'), SaveQuestion, { question: tripQuestion.code, revision: 1, body: tripQuestion })
  const items = [{ code: tripQuestion.code, revision: 2 }]
  await doAs(house, deed('ask'), AskForItems, { kind: 'question', items })
}

const tripQuestion = {
  code: 'parcel-while-away',
  kind: 'single',
  lesson: 'new-year-parcel',
  families: ['gifts-hospitality'],
  posts: ['purchasing'],
  stem: {
    zh: '你在外地出差，家里人来电话说供应商放下一箱年货就走了。先做哪一件？',
    en: 'You are away on business. Your family phones: a supplier left a carton of New Year goods. What comes first?',
  },
  options: [
    {
      id: 'a',
      text: { zh: '今天给他打电话，请他取回', en: 'Phone him today and ask him to fetch it' },
      correct: true,
    },
    { id: 'b', text: { zh: '等回去了再当面退给他', en: 'Return it in person when you are back' }, correct: false },
    { id: 'c', text: { zh: '让家里人先收进冰箱里', en: 'Have it put into the fridge for now' }, correct: false },
  ],
  explanation: {
    zh: '人不在，话可以当天说；当天说了，箱子就还是他的。取回前登记一行。',
    en: 'You are away, but the call can be made today; once said, the carton is still his. Write one line until he fetches it.',
  },
  atYourPost: {
    zh: '出差前跟家里说一句：送来的箱子不开，给我打电话。',
    en: 'Before you travel tell your family: open no carton that is brought, phone me.',
  },
  norms: ['gift-register-rule#return-first'],
}

/** Half a page for those who drive, dispatch and keep fuel cards: written, sent by two, read by most. */
const sendNotice = async (house: House): Promise<void> => {
  const [by, second] = [named('CW-0016'), named('CW-0007')]
  const deed = (what: string, hour: number) => ({ by, at: at('2026-12-15', hour), key: `content-notice-${what}` })
  const { notice } = (await doAs(house, deed('write', 9), WriteNotice, fuelNotice)) as { notice: string }
  const drafted = (await doAs(house, deed('draft', 10), DraftFromNotice, { notice })) as {
    id: string
    revision: number
  }
  await doAs(house, deed('change', 11), ChangeProgramme, {
    ...{ programmeId: drafted.id, revision: drafted.revision, name: fuelNotice.title },
    ...{ fromOn: '2026-12-15', toOn: '2026-12-28', audience: { ...noAudience, posts: fuelPosts } },
    ...{ exclusions: [], items: [`notice:${notice}`], overReason: '' },
  })
  await doAs(house, deed('submit', 12), SubmitProgramme, { programmeId: drafted.id })
  const published = { by: second, at: at('2026-12-15', 14), key: 'content-notice-publish' }
  await doAs(house, published, PublishProgramme, { programmeId: drafted.id })

  const chance = chanceFrom('fuel-notice')
  for (const reader of story().staff.filter(({ post }) => fuelPosts.includes(post))) {
    const days = Math.floor(chance() ** 2 * 16)
    const key = `content-notice-${reader.person.staffNo}`
    const occurredAt = at(addDays(day('2026-12-16'), days), 8 + Math.floor(chance() * 9))
    if (days <= 12)
      await doAs(house, { by: reader, at: occurredAt, key }, FinishNotice, {
        ...{ attempt: demoId('attempt', key), notice, version: '1.0.0', occurredAt },
      })
  }
}

const fuelPosts = ['vehicle-dispatch', 'fuel-cards', 'reception-cars']

const named = (staffNo: string): Staff => {
  const found = story().staff.find(({ person }) => person.staffNo === staffNo)
  if (!found) throw new Error(`the story does not know ${staffNo}`)
  return found
}

const at = (on: string, hour: number): Moment => moment(`${on}T${String(hour).padStart(2, '0')}:20:00+08:00`)

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

const fuelNotice = {
  notice: null,
  title: { zh: '油卡随车，里程当场写', en: 'One card, one car, the mileage on the spot' },
  source: '公务用车和油卡专项检查通报（示例）',
  documentNo: null,
  receivedOn: '2026-12-14',
  expiresOn: '2027-03-31',
  digest: {
    zh: '十二月的专项检查看了三个单位的油卡。两处对不上：一张卡加了两辆车的油；加油单上没有里程，事后补写。管理区据此改了三件事。油卡从抽屉移到车上，一车一卡，车停卡停。加油时把里程写在加油单上，表坏了就写“表坏”并当天报修。每月由不管卡的人对一次卡、车、里程，对不上先问原因，不先问是谁。',
    en: 'In December the fuel cards of three units were looked at. Two things did not agree: one card had filled two cars, and slips without a mileage were completed later. The area has changed three things. The card moves from the drawer into the car: one card, one car, and the card stops when the car does. The mileage is written on the slip while filling; if the meter is broken, “meter broken” is written and reported the same day. Once a month somebody who does not keep the cards compares card, car and mileage, and asks why before asking who.',
  },
  changes: {
    zh: '从本月起，加完油当场在加油单上写里程；卡跟着车走，不进抽屉。',
    en: 'From this month you write the mileage on the slip while you fill the car, and the card stays with the car.',
  },
  ask: { zh: '里程表坏了，加油单怎么写？', en: 'The mileage meter is broken. What goes on the slip?' },
  options: [
    { text: { zh: '按上次的数估一个', en: 'An estimate from last time' }, correct: false },
    { text: { zh: '写“表坏”，当天报修', en: '“Meter broken”, and report it today' }, correct: true },
    { text: { zh: '先空着，修好再补', en: 'Leave it empty until it is mended' }, correct: false },
  ],
  explanation: {
    zh: '估的数和空着的格子，月底都对不上；写“表坏”，对账的人一看就明白。',
    en: 'An estimate or an empty field cannot be compared at the end of the month; “meter broken” is understood at once.',
  },
}
