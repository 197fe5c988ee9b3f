import { ApproveCases, AskForItems, SaveQuestion, StartItem } from '#capabilities/curriculum/contract/items.ts'
import { ChangeNorm } from '#capabilities/curriculum/contract/norms.ts'
import { WriteNotice } from '#capabilities/curriculum/contract/notices.ts'
import {
  AskSecondPerson,
  PublishLesson,
  ReviewDraft,
  SaveDraft,
  StartDraft,
} from '#capabilities/curriculum/contract/studio.ts'
import type { Case, Lesson } from '#capabilities/curriculum/public.ts'
import { FinishNotice } from '#capabilities/learning/contract/notice.ts'
import { DraftFromNotice } from '#capabilities/plan/contract/notices.ts'
import { ChangeProgramme, PublishProgramme, SubmitProgramme } from '#capabilities/plan/contract.ts'
import { noAudience } from '#capabilities/plan/public.ts'
import { addDays, day, type Moment, moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { House } from '#platform/door/run.ts'
import { packCodes, packFile } from '../packs.ts'
import { doAs } from './as.ts'
import { chanceFrom, demoId } from './chance.ts'
import { type Staff, story } from './organisation.ts'

/** Lives what the author of the story did about content: a rule changed, and what leans on it waits for a second look. */
export const workOnContent = async (house: House): Promise<void> => {
  const rule = { by: named('CW-0027'), at: at('2027-01-08', 15), key: 'content-gift-rule' }
  await doAs(house, rule, ChangeNorm, { ...giftRule, over: packOfRule() })
  await sendNotice(house)
  await renewQueue(house)
  await writeParcel(house)
  await writeQuestion(house)
  const vests = { by: named('CW-0027'), at: at('2027-01-11', 11), key: 'content-vests-draft' }
  await doAs(house, vests, StartItem, { kind: 'case', code: 'borrowed-vests', fresh: null })
  for (const [kind, code] of begun)
    await doAs(house, { by: named('CW-0027'), at: at('2027-01-11', 11), key: `content-${kind}-draft` }, StartItem, {
      ...{ kind, code, fresh: null },
    })
}

/** New versions that the author has begun and not yet written. */
const begun = [
  ['reading', 'small-powers-in-the-field'],
  ['exam', 'gifts-and-festivals'],
  ['card', 'purchasing'],
] as const

/** Before the first programme an officer read the cases of the packs and answered for their being nameless. */
export const approveCases = async (house: House): Promise<void> => {
  const cases = packCodes
    .flatMap((pack) => (packFile(pack).cases ?? []) as readonly Case[])
    .map(({ code, version }) => ({ code, version }))
  await doAs(house, { by: named('CW-0016'), at: at('2026-10-12', 10), key: 'content-cases' }, ApproveCases, { cases })
}

/** The author thinks in Chinese; the second person reads it so. */
const close = (...answers: readonly [object: string, work: string, reality: string, thought: string]) => {
  const [object, work, reality, thought] = answers.map((zh) => ({ zh, en: '' })) as [Pair, Pair, Pair, Pair]
  return { object, work, reality, thought }
}

/** A lesson that went through the studio in the autumn; it is fresh until February and waits to be looked through. */
const renewQueue = async (house: House): Promise<void> => {
  const lesson = 'jumping-the-queue'
  const deed = (what: string, by: string, on: string) => ({
    by: named(by),
    at: at(on, 14),
    key: `content-queue-${what}`,
  })
  await doAs(house, deed('start', 'CW-0027', '2026-10-26'), StartDraft, { lesson, title: null })
  const closeness = close('结算岗、合同预算岗', '排付款次序', '排队表贴在结算室门口', '人情和工资都急，先付谁')
  const body = bodyOf(lesson)
  await doAs(house, deed('save', 'CW-0027', '2026-10-26'), SaveDraft, { lesson, revision: 1, body, closeness })
  await doAs(house, deed('ask', 'CW-0027', '2026-10-26'), AskSecondPerson, { lesson, revision: 2 })
  const note = '三条路都像真会走的，可以发。'
  await doAs(house, deed('pass', 'CW-0016', '2026-10-28'), ReviewDraft, { lesson, revision: 2, verdict: 'pass', note })
  await doAs(house, deed('publish', 'CW-0027', '2026-10-29'), PublishLesson, { lesson, bestBefore: '2027-02-05' })
}

/**
 * Before the holiday the author looks the lesson of the season through once more: a second person sent it back with a
 * reason, and what was changed since has not been put into English.
 */
const writeParcel = async (house: House): Promise<void> => {
  const lesson = 'new-year-parcel'
  const deed = (what: string, by: string, on: string) => ({
    by: named(by),
    at: at(on, 9),
    key: `content-parcel-${what}`,
  })
  await doAs(house, deed('draft', 'CW-0027', '2027-01-05'), StartDraft, { lesson, title: null })
  const closeness = close('物资采购岗', '退年货、写登记表', '登记表在站上，纪检委员代管', '退不掉的，放几天算久')
  const body = bodyOf(lesson)
  await doAs(house, deed('save', 'CW-0027', '2027-01-05'), SaveDraft, { lesson, revision: 1, body, closeness })
  await doAs(house, deed('ask', 'CW-0027', '2027-01-05'), AskSecondPerson, { lesson, revision: 2 })
  const note = '选项 B 太像标准答案，C 也要让人觉得合情理：大过年的，谁也不想扫兴。'
  await doAs(house, deed('back', 'CW-0016', '2027-01-07'), ReviewDraft, {
    lesson,
    revision: 2,
    verdict: 'return',
    note,
  })
  const scenes = body.scenes.map((scene) => ({
    ...scene,
    ...('choices' in scene && scene.id === body.start
      ? {
          choices: scene.choices.map((choice) =>
            choice.id === 'c'
              ? { ...choice, text: { ...choice.text, zh: '大过年的别扫兴，先放阳台，过完年再说' } }
              : choice,
          ),
        }
      : {}),
  }))
  const changed = { ...body, scenes }
  await doAs(house, deed('mend', 'CW-0027', '2027-01-11'), SaveDraft, { lesson, revision: 2, body: changed, closeness })
}

/** A lesson of the pack as it is taken into the studio. */
const bodyOf = (code: string): Omit<Lesson, 'version'> => {
  const found = packCodes
    .flatMap((pack) => (packFile(pack).lessons ?? []) as readonly Lesson[])
    .find((lesson) => lesson.code === code)
  if (!found) throw new Error(`no pack has the lesson ${code}`)
  const { version: _, ...body } = found
  return body
}

/** Two questions of the season: one is being written, one waits for somebody who wrote none of it. */
const writeQuestion = async (house: House): Promise<void> => {
  const deed = (what: string) => ({ by: named('CW-0027'), at: at('2027-01-11', 10), key: `content-question-${what}` })
  await doAs(house, deed('start'), StartItem, { kind: 'question', code: 'new-year-parcel-2', fresh: null })
  const fresh = { title: null, lesson: 'new-year-parcel', sort: null }
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

interface PackOfNorms {
  readonly pack: { readonly version: string }
  readonly norms: readonly { readonly code: string }[]
}

/** The version in which a pack brought the rule. */
const packOfRule = (): string => {
  const found = packCodes
    .map((code) => packFile(code) as unknown as PackOfNorms)
    .find(({ norms }) => norms.some(({ code }) => code === giftRule.norm))
  if (!found) throw new Error(`no pack has the norm ${giftRule.norm}`)
  return found.pack.version
}

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
  replaces: null,
  norms: ['vehicle-rule#card-with-vehicle', 'vehicle-rule#mileage'],
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
