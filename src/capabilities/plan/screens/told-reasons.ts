import { familyText } from '#capabilities/curriculum/text.ts'
import { reasonText } from '#capabilities/learning/text/reason.ts'
import { fill, type Pair } from '#kernel/text.ts'
import { type AudienceRules, audienceRoles } from '../rules/audience.ts'
import { asLearnerText } from '../text/as-learner.ts'
import { audienceRoleText } from '../text/builder.ts'

/** The sentences that people of this audience read, in the order of precedence; a post that is not named stands open. */
export const toldReasons = (
  { posts, leading, roles, grades, families, businesses, partyMembers, everyone }: AudienceRules,
  nameOfPost: (code: string) => Pair,
): readonly Pair[] => {
  const byGrade = grades.includes('HIGH') || businesses.length > 0 || (grades.length > 0 && families.length === 0)
  const narrowed = grades.some((grade) => grade !== 'HIGH') ? families : []
  return [
    ...posts.map((code) => fill(reasonText.post, { name: nameOfPost(code) })),
    ...(leading ? [reasonText.leading] : []),
    ...audienceRoles.flatMap((role) =>
      roles.includes(role) ? [fill(reasonText.role, { name: audienceRoleText[role] })] : [],
    ),
    ...(byGrade ? [fill(reasonText.post, { name: asLearnerText.anyPost })] : []),
    ...narrowed.map((code) => fill(reasonText.family, { name: familyText(code) })),
    ...(partyMembers ? [reasonText.plan] : []),
    ...(everyone ? [reasonText.everyone] : []),
  ]
}
