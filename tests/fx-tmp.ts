import { chromium } from 'playwright-core'
import { bundleLocator } from './page/bundle.ts'
import { suites } from './page/suites.ts'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const p=await b.newPage({viewport:{width:1024,height:700}})
await p.evaluate(await bundleLocator())
const all=Object.values(suites).flat()
const names=new Set();for(const c of all){if(names.has(c.name))console.log('DUP',c.name);names.add(c.name)}
const t=Date.now()
const a=await p.evaluate(c=>locating.playAll(c),all)
let ok=0;all.forEach((c,i)=>{if(a[i]===(c.none??'right'))ok++;else console.log(c.name,'| want',c.none??'right','| got',a[i])})
console.log(ok,'of',all.length,Date.now()-t,'ms')
await b.close()
