import { AnswerDoubt as AnswerNumber, DoubtNumber } from '#capabilities/dashboards/contract/doubt.ts'
import { AnswerDoubt, DoubtItem, DoubtQuestion } from '#capabilities/learning/contract/doubts.ts'
import { moment } from '#kernel/day.ts'
import { inTransaction, sql } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { packCodes, packFile } from '../packs.ts'
import { doAs } from './as.ts'
import { type Staff, story } from './organisation.ts'

/** What people of the story doubted about content and numbers: two were answered, one waits for the author. */
export const doubtAndAnswer = async (house: House): Promise<void> => {
  await doAs(house, deed('question', 'CW-0421', '2026-12-18', 10), DoubtQuestion, {
    ...{ question, version: versionIn('questions', question) },
    line: '东西要是半夜送到门卫，当天带不到站上登记，这四个选项都办不到。',
  })
  await doAs(house, deed('question-answer', 'CW-0027', '2026-12-21', 9), AnswerDoubt, {
    doubt: await doubtAbout(house, question),
    line: '有道理。题干会写明是白天上班的时候送来的；半夜送来的，第二天一上班登记。下一版换上。',
  })
  await doAs(house, deed('lesson', 'CW-0410', '2027-01-11', 16), DoubtItem, {
    ...{ kind: 'lesson', code: lesson, version: versionIn('lessons', lesson) },
    line: '课上写的分钟数是一个人看的；班前会上带着大家做，要多一倍。',
  })
  const { doubt } = (await doAs(house, deed('number', 'CW-0720', '2027-01-08', 17), DoubtNumber, {
    ...{ figure: 'unit', shown: '38 / 46' },
    line: '应学的人里好像算进了已经借调出去的人。',
  })) as { readonly doubt: string }
  await doAs(house, deed('number-answer', 'CW-0007', '2027-01-11', 10), AnswerNumber, {
    doubt,
    line: '看过了：名册一月四日才改，改之前到期的课还算在内；这周起不再算。',
  })
}

const question = 'new-year-parcel-2'
const lesson = 'weight-on-the-slip'

const deed = (what: string, staffNo: string, on: string, hour: number) => ({
  ...{ by: named(staffNo), key: `doubt-${what}` },
  at: moment(`${on}T${String(hour).padStart(2, '0')}:40:00+08:00`),
})

const named = (staffNo: string): Staff => {
  const found = story().staff.find(({ person }) => person.staffNo === staffNo)
  if (!found) throw new Error(`the story does not know ${staffNo}`)
  return found
}

const versionIn = (list: 'questions' | 'lessons', code: string): string => {
  const found = packCodes
    .flatMap((pack) => (packFile(pack)[list] ?? []) as readonly { readonly code: string; readonly version: string }[])
    .find((one) => one.code === code)
  if (!found) throw new Error(`no pack has ${code}`)
  return found.version
}

/** Whoever raises a doubt is not told its number. */
const doubtAbout = async (house: House, code: string): Promise<string> => {
  const [found] = await inTransaction(house.pool, { tenant: house.tenant, person: null, scope: ['1.%'] }, (tx) =>
    tx.rows(sql<{ id: string }>`
      select id from content_doubt where tenant_id = ${tx.tenant} and item_code = ${code} limit 1`),
  )
  if (!found) throw new Error(`nobody doubted ${code}`)
  return found.id
}
