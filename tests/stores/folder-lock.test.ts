import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FolderInUseError, lockFolder } from '../../server/stores/folder-lock.ts'
import { aFolder } from './a-folder.ts'
import { startServiceProcess, type ServiceProcess } from './a-service.ts'

describe('one process per data folder', { timeout: 120_000 }, () => {
  let folder: Awaited<ReturnType<typeof aFolder>>
  const started: ServiceProcess[] = []
  const start = () => {
    const service = startServiceProcess({ DATA_DIR: folder.path })
    started.push(service)
    return service
  }
  beforeEach(async () => {
    folder = await aFolder()
  })
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL')
    await Promise.all(started.splice(0).map(({ ended }) => ended))
    await folder.remove()
  })

  test('the second service refuses to start and says why; one killed leaves the folder free', async () => {
    const first = start()
    await first.url
    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`The data folder ${folder.path} is in use by process ${first.child.pid}`)
    expect(second.output()).toContain('DATA_DIR')
    first.child.kill('SIGKILL')
    await first.ended
    const third = start()
    await third.url
    third.child.kill('SIGTERM')
    expect(await third.ended).toBe(0)
  })

  test('of many that find a claim left behind, one gets the folder', async () => {
    const killed = start()
    await killed.url
    killed.child.kill('SIGKILL')
    await killed.ended
    const rivals = [start(), start()]
    const outcomes = await Promise.all(
      rivals.map(({ url, ended }) => Promise.race([url.then(() => 'runs'), ended]).catch(() => 1)),
    )
    expect(outcomes.filter((outcome) => outcome === 'runs')).toHaveLength(1)
  })

  test('a claim is given back', () => {
    const unlock = lockFolder(folder.path)
    expect(() => lockFolder(folder.path)).toThrow(FolderInUseError)
    unlock()
    lockFolder(folder.path)()
  })

  const claim = () => join(folder.path, 'in-use-by')

  test('an owner in another container counts as alive while its heart beats', async () => {
    lockFolder(folder.path)()
    await writeFile(
      claim(),
      JSON.stringify({ pid: 1, started: null, host: 'elsewhere', boot: null, namespace: 'pid:[1]' }),
    )
    expect(() => lockFolder(folder.path)).toThrow('in use by process 1 on elsewhere')
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(claim(), longAgo, longAgo)
    lockFolder(folder.path)()
  })

  test('a claim that says nothing is taken over', async () => {
    await writeFile(claim(), '')
    const unlock = lockFolder(folder.path)
    expect(JSON.parse(await readFile(claim(), 'utf8'))).toMatchObject({ pid: process.pid })
    unlock()
  })
})
