import { hostname, networkInterfaces } from 'node:os'
import type { Pair } from '#kernel/text.ts'
import { openFolder } from '#platform/postgres/state-folder.ts'
import { command, exit } from '../command-line/command.ts'
import { endOf } from '../tls/certificate.ts'
import { authorityFile, readCertified, tlsFolder, writeCertified } from '../tls/files.ts'

/** Makes what TLS needs in a closed network: an own authority, and a certificate for this server (decision 31). */
export const tls = command({
  name: 'tls',
  does: { zh: '自建证书颁发机构和服务器证书', en: 'makes an own authority and a server certificate' },
  more: {
    zh: 'plumbline tls init 第一次运行时建颁发机构，以后只换服务器证书，已经信任它的设备不用再设。名称和地址用逗号分开，例如 plumbline.chengwan.example,10.20.0.5；不写就用这台机器的名称和全部地址。',
    en: 'The first plumbline tls init makes the authority; later ones renew the server certificate alone, so that devices which trust it go on doing so. Names and addresses stand with commas, such as plumbline.chengwan.example,10.20.0.5; without them those of this machine are taken.',
  },
  words: [
    { name: { zh: 'init', en: 'init' }, about: { zh: '建立或更换', en: 'make or renew' } },
    {
      name: { zh: '名称', en: 'NAMES' },
      about: { zh: '浏览器里会写的名称和地址', en: 'names and addresses that browsers will use' },
      optional: true,
    },
  ],
  settings: ['data'],
  run: async ({ values, words: [what, given], terminal }) => {
    if (what !== 'init') {
      terminal.complain({ zh: `不认识“tls ${what}”。`, en: `“tls ${what}” is not known.` })
      return exit.notUnderstood
    }
    const names = given === undefined ? ownNames() : given.split(',').map((name) => name.trim().toLowerCase())
    const [first, ...others] = names
    const wrong = names.find((name) => !isName(name))
    if (first === undefined || wrong !== undefined) {
      terminal.complain(notAName(wrong ?? ''))
      return exit.notUnderstood
    }
    // Only this command needs the library that writes certificates.
    const { certifyServer, makeAuthority } = await import('../tls/authority.ts')
    const folder = tlsFolder(openFolder(values.data))
    const now = new Date()
    const known = await readCertified(folder, 'authority')
    const authority = known ?? (await makeAuthority(now))
    if (!known) await writeCertified(folder, 'authority', authority)
    const server = await certifyServer(authority, [first, ...others], now)
    await writeCertified(folder, 'server', server)
    terminal.say(known ? renewed : made)
    terminal.say(
      told({
        file: authorityFile(folder),
        names: names.join(', '),
        until: endOf(server.certificate).toISOString().slice(0, 10),
      }),
    )
    return exit.done
  },
})

/** The names by which this machine can be reached. */
const ownNames = (): string[] => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((faces) => faces ?? [])
    .filter(({ address }) => !address.startsWith('fe80:'))
    .map(({ address }) => address)
  return [...new Set([hostname().toLowerCase(), 'localhost', ...addresses])].filter(isName)
}

const isName = (name: string): boolean =>
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(name) ||
  /^[0-9a-f:]+:[0-9a-f:.]*$/.test(name)

const notAName = (name: string): Pair => ({
  zh: `“${name}”不是主机名也不是地址。例：plumbline.chengwan.example,10.20.0.5`,
  en: `“${name}” is neither a host name nor an address. For example: plumbline.chengwan.example,10.20.0.5`,
})

const made: Pair = { zh: '已建立颁发机构和服务器证书。', en: 'The authority and the server certificate are made.' }
const renewed: Pair = {
  zh: '已换上新的服务器证书；颁发机构不变，设备上不用再设。',
  en: 'The server certificate is new; the authority is the same, so devices need nothing.',
}

const told = ({
  file,
  names,
  until,
}: {
  readonly file: string
  readonly names: string
  readonly until: string
}): Pair => ({
  zh: `名称和地址：${names}
服务器证书用到 ${until}；到期前再运行一次 plumbline tls init。下次启动 plumbline serve 就用 https。
让设备信任它：把 ${file} 拷到设备上（只拷这一个文件，别拷 key），然后
  Windows   双击 → 安装证书 → 本地计算机 → 受信任的根证书颁发机构
  Android   设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书
  iOS       发到手机打开，再到 设置 → 通用 → 关于本机 → 证书信任设置 里打开
  Linux     拷到 /usr/local/share/ca-certificates/plumbline.crt，运行 update-ca-certificates；Firefox 在“证书”里另外导入`,
  en: `Names and addresses: ${names}
The server certificate lasts until ${until}; run plumbline tls init again before. The next plumbline serve uses https.
To let a device trust it, copy ${file} to it (this file only, never a key), then
  Windows   double click → Install certificate → Local machine → Trusted root certification authorities
  Android   Settings → Security → Encryption and credentials → Install a certificate → CA certificate
  iOS       open it on the phone, then switch it on in Settings → General → About → Certificate trust settings
  Linux     copy it to /usr/local/share/ca-certificates/plumbline.crt and run update-ca-certificates; Firefox imports it under “Certificates”`,
})
