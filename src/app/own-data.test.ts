import { expect } from 'vitest'
import { downloadOwnData } from '#capabilities/dashboards/use-cases/download-own-data.ts'
import { syncAccounts } from '#capabilities/identity/public.ts'
import { sql } from '#platform/database.ts'
import { test } from '#platform/testing.ts'

/** Under which name of the file stands what a table holds of whoever asks. */
const inFile: Readonly<Record<string, string>> = {
  absence: 'absences',
  access_look_person: 'looksAtMe',
  account: 'account',
  accountability_edge: 'division',
  answer: 'answers',
  assignment: 'assigned',
  card_confirmation: 'cardsConfirmed',
  code_request: 'codeRequests',
  commitment: 'commitments',
  completion: 'finished',
  content_doubt_raiser: 'doubts',
  control_answerer: 'controlsAnswered',
  correction: 'corrections',
  emergency_access: 'emergencies',
  exam_attempt: 'exams',
  holding: 'posts',
  item_rating_rater: 'rated',
  number_doubt_raiser: 'doubtsOfNumbers',
  passkey: 'passkeys',
  person: 'roster',
  rapid_flag: 'rapid',
  recall_card: 'recall',
  role_grant: 'roles',
  role_proposal: 'proposals',
  session: 'sessions',
  xapi_actor: 'statements',
  xapi_statement: 'statements',
}

/** Why a table that names persons is not in the file. */
const notInFile: Readonly<Record<string, readonly string[]>> = {
  'an act in a role, about a post, a text, a number or somebody else: its entry stands under `ledger`': [
    ...['accountability_end', 'accountability_end_withdrawn', 'access_look', 'affirmation', 'case_approval', 'ceiling'],
    ...['ceiling_proposal', 'content_draft', 'content_publication', 'fact_check', 'finding', 'grade_dispute'],
    ...['grading', 'grading_proposal', 'hazard', 'import_draft', 'ledger_backup', 'ledger_checkpoint_copy'],
    ...['ledger_erasure', 'leaver_erasure', 'look_through', 'method_choice', 'mix_target', 'norm_change'],
    ...['post_self_grade', 'programme', 'programme_publication', 'project', 'project_step', 'rectification'],
    ...[
      'register_change',
      'register_change_answer',
      'risk_point_change',
      'risk_point_step',
      'shared_device',
      'shared_point',
    ],
    ...['shared_point_step', 'signal', 'signal_count', 'source_system', 'version_step', 'withdrawal'],
  ],
  'a secret, kept as its fingerprint: that there is one shows at the sign-in': ['password', 'pin', 'sign_in_code'],
  'answers to calls sent twice, sealed and gone after 35 days: what they say is under its own name': [
    'idempotency_key',
  ],
  'that something about the posts changed, for 400 days: what it was stands under `posts`': ['roster_change'],
  'of people who have left, who sign in no more': ['leaver_erasure_person'],
  'who is who in the demonstration': ['demo_person'],
  'emptied by the start after the step of the schema that filled it': ['party_unsealed'],
}

test('R68 DSH-20 every table that names persons is in the file of all own data, or is left out for a reason', async ({
  cx,
}) => {
  const rows = await cx.tx.rows(sql<{ table: string }>`
    select distinct t.relname as table from pg_class t
    join pg_attribute c on c.attrelid = t.oid and not c.attisdropped
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
      and c.attname ~ '(^|_)(person|person_id|leader_id|by|by_person|editors|team|reviewers)$'
    order by 1`)
  const naming = [...rows.map(({ table }) => table), 'person'].toSorted()
  expect([...Object.keys(inFile), ...Object.values(notInFile).flat()].toSorted()).toEqual(naming)

  const account = { personId: cx.actor.person, staffNo: 'T-0001', name: '测试', title: '', titleEn: '', unitPath: '1' }
  await syncAccounts(cx.tx, [account])
  const answer = await downloadOwnData(await cx.as({}), {})
  if (!answer.ok) throw new Error(answer.refusal)
  const names = Object.keys(JSON.parse(Buffer.from(answer.value.bytes).toString()))
  expect(names.toSorted()).toEqual([...new Set([...Object.values(inFile), 'takenOutAt', 'ledger'])].toSorted())
})
