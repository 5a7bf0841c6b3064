// What V8 is told before the program is loaded. By importing this first, scripts that measure run as the bot does.
import { setFlagsFromString } from 'node:v8';

// Left alone V8 lets a heap grow to several times what is in use before it looks for what is not.
setFlagsFromString('--heap-growing-percent=35');
// What was just made is collected by the thread that made it: to share out four megabytes costs more than it saves.
setFlagsFromString('--no-parallel-scavenge');
// A function is optimised once it has run eight times as long as V8 would have it: there are thousands, and to optimise those that are
// used for a moment took a sixth of all work. V8 as of Node 22 knows no such flag, and would say so at each start.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=540000');
// To optimise one large function, such as the one by which each thread looks through the modules that it loads, V8 takes 50 MB, much of
// which stays with the process. What is still called after hours, such as what multiplies vectors, is optimised then.
setFlagsFromString('--wasm-tiering-budget=2000000000');
