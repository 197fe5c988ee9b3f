import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { CaseQuestion, LessonQuestion } from './contract.ts'

export const lessonsLead: Pair = {
  zh: '{count} 节课，每节 5 分钟左右。随时可以学，不计次数。',
  en: '{count|lesson|lessons} of about 5 minutes. Take any of them at any time; nobody counts.',
}
export const lessonMeta: Pair = { zh: '{kind}，{minutes} 分钟', en: '{kind}, {minutes|minute|minutes}' }
export const noLessonsText: Pair = { zh: '没有符合的课', en: 'No lesson fits' }
export const noLessonsWhy: Pair = {
  zh: '看过所有课程。换一个类别或类型再找。',
  en: 'All lessons were looked at. Try another subject or kind.',
}
export const noLessonsYet: Pair = { zh: '还没有课程', en: 'No lessons yet' }
export const backToPoint: Pair = { zh: '回到风险点', en: 'Back to the risk point' }
export const noLessonsYetWhy: Pair = {
  zh: '管理员装入内容包后，课程会出现在这里。',
  en: 'Lessons appear here once an administrator has loaded a content pack.',
}

export const casesLead: Pair = {
  zh: '{count} 个案例。先想自己会怎么做，再看后来怎样。',
  en: '{count|case|cases}. Think first what you would do, then see what happened.',
}
export const noCasesText: Pair = { zh: '还没有案例', en: 'No cases yet' }
export const noCasesWhy: Pair = {
  zh: '管理员装入内容包后，案例会出现在这里。',
  en: 'Cases appear here once an administrator has loaded a content pack.',
}

export const familyLabel: Pair = { zh: '类别', en: 'Subject' }
export const kindLabel: Pair = { zh: '类型', en: 'Kind' }
export const allFamilies: Pair = { zh: '全部类别', en: 'All subjects' }
export const allKinds: Pair = { zh: '全部', en: 'All' }

export const kindText: Record<'post' | 'discipline' | 'warning' | 'situation' | 'values', Pair> = {
  post: { zh: '岗位', en: 'Post' },
  discipline: { zh: '纪律', en: 'Discipline' },
  warning: { zh: '警示', en: 'Warning' },
  situation: { zh: '形势', en: 'Situation' },
  values: { zh: '廉洁文化', en: 'Values' },
}

const sectors: Readonly<Record<string, Pair>> = {
  any: { zh: '哪儿都会有', en: 'Any' },
  'oil-production': { zh: '采油', en: 'Oil production' },
}

/** A sector of a pack that is not known here stands as its code. */
export const sectorText = (code: string): Pair => sectors[code] ?? { zh: code, en: code }

export const rankText: Record<'crew' | 'section' | 'unit-leader', Pair> = {
  crew: { zh: '班组', en: 'Crew' },
  section: { zh: '科室、站队', en: 'Section or station' },
  'unit-leader': { zh: '单位负责人', en: 'Unit leader' },
}

/** Names of the subjects that content is sorted by; a pack may bring one that is not named here. */
const families: Readonly<Record<string, Pair>> = {
  'gifts-hospitality': { zh: '礼品与宴请', en: 'Gifts and hospitality' },
  procurement: { zh: '采购', en: 'Purchasing' },
  'contracts-settlement': { zh: '合同与结算', en: 'Contracts and settlement' },
  'workload-visa': { zh: '工作量签证', en: 'Workload visas' },
  projects: { zh: '工程项目', en: 'Projects' },
  materials: { zh: '物资', en: 'Materials' },
  scrap: { zh: '废旧物资', en: 'Scrap' },
  vehicles: { zh: '车辆', en: 'Vehicles' },
  expenses: { zh: '费用报销', en: 'Expenses' },
  crude: { zh: '原油', en: 'Crude oil' },
  'land-compensation': { zh: '土地与青苗补偿', en: 'Land compensation' },
  'people-pay': { zh: '人事与薪酬', en: 'People and pay' },
  outsourcing: { zh: '外包用工', en: 'Outsourcing' },
  'metering-lab': { zh: '计量与化验', en: 'Metering and laboratory' },
  'energy-chemicals': { zh: '用电与药剂', en: 'Power and chemicals' },
  'safety-environment': { zh: '安全与环保', en: 'Safety and environment' },
  information: { zh: '信息系统', en: 'Information systems' },
  'funds-welfare': { zh: '经费与福利', en: 'Funds and welfare' },
}

/** The subjects by code, for lists that name them. */
export const familyNames: readonly { readonly code: string; readonly name: Pair }[] = Object.entries(families).map(
  ([code, name]) => ({ code, name }),
)

export const familyText = (code: string): Pair => families[code] ?? { zh: code, en: code }

export const lessonRefusals: Record<RefusalOf<typeof LessonQuestion>, Pair> = {
  'lesson-not-found': { zh: '没有找到这节课', en: 'This lesson was not found' },
}
export const caseRefusals: Record<RefusalOf<typeof CaseQuestion>, Pair> = {
  'case-not-found': { zh: '没有找到这个案例', en: 'This case was not found' },
  'case-not-approved': {
    zh: '这个案例还没有核准无名，纪检监察员核准后再来读',
    en: 'Nobody has answered for this case being nameless yet; read it once the discipline officer has',
  },
}

export const exportHeads = {
  code: { zh: '编码', en: 'Code' },
  title: { zh: '标题', en: 'Title' },
  minutes: { zh: '分钟', en: 'Minutes' },
  families: { zh: '风险类别', en: 'Subjects' },
  summary: { zh: '学什么', en: 'What it teaches' },
  node: { zh: '环节', en: 'Step of the work' },
  opening: { zh: '开头', en: 'How it begins' },
} satisfies Record<string, Pair>
