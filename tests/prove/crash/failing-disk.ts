import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Loaded before the service (--import): one in so many writes, flushes and renames fails as on a bad disk, at times after
// having been carried out, once SIGUSR2 has said that it may begin. What is written is cut off halfway now and then.
const share = Number(process.env['FAILING_SHARE'] ?? 0)

let isFailing = false
process.on('SIGUSR2', () => {
  isFailing = true
})

function fault(syscall: string): void {
  if (!isFailing || Math.random() >= share) return
  const code = Math.random() < 0.5 ? 'EIO' : 'ENOSPC'
  throw Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall })
}

const { open, rename } = promises
promises.open = async (...arguments_: Parameters<typeof open>) => {
  fault('open')
  const file = await open(...arguments_)
  const [writeFile, appendFile] = [file.writeFile.bind(file), file.appendFile.bind(file)]
  const [datasync, sync] = [file.datasync.bind(file), file.sync.bind(file)]
  const halfway = (write: typeof writeFile): typeof writeFile => {
    return async (content, options) => {
      try {
        fault('write')
      } catch (error) {
        if (typeof content === 'string') await write(content.slice(0, content.length / 2))
        throw error
      }
      return write(content, options)
    }
  }
  file.writeFile = halfway(writeFile)
  file.appendFile = halfway(appendFile as typeof writeFile)
  file.datasync = async () => {
    fault('fdatasync')
    await datasync()
    fault('fdatasync')
  }
  file.sync = async () => {
    fault('fsync')
    await sync()
  }
  return file
}
promises.rename = async (from, to) => {
  fault('rename')
  await rename(from, to)
  fault('rename')
}
syncBuiltinESMExports()
