import { Choices } from '#capabilities/risk/contract/choices.ts'
import { MyPost } from '#capabilities/risk/contract/post.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Select } from '#ui/select.tsx'
import { normsText as text } from '../../text/norms.ts'

interface PostChoiceProps {
  readonly post: string
  readonly onChange: (post: string) => void
}

/** CUR-57: a learner chooses among the own posts, whoever answers for posts among those in reach. */
export const PostChoice = (props: PostChoiceProps) => {
  const { roles } = useSession()
  return roles.some((role) => role === 'leader' || role === 'officer' || role === 'author') ? (
    <InReach {...props} />
  ) : roles.includes('learner') ? (
    <OwnPosts {...props} />
  ) : null
}

const OwnPosts = ({ post, onChange }: PostChoiceProps) => {
  const t = useText()
  const posts = useQuestion(MyPost, {}).data?.posts ?? []
  if (posts.length === 0) return null
  const choices = posts.map(({ code, name }) => ({ value: code, label: t(text.ownPost, { name: t(name) }) }))
  return <Chosen post={post} onChange={onChange} choices={choices} />
}

const InReach = ({ post, onChange }: PostChoiceProps) => {
  const t = useText()
  const posts = useQuestion(Choices, {}).data?.posts ?? []
  return (
    <Chosen
      post={post}
      onChange={onChange}
      choices={posts.map(({ code, name }) => ({ value: code, label: t(name) }))}
    />
  )
}

interface ChosenProps extends PostChoiceProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

const Chosen = ({ post, onChange, choices }: ChosenProps) => {
  const t = useText()
  const known = post === '' || choices.some(({ value }) => value === post)
  return (
    <Select
      label={t(text.postFilter)}
      value={post}
      onChange={onChange}
      choices={[
        { value: '', label: t(text.anyPost) },
        ...choices,
        // One that the page of a post led to.
        ...(known ? [] : [{ value: post, label: t(text.otherPost, { name: post }) }]),
      ]}
    />
  )
}
