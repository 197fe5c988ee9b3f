import type { Day, Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Notice } from '../rules/notice.ts'

interface OtherNotice {
  readonly code: string
  readonly title: Pair
}

/** CUR-55: a notice as it is, or as it was when it was withdrawn, with what it corrects and what corrects it. */
export interface KeptNotice {
  readonly notice: Notice
  /** When this version was written, where it is known. */
  readonly keptAt: Moment | null
  readonly withdrawnOn: Day | null
  readonly withdrawnWhy: string | null
  readonly replaces: OtherNotice | null
  readonly replacedBy: OtherNotice | null
}

export const loadKeptNotice = async (tx: Tx, code: string): Promise<KeptNotice | undefined> => {
  const [found] = await tx.rows(sql<KeptNotice>`
    select v.body as notice, v.kept_at, n.withdrawn_on, n.withdrawn_why,
      (select jsonb_build_object('code', b.code, 'title', b.title) from curriculum_notice b
        where b.tenant_id = n.tenant_id and b.code = v.body ->> 'replaces') as replaces,
      (select jsonb_build_object('code', r.code, 'title', r.title) from curriculum_notice r
        where r.tenant_id = n.tenant_id and r.code = n.replaced_by) as replaced_by
    from curriculum_notice n
    join notice_version v on v.tenant_id = n.tenant_id and v.code = n.code and v.version = n.version
    where n.tenant_id = ${tx.tenant} and n.code = ${code}`)
  return found
}
