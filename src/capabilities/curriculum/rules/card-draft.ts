import { type Static, Type } from 'typebox'
import { cardShape } from './card.ts'
import { type FormSection, list, sentences, unsaid, words } from './form.ts'

/** The words of a post card while they are being written. */
export const cardBodyShape = Type.Omit(cardShape, ['version'])
export type CardBody = Static<typeof cardBodyShape>

/** CUR-46: what is filled in of a post card; risks and controls come from the register and are not repeated. */
export const cardForm = <Whole>(body: CardBody, whole: (body: CardBody) => Whole): FormSection<Whole>[] => [
  {
    head: 'card',
    fields: [
      words('duty', body.duty, (duty) => whole({ ...body, duty })),
      sentences('acts', body.acts, 5, (acts) => whole({ ...body, acts })),
      words('declare', body.declare, (declare) => whole({ ...body, declare })),
      words('askWhom', body.askWhom, (askWhom) => whole({ ...body, askWhom })),
    ],
  },
  {
    head: 'mayAsk',
    fields: [
      list('mayAsk', {
        ...{ items: body.mayAsk, blank: { question: unsaid, answer: unsaid }, least: 0, most: 12 },
        put: (mayAsk) => whole({ ...body, mayAsk }),
        fields: (one, place, put) => [
          words(`${place}/question`, one.question, (question) => put({ ...one, question }), 1),
          words(`${place}/answer`, one.answer, (answer) => put({ ...one, answer })),
        ],
      }),
    ],
  },
]

/** A card to begin with, of the post with this code. */
export const blankCard = (post: string): CardBody => ({
  ...{ code: post, families: [], posts: [post], duty: unsaid, acts: [unsaid], declare: unsaid, askWhom: unsaid },
  mayAsk: [],
})
