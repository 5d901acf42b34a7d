// Runs a task of this project on a machine that may have nothing but Node 20 and npm: installs the packages when they
// are missing, finds (or, as root on Debian, installs) the browsers the task needs, and runs the task on the pinned Node.
// No dependencies and no syntax newer than Node 20: this file runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(fileURLToPath(import.meta.url))
const BIN = join(ROOT, 'node_modules', '.bin')
const STAMP = join(ROOT, 'node_modules', '.installed')

const wxt = (mode) => [
  ['wxt', 'build', '--mv3', ...mode],
  ['wxt', 'build', '--mv3', '--browser', 'firefox', ...mode],
]
const WEB = ['vite', 'build', '--config', 'server/web/vite.config.ts', '--logLevel', 'warn']
const PRACTICE = ['vite', 'build', '--config', 'server/practice/vite.config.ts', '--logLevel', 'warn']
const BUILD_PRACTICE = [...wxt(['--mode', 'practice']), PRACTICE, WEB]

/** Task → the browsers it needs and the commands it runs, in order; the command line's rest goes to the last one. */
const TASKS = {
  start: { browsers: [], optional: ['chromium'], commands: [...BUILD_PRACTICE, ['node', 'server/start.ts']] },
  demo: { browsers: ['chromium'], commands: [...BUILD_PRACTICE, ['node', 'tests/demo/demo.ts']] },
  test: { browsers: ['chromium', 'firefox'], commands: [...BUILD_PRACTICE, ['vitest', 'run']] },
  pictures: {
    browsers: ['chromium'],
    commands: [wxt(['--mode', 'practice'])[0], PRACTICE, WEB, ['node', 'tests/pictures/make-pictures.ts']],
  },
  prove: { browsers: ['chromium', 'firefox'], commands: [...BUILD_PRACTICE, ['node', 'tests/prove/prove.ts']] },
  bench: { browsers: ['chromium'], commands: [wxt([])[0], ...BUILD_PRACTICE, ['node', 'tests/bench/bench.ts']] },
  check: {
    browsers: [],
    commands: [
      ...wxt([]),
      WEB,
      ['oxfmt', '--check'],
      ['oxlint', '--type-aware', '--deny-warnings'],
      ['tsc'],
      ['knip'],
      ['size-limit'],
      ['addons-linter', '.output/firefox-mv3'],
    ],
  },
  sketch: { browsers: [], commands: [['node', 'server/practice/add-sketch.ts']] },
  zip: {
    browsers: [],
    commands: [
      ['wxt', 'zip', '--mv3'],
      ['wxt', 'zip', '--mv3', '--browser', 'firefox'],
    ],
  },
  format: { browsers: [], commands: [['oxfmt']] },
  build: { browsers: [], commands: [...wxt([]), WEB] },
  'build:practice': { browsers: [], commands: BUILD_PRACTICE },
  serve: { browsers: [], commands: [['node', 'server/main.ts']] },
}

const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
}

function run(command, env = process.env) {
  const [name, ...rest] = command
  const result = spawnSync(name, rest, { cwd: ROOT, stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (result.error) console.error(`${name}: ${result.error.message}`)
  return result.status ?? 1
}

/** Runs the task itself: what this process is told by a signal, the task is told, so that nothing is left running. */
function runToTheEnd([name, ...rest], env) {
  const child = spawn(name, rest, { cwd: ROOT, stdio: 'inherit', env, shell: process.platform === 'win32' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${name}: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  console.log('Installing packages (npm ci) …')
  const status = run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) process.exit(status)
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, lock)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findBrowser({ variable, names, places }) {
  const given = process.env[variable]
  if (given) {
    if (isAbsolute(given) && isExecutable(given)) return given
    console.error(`${variable} is "${given}", which is not the absolute path of a program that can be run.`)
    process.exit(1)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places]
  return candidates.find(isExecutable)
}

function installBrowser({ debian }) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version')) return
  console.log(`Installing ${debian} (apt-get) …`)
  const quiet = {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian, 'fonts-dejavu-core'], quiet)
}

/** Answers the variables that tell tests and scripts where the browsers are; a browser that isn't there has none. */
function findBrowsers(wanted, mayInstall) {
  const found = {}
  for (const name of wanted) {
    const browser = BROWSERS[name]
    let path = findBrowser(browser)
    if (!path && mayInstall) {
      installBrowser(browser)
      path = findBrowser(browser)
      if (!path)
        console.error(
          `No ${name} was found. Install one: sudo apt-get install ${browser.debian} (or set ${browser.variable})`,
        )
    }
    if (path) found[browser.variable] = path
  }
  return found
}

const [taskName, ...rest] = process.argv.slice(2)
const task = TASKS[taskName]
if (!task) {
  console.error(`Usage: node setup.mjs ${Object.keys(TASKS).join('|')}`)
  process.exit(2)
}
installPackages()
const env = {
  ...process.env,
  ...findBrowsers(task.browsers, true),
  ...findBrowsers(task.optional ?? [], false),
  PATH: `${BIN}${delimiter}${process.env.PATH}`,
  // Half of what a process of ours needs to start is compiling what it loads.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(ROOT, 'node_modules', '.cache', 'node'),
}
for (const [index, command] of task.commands.entries()) {
  const isLast = index === task.commands.length - 1
  const status = isLast ? await runToTheEnd([...command, ...rest], env) : run(command, env)
  if (status !== 0) process.exit(status)
}
