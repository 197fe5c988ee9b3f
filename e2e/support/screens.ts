import type { Visit } from './browser.ts'

/** Every screen with the person of the story who opens it; journeys and pictures go through this list. */
export interface Screen {
  readonly name: string
  /** `:programme` stands for the story's programme before Spring Festival, `:signal` for its cars at the wells, `:confirmed` for its newest confirmed signal, `:hazard` for the newest, a post for its finding. */
  readonly path: string
  /** Staff number, or nothing for a visitor who has not signed in. */
  readonly as?: string
}

const officer = 'CW-0007'
const learner = 'CW-0417'
const administrator = 'CW-0038'
const author = 'CW-0027'
const auditor = 'EA-0001'

export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-code', path: '/sign-in/code' },
  { name: 'set-up', path: '/setup/organisation' },
  { name: 'speak-up', path: '/speak-up' },
  { name: 'verify', path: '/verify' },
  { name: 'today-officer', path: '/today', as: officer },
  { name: 'today-learner', path: '/today', as: learner },
  { name: 'today-administrator', path: '/today', as: administrator },
  { name: 'today-leader', path: '/today', as: 'CW-0004' },
  { name: 'today-secretary', path: '/today', as: 'CW-0410' },
  { name: 'rows-to-check', path: '/today/rows', as: 'CW-0410' },
  { name: 'today-author', path: '/today', as: author },
  { name: 'today-audit-administrator', path: '/today', as: 'CW-0023' },
  { name: 'today-auditor', path: '/today', as: auditor },
  { name: 'doubts', path: '/today/doubts', as: officer },
  { name: 'done-officer', path: '/today/done', as: officer },
  { name: 'done-auditor', path: '/today/done', as: auditor },
  { name: 'division', path: '/responsibility/division', as: officer },
  { name: 'division-past', path: '/responsibility/division?on=2026-08-31', as: officer },
  { name: 'division-import', path: '/responsibility/import', as: officer },
  { name: 'own-division', path: '/responsibility/mine', as: learner },
  { name: 'own-division-leader', path: '/responsibility/mine', as: 'CW-0004' },
  { name: 'post-people', path: '/responsibility/posts/purchasing', as: officer },
  { name: 'post-people-auditor', path: '/responsibility/posts/purchasing', as: auditor },
  { name: 'posts', path: '/risk/posts', as: officer },
  { name: 'posts-auditor', path: '/risk/posts', as: auditor },
  { name: 'post', path: '/risk/posts/purchasing', as: officer },
  { name: 'grade', path: '/risk/posts/purchasing/grade', as: officer },
  { name: 'processes', path: '/risk/processes', as: officer },
  { name: 'process', path: '/risk/processes/:process', as: officer },
  { name: 'process-learner', path: '/risk/processes/:process', as: learner },
  { name: 'process-change', path: '/risk/processes/:process/change', as: officer },
  { name: 'process-new', path: '/risk/processes/new', as: officer },
  { name: 'reviews', path: '/risk/reviews', as: officer },
  { name: 'post-templates', path: '/setup/templates', as: officer },
  { name: 'register-quality', path: '/risk/quality', as: officer },
  { name: 'my-post', path: '/risk/my-post', as: learner },
  { name: 'signals', path: '/supervision/signals', as: officer },
  { name: 'signals-table', path: '/supervision/signals?view=table', as: officer },
  { name: 'signals-leader', path: '/supervision/signals', as: 'CW-0004' },
  { name: 'signals-auditor', path: '/supervision/signals', as: auditor },
  { name: 'signal', path: '/supervision/signals/:signal', as: officer },
  { name: 'signal-auditor', path: '/supervision/signals/:confirmed', as: auditor },
  { name: 'counts', path: '/supervision/counts', as: officer },
  { name: 'counts-import', path: '/supervision/counts/import', as: officer },
  { name: 'findings', path: '/supervision/findings', as: officer },
  { name: 'finding', path: '/supervision/findings/:purchasing', as: officer },
  { name: 'finding-plan', path: '/supervision/findings/:vehicle-dispatch', as: officer },
  { name: 'findings-leader', path: '/supervision/findings', as: 'CW-0004' },
  { name: 'hazards', path: '/supervision/hazards', as: learner },
  { name: 'hazards-officer', path: '/supervision/hazards', as: officer },
  { name: 'hazard', path: '/supervision/hazards/:hazard', as: officer },
  { name: 'projects', path: '/supervision/projects', as: officer },
  { name: 'project', path: '/supervision/projects/:project', as: officer },
  { name: 'project-forms', path: '/supervision/projects/:project/forms', as: officer },
  { name: 'consequences', path: '/supervision/consequences', as: officer },
  { name: 'topics', path: '/supervision/topics', as: officer },
  { name: 'checks', path: '/supervision/checks', as: officer },
  { name: 'inspections', path: '/supervision/inspections', as: officer },
  { name: 'inspections-auditor', path: '/supervision/inspections', as: auditor },
  { name: 'findings-auditor', path: '/supervision/findings', as: auditor },
  { name: 'year', path: '/plan/year', as: officer },
  { name: 'programme', path: '/plan/programmes/:programme', as: officer },
  { name: 'key-dates', path: '/plan/key-dates', as: officer },
  { name: 'burden', path: '/plan/burden', as: officer },
  { name: 'lessons', path: '/learn/lessons', as: learner },
  { name: 'lesson', path: '/learn/lessons/one-order-in-three', as: learner },
  { name: 'lesson-group', path: '/learn/lessons/one-order-in-three/group', as: 'CW-0004' },
  { name: 'lesson-sheet', path: '/learn/lessons/new-year-parcel/print', as: learner },
  { name: 'lessons-print', path: '/learn/lessons/print', as: author },
  { name: 'cases', path: '/learn/cases', as: learner },
  { name: 'case', path: '/learn/cases/the-empty-chair', as: learner },
  { name: 'readings', path: '/learn/readings', as: learner },
  { name: 'reading-reminder', path: '/learn/readings/spring-festival-money-and-goods', as: learner },
  { name: 'reading-digest', path: '/learn/readings/small-powers-in-the-field', as: learner },
  { name: 'notices', path: '/learn/notices', as: officer },
  { name: 'notice', path: '/learn/notices/:notice', as: learner },
  { name: 'notice-new', path: '/learn/notices/new', as: officer },
  { name: 'notice-revise', path: '/learn/notices/:notice/revise', as: officer },
  { name: 'studio', path: '/learn/studio', as: author },
  { name: 'draft', path: '/learn/studio/new-year-parcel', as: author },
  { name: 'studio-questions', path: '/learn/studio/questions', as: author },
  { name: 'questions-import', path: '/learn/studio/questions/import', as: author },
  { name: 'question-draft', path: '/learn/studio/questions/new-year-parcel-2', as: author },
  { name: 'questions-read', path: '/learn/studio/questions/read', as: 'CW-0016' },
  { name: 'studio-cases', path: '/learn/studio/cases', as: author },
  { name: 'studio-readings', path: '/learn/studio/readings', as: author },
  { name: 'reading-draft', path: '/learn/studio/readings/small-powers-in-the-field', as: author },
  { name: 'studio-exams', path: '/learn/studio/exams', as: author },
  { name: 'exam-draft', path: '/learn/studio/exams/gifts-and-festivals', as: author },
  { name: 'studio-cards', path: '/learn/studio/cards', as: author },
  { name: 'card-draft', path: '/learn/studio/cards/purchasing', as: author },
  { name: 'studio-facts', path: '/learn/studio/facts', as: author },
  { name: 'studio-terms', path: '/learn/studio/terms', as: author },
  { name: 'case-draft', path: '/learn/studio/cases/borrowed-vests', as: author },
  { name: 'quality', path: '/learn/quality', as: author },
  { name: 'content-doubts', path: '/learn/doubts', as: author },
  { name: 'content-doubts-own', path: '/learn/doubts', as: learner },
  { name: 'norms', path: '/learn/norms', as: author },
  { name: 'norm', path: '/learn/norms/gift-register-rule', as: author },
  { name: 'norm-new', path: '/learn/norms/new', as: author },
  { name: 'norm-change', path: '/learn/norms/gift-register-rule/change', as: author },
  { name: 'norms-again', path: '/learn/norms/again', as: author },
  { name: 'recall', path: '/learn/recall', as: learner },
  { name: 'exam', path: '/learn/exams/purchasing-and-acceptance', as: learner },
  { name: 'exam-result', path: '/learn/exams/figures-from-the-field/result', as: learner },
  { name: 'cards', path: '/learn/cards', as: learner },
  { name: 'card', path: '/learn/cards/purchasing', as: learner },
  { name: 'cards-print', path: '/learn/cards/print', as: officer },
  { name: 'may-i', path: '/learn/may-i', as: learner },
  { name: 'record', path: '/me/record', as: learner },
  { name: 'own-looks', path: '/me/access', as: learner },
  { name: 'looks', path: '/settings/looks', as: 'CW-0023' },
  { name: 'own-sign-in', path: '/me/sign-in', as: learner },
  { name: 'ledger', path: '/evidence/ledger', as: 'CW-0023' },
  { name: 'ledger-auditor', path: '/evidence/ledger', as: auditor },
  { name: 'people', path: '/settings/people', as: administrator },
  { name: 'units', path: '/settings/units', as: administrator },
  { name: 'device', path: '/device' },
  { name: 'device-card', path: '/device/card' },
  { name: 'device-group', path: '/device/group' },
  { name: 'device-paper', path: '/device/paper' },
  { name: 'devices', path: '/settings/devices', as: administrator },
  { name: 'systems', path: '/settings/systems', as: administrator },
  { name: 'leavers', path: '/settings/leavers', as: administrator },
  { name: 'leavers-security', path: '/settings/leavers', as: 'CW-0039' },
  { name: 'codes', path: '/settings/codes', as: administrator },
  { name: 'codes-audit', path: '/settings/codes', as: 'CW-0023' },
  { name: 'corrections', path: '/settings/corrections', as: administrator },
  { name: 'roles', path: '/settings/roles', as: administrator },
  { name: 'roles-security', path: '/settings/roles', as: 'CW-0039' },
  { name: 'sights', path: '/settings/roles/sights', as: 'CW-0039' },
  { name: 'roster', path: '/setup/roster', as: administrator },
  { name: 'setup-posts', path: '/setup/posts', as: administrator },
  { name: 'setup-burden', path: '/setup/burden', as: administrator },
  { name: 'setup-evidence', path: '/setup/evidence', as: administrator },
  { name: 'backup', path: '/settings/backup', as: administrator },
  { name: 'own-ledger', path: '/me/ledger', as: learner },
  { name: 'ledger-filtered', path: '/evidence/ledger?type=plan.publish-programme&from=2026-11-01', as: 'CW-0023' },
  { name: 'ledger-security', path: '/evidence/ledger', as: 'CW-0039' },
  { name: 'help', path: '/help', as: learner },
]

