import { AnswerDispute, DisputeGrade, ProposeRiskPoint } from '#capabilities/risk/contract/deeds.ts'
import { type PostAnswer, PostProfile } from '#capabilities/risk/contract/post.ts'
import { ChangePower, ConfirmPower, PostPowers, type PostPowersAnswer } from '#capabilities/risk/contract/powers.ts'
import { type Moment, moment } from '#kernel/day.ts'
import type { House } from '#platform/door/run.ts'
import { doAs } from './as.ts'
import { type Staff, story } from './organisation.ts'

const post = 'warehouse-keeping'

/** A storekeeper proposes a risk point that is still on its way, a power has changed, and a doubt has been answered. */
export const registerHistory = async (house: House): Promise<void> => {
  const keeper = by('CW-0421')
  const officer = by('CW-0007')
  await doAs(house, { by: keeper, at: at('2026-11-04', 17), key: 'register-doubt' }, DisputeGrade, {
    post,
    reason: '今年起急料由计划岗先登记，库房不再自己定先后',
  })
  const seen = (await doAs(house, { by: officer, at: at('2026-11-06', 9), key: 'register-look' }, PostProfile, {
    post,
  })) as PostAnswer
  await doAs(house, { by: officer, at: at('2026-11-06', 9), key: 'register-answer' }, AnswerDispute, {
    dispute: seen.disputes[0]?.id,
    answer: 'keep',
    reason: '急料的先后是变了，验收和白条领料没有变，等级由这两项决定，维持到下次复评',
  })
  await changePowerOf(house, keeper)
  await doAs(house, { by: keeper, at: at('2027-01-08', 16), key: 'register-proposal' }, ProposeRiskPoint, {
    post,
    family: 'materials',
    category: 'process',
    name: { zh: '急料插队先发', en: 'Issue urgent goods out of turn' },
    cause: {
      zh: '急料不看计划顺序，打个电话就能先领，先后没有登记。',
      en: 'Urgent goods skip the planned order on a phone call, and the order is not written down.',
    },
    manifestation: {
      zh: '熟悉的队打电话说“井等着”，先发给它，按计划排队的队晚两天。',
      en: 'A familiar team rings to say a well is waiting and is served first; teams in the planned order wait two days.',
    },
    benefits: { zh: '打招呼的班队', en: 'The team that asked' },
    detection: 'CHECKED',
    indicator: { zh: '每月没有计划号的发料单数', en: 'Issue slips without a plan number, a month' },
    before: { likelihood: 4, consequence: 3 },
    after: { likelihood: 3, consequence: 2 },
    lesson: null,
  })
}

/** The storekeeper says that slips now follow within twelve hours; two officers look, and the post's points come up. */
const changePowerOf = async (house: House, keeper: Staff): Promise<void> => {
  const [second, officer] = [by('CW-0016'), by('CW-0007')]
  const { powers } = (await doAs(house, { by: second, at: at('2027-01-05', 9), key: 'power-look' }, PostPowers, {
    post,
  })) as PostPowersAnswer
  const power = powers.find(({ name }) => name.zh === '凭单发料')
  if (!power) throw new Error('the storekeeper of the story has no power to issue goods')
  const { kind, name, discretion, norms, rule, counterparties, checker } = power
  await doAs(house, { by: keeper, at: at('2027-01-05', 16), key: 'power-change' }, ChangePower, {
    ...{
      power: power.id,
      over: power.version,
      ends: false,
      kind,
      name,
      discretion,
      norms,
      rule,
      counterparties,
      checker,
    },
    limits: { zh: '先单后料；急用的 12 小时内补单', en: 'Slip first; in an emergency within twelve hours' },
    fromOn: '2027-01-11',
  })
  const version = { power: power.id, version: power.version + 1 }
  await doAs(house, { by: second, at: at('2027-01-06', 10), key: 'power-unit' }, ConfirmPower, version)
  await doAs(house, { by: officer, at: at('2027-01-07', 10), key: 'power-discipline' }, ConfirmPower, version)
}

const by = (staffNo: string): Staff => {
  const found = story().staff.find(({ person }) => person.staffNo === staffNo)
  if (!found) throw new Error(`the story does not know ${staffNo}`)
  return found
}

const at = (day: string, hour: number): Moment => moment(`${day}T${String(hour).padStart(2, '0')}:10:00+08:00`)
