/** What the build puts here: a name for this edition of the pages, and the files that work without a network. */
declare const edition: string
declare const files: readonly string[]

const worker = self as unknown as ServiceWorkerGlobalScope
const page = '/'
const slowMs = 4_000

worker.addEventListener('install', (event) => event.waitUntil(keepPages()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => worker.clients.claim())))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (files.includes(pathname)) event.respondWith(keptOr(request))
})

const keepPages = async (): Promise<void> => {
  const cache = await caches.open(edition)
  await cache.addAll(files)
  await cache.put(page, await forEverybody(await fetch(page)))
}

/** The page itself says nothing of who has signed in: without a network that is known from the device. */
const forEverybody = async (reply: Response): Promise<Response> => {
  if (!reply.ok) throw new Error(`the page answered ${reply.status}`)
  const html = (await reply.text()).replace(' data-signed-out', '')
  return new Response(html, { headers: reply.headers })
}

const dropOlder = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name !== edition) await caches.delete(name)
}

/** The server's page, and the kept one when there is no network or none that answers in time. */
const openPage = async (request: Request): Promise<Response> => {
  const kept = await caches.match(page)
  if (!kept) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), slowMs))
  return Promise.race([fetch(request).catch(() => kept), late])
}

const keptOr = async (request: Request): Promise<Response> =>
  (await caches.match(new URL(request.url).pathname)) ?? fetch(request)