/** The address of a screen; a programme is looked up by its English name. */
export const addressOf = async ({ path }: Screen, visit: Visit, address: string): Promise<string> => {
  if (path.includes(':signal')) return path.replace(':signal', await signalOf(visit, address))
  if (path.includes(':confirmed')) return path.replace(':confirmed', await confirmedOf(visit, address))
  if (path.includes(':notice')) return path.replace(':notice', await noticeOf(visit, address))
  if (path.startsWith('/supervision/findings/:')) return findingOf(path, visit, address)
  if (path.includes(':process')) return path.replace(':process', await processOf(visit, address))
  if (path.includes(':hazard')) return path.replace(':hazard', await hazardOf(visit, address))
  if (path.includes(':project')) return path.replace(':project', await projectOf(visit, address))
  if (!path.includes(':programme')) return path
  const reply = await visit.context.request.get(`${address}/api/v1/plan.programmes?year=2027`)
  const { programmes } = (await reply.json()) as { programmes: { id: string; name: { en: string } }[] }
  const found = programmes.find(({ name }) => name.en === 'Before Spring Festival')
  if (!found) throw new Error('the story has no programme before Spring Festival')
  return path.replace(':programme', found.id)
}

const noticeOf = async ({ context }: Visit, address: string): Promise<string> => {
  const reply = await context.request.get(`${address}/api/v1/curriculum.notices`)
  const { notices } = (await reply.json()) as { notices: { code: string; title: { en: string } }[] }
  const found = notices.find(({ title }) => title.en.startsWith('One card, one car'))
  if (!found) throw new Error('the story has a notice about fuel cards')
  return found.code
}

