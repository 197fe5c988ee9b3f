import type { DemoPerson } from '#capabilities/identity/public.ts'
import type { Pair } from '#kernel/text.ts'
import { demoId } from './chance.ts'
import { type PersonFile, peopleFile, postsFile } from './content.ts'

/** Whom a visitor may look as, in the order of the story, with what each is to the organisation. */
const cast: readonly (readonly [string, Pair])[] = [
  ['CW-0007', { zh: '纪检监察员', en: 'Discipline-inspection officer' }],
  ['CW-0417', { zh: '学习者，物资采购岗', en: 'Learner, purchasing' }],
  ['CW-0038', { zh: '系统管理员', en: 'System administrator' }],
  ['CW-0004', { zh: '生产副经理，分管领导', en: 'Deputy manager, leader of three units' }],
  ['CW-0001', { zh: '管理区经理，主要领导', en: 'Area manager, the main leader' }],
  ['CW-0720', { zh: '集输站站长，支部书记', en: 'Head of the gathering station and branch secretary' }],
  ['CW-0410', { zh: '物资供应站支部书记', en: 'Branch secretary, supply station' }],
  ['CW-0027', { zh: '备课人', en: 'Author of lessons' }],
  ['CW-0016', { zh: '纪检监察员，第二人', en: 'Discipline officer, the second person' }],
  ['CW-0039', { zh: '安全管理员', en: 'Security administrator' }],
  ['CW-0023', { zh: '审计管理员', en: 'Audit administrator' }],
  ['EA-0001', { zh: '外部审计，人名看到的是编号', en: 'External auditor, sees codes instead of names' }],
  ['CW-0421', { zh: '学习者，仓储保管岗', en: 'Learner, warehouse keeping' }],
]

type Known = Pick<PersonFile, 'name' | 'roles'> & { readonly post: string | null }

export const demoPeople = (): DemoPerson[] => {
  const { people, external } = peopleFile()
  const known = new Map<string, Known>([
    ...people.map((one) => [one.staffNo, one] as const),
    ...external.map((one) => [one.staffNo, { ...one, post: null }] as const),
  ])
  const posts = new Set(postsFile().map(({ code }) => code))
  return cast.map(([staffNo, title]) => {
    const person = known.get(staffNo)
    if (!person || (person.post !== null && !posts.has(person.post)))
      throw new Error(`the story does not know ${staffNo}`)
    return {
      staffNo,
      personId: demoId('person', staffNo),
      name: person.name,
      title,
      roles: ['learner', ...person.roles.map(({ role }) => role)],
    }
  })
}
