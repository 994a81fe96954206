// Writes into each sample the card that npm adaptivecards-templating 2.3.1 makes of its data, and does the same for the corners of the language.
// In an empty folder: npm install adaptivecards-templating@2.3.1 adaptive-expressions@4.23.3, then there: node <this file>
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { Template } = createRequire(join(process.cwd(), 'package.json'))('adaptivecards-templating');
const here = dirname(fileURLToPath(import.meta.url));
const read = file => JSON.parse(readFileSync(file, 'utf8'));

for (const name of readdirSync(join(here, 'Samples'))) {
  const file = join(here, 'Samples', name);
  const sample = read(file);
  const template = read(join(here, '../../Cards', `${sample.data.card}.json`));
  sample.card = new Template(template).expand({ $root: sample.data });
  writeFileSync(file, JSON.stringify(sample, null, 2) + '\n');
}

const file = join(here, '../Rendering/Templating/corners.json');
const corners = read(file).map(({ name, template, data }) => {
  try {
    return { name, template, data, expected: new Template(template).expand({ $root: data }) };
  } catch {
    return { name, template, data, fails: true };
  }
});
writeFileSync(file, `[\n${corners.map(corner => '  ' + JSON.stringify(corner)).join(',\n')}\n]\n`);
