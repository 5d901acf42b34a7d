import { chromium } from 'playwright-core'
import { bundleLocator } from './page/bundle.ts'
import { userAdminPage } from './bench/user-admin-page.ts'
const code=await bundleLocator()
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const p=await b.newPage({viewport:{width:1366,height:768}})
await p.setContent(userAdminPage(10000)); await p.evaluate(code)
console.log(await p.evaluate(()=>{
 const out={}; const t=(n,f)=>{for(let i=0;i<40;i++){const a=performance.now();f();(out[n]??=[]).push(performance.now()-a)}}
 t('walkerText',()=>{const w=document.createTreeWalker(document,4);let c=0;for(let n=w.nextNode();n;n=w.nextNode())c++;return c})
 t('walkerTextData',()=>{const w=document.createTreeWalker(document,4);let c=0;for(let n=w.nextNode();n;n=w.nextNode())c+=n.data.length;return c})
 t('walkerTextData+parent',()=>{const w=document.createTreeWalker(document,4);let c=0;for(let n=w.nextNode();n;n=w.nextNode()){c+=n.data.length;if(/\S/.test(n.data)&&n.parentElement)c++};return c})
 t('qsa*',()=>document.querySelectorAll('*').length)
 t('qsa* loop localName',()=>{let c=0;for(const e of document.querySelectorAll('*'))if(e.localName.includes('-'))c++})
 t('qsa* idx loop shadowRoot',()=>{let c=0;const l=document.querySelectorAll('*');for(let i=0;i<l.length;i++)if(l[i].shadowRoot)c++})
 t('byTag* idx loop localName,shadow',()=>{let c=0;const l=document.getElementsByTagName('*');for(let i=0;i<l.length;i++){const e=l[i];if(e.shadowRoot||e.localName.includes('-'))c++}})
 t('walkerElem shadowRoot',()=>{const w=document.createTreeWalker(document,1);let c=0;for(let n=w.nextNode();n;n=w.nextNode())if(n.shadowRoot)c++;return c})
 t('qsa named',()=>document.querySelectorAll('[title],[aria-label],[alt],[placeholder],[data-tooltip],[data-tooltip-content],[data-title],[data-original-title],[data-bs-original-title],[data-tip],[data-hint],input[value]').length)
 t('qsa title',()=>document.querySelectorAll('[title]').length)
 t('qsa special',()=>document.querySelectorAll('dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[aria-labelledby],iframe,frame').length)
 t('map+set',()=>{const m=new Map();const k=new Map();for(let i=0;i<2500;i++){m.set('x'+i,i);k.set({},i)}})
 t('index',()=>{const e=new AbortController();locating.open({signal:e.signal}).roots();e.abort()})
 return [document.querySelectorAll('*').length,Object.fromEntries(Object.entries(out).map(([k,v])=>[k,Math.min(...v).toFixed(2)]))]
}))
await b.close()
