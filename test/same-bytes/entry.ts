/** What is bundled: prints the hashes in a shell, writes them on the page in a browser. */
import { hashes } from './hashes.ts'

const answer = `hashes:${JSON.stringify(hashes())}:end`
const page = (globalThis as { document?: { body: { textContent: string } } }).document
if (page === undefined) console.log(answer)
else page.body.textContent = answer
