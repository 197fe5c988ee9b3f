import { Type } from 'typebox'
import { slipsShape } from '#capabilities/identity/contract/codes.ts'
import { passwordShape, staffNoShape } from '#capabilities/identity/contract/sign-in.ts'
import { oneOf, secretShape } from '#kernel/shape.ts'
import { languages } from '#kernel/text.ts'
import { verb } from '#kernel/verb.ts'

const nameShape = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const administrator = { staffNo: staffNoShape, name: nameShape }

/** What the first run needs: the organisation's name and three people for three kinds of administration. */
export const SetUp = verb(
  'organisation.set-up',
  { roles: 'anyone', data: 'public', guess: { by: 'link' } },
  {
    input: Type.Object({
      link: secretShape({ minLength: 1, maxLength: 100 }),
      name: nameShape,
      nameEn: Type.String({ maxLength: 80 }),
      /** The one who does this, and signs in with this password. */
      system: Type.Object(administrator),
      password: passwordShape,
      security: Type.Object(administrator),
      audit: Type.Object(administrator),
      /** The language of whoever does this. */
      language: oneOf(languages),
    }),
    answer: slipsShape,
    refusals: ['link-used', 'already-set-up', 'same-person', 'password-short', 'password-common', 'password-own'],
  },
)
