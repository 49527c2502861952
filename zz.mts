import { readFileSync } from 'node:fs';
import { syntheticArticle } from './test/bench/library/synthetic-articles.ts';
import * as A from '/tmp/bytes/codec1.ts';
import * as B from './src/core/fingerprint/codec.ts';
const news = JSON.parse(readFileSync('/tmp/bytes/fp.json','utf8')).slice(0,2000).map((f:any)=>({copy:Uint32Array.from(f.copy),terms:Uint32Array.from(f.t),weights:Uint8Array.from(f.w),traits:Uint8Array.from(f.x),day:f.day,words:f.words}));
const syn = Array.from({length:2000},(_,n)=>syntheticArticle(n*5).fingerprint);
const median=(x:number[])=>x.sort((a,b)=>a-b)[x.length>>1];
for (const [name,list] of [['news',news],['syn',syn]] as const) {
  const a=list.map((f:any)=>A.encodeFingerprint(f)), b=list.map((f:any)=>B.encodeFingerprint(f));
  console.log(name,'bytes',a.reduce((s:number,x:any)=>s+x.length,0)/list.length,b.reduce((s:number,x:any)=>s+x.length,0)/list.length);
  const time=(f:()=>void)=>{const t=performance.now();f();return (performance.now()-t)*1000/list.length;};
  const T:Record<string,number[]>={};
  const run=(k:string,f:()=>void)=>{(T[k]??=[]).push(time(f));};
  for(let r=0;r<15;r++){
    run('encode 1',()=>{for(const f of list)A.encodeFingerprint(f);}); run('encode 2',()=>{for(const f of list)B.encodeFingerprint(f);});
    run('decode 1',()=>{for(const f of a)A.decodeFingerprint(f);}); run('decode 2',()=>{for(const f of b)B.decodeFingerprint(f);}); run('decode 1 by 2',()=>{for(const f of a)B.decodeFingerprint(f);});
    run('copy 1',()=>{for(const f of a)A.decodeHashes(f,'copy');}); run('copy 2',()=>{for(const f of b)B.decodeHashes(f,'copy');});
    run('terms 1',()=>{for(const f of a)A.decodeHashes(f,'terms');}); run('terms 2',()=>{for(const f of b)B.decodeHashes(f,'terms');});
  }
  console.log(Object.entries(T).map(([k,v])=>`${k} ${median(v).toFixed(2)}`).join('  '));
}