const signalOf = async ({ context }: Visit, address: string): Promise<string> => {
  const reply = await context.request.get(`${address}/api/v1/supervision.signals`)
  const { open } = (await reply.json()) as { open: { id: string; topic: { code: string } }[] }
  const found = open.find(({ topic }) => topic.code === 'vehicles')
  if (!found) throw new Error('the story has no signal about cars')
  return found.id
}

const confirmedOf = async ({ context }: Visit, address: string): Promise<string> => {
  const reply = await context.request.get(`${address}/api/v1/supervision.confirmed-signals`)
  const { signals } = (await reply.json()) as { signals: { id: string }[] }
  const [found] = signals
  if (!found) throw new Error('the story has no confirmed signal')
  return found.id
}

const findingOf = async (path: string, { context }: Visit, address: string): Promise<string> => {
  const post = path.split(':')[1]
  const reply = await context.request.get(`${address}/api/v1/supervision.findings`)
  const { findings } = (await reply.json()) as { findings: { id: string; post: { code: string } }[] }
  const found = findings.find((one) => one.post.code === post)
  if (!found) throw new Error(`the story has no finding at ${post}`)
  return `/supervision/findings/${found.id}`
}

const processOf = async ({ context }: Visit, address: string): Promise<string> => {
  const reply = await context.request.get(`${address}/api/v1/risk.processes`)
  const { processes } = (await reply.json()) as { processes: { id: string; name: { en: string } }[] }
  const found = processes.find(({ name }) => name.en === 'Small purchases')
  if (!found) throw new Error('the story has no process map of small purchases')
  return found.id
}

const hazardOf = async ({ context }: Visit, address: string): Promise<string> => {
  const reply = await context.request.get(`${address}/api/v1/supervision.hazards`)
  const { hazards } = (await reply.json()) as { hazards: { id: string }[] }
  const [found] = hazards
  if (!found) throw new Error('the story has no hazard')
  return found.id
}

const projectOf = async ({ context }: Visit, address: string): Promise<string> => {
  const reply = await context.request.get(`${address}/api/v1/supervision.projects`)
  const { projects } = (await reply.json()) as { projects: { id: string }[] }
  const [found] = projects
  if (!found) throw new Error('the story has no project')
  return found.id
}
