import { expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { namedIn } from '#content/load/named.ts';
import { parseTopics } from '#content/load/topics.ts';

const content = loadContent(process.cwd());
const topics = content.vocabularies.themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));

it('every topic has warning signs, a checklist and questions', () => {
  expect([...content.topics.keys()].sort()).toEqual(topics.toSorted());
  expect(() => parseTopics({}, content.vocabularies)).toThrow('found none for');
  const unknown = Object.fromEntries(topics.map((slug) => [`${slug}.yaml`, {}]));
  expect(() => parseTopics(unknown, content.vocabularies)).toThrow('warnings: expected');
});

it('a topic names tools that there are, and each tool that names it', () => {
  const tools = content.toolList.map(({ slug }) => slug);
  for (const [topic, { tools: named }] of content.topics) {
    expect(tools, topic).toEqual(expect.arrayContaining(named));
    for (const [tool, said] of Object.entries(content.tools))
      if (namedIn(said, 'topics').includes(topic)) expect(named, topic).toContain(tool);
  }
});

it('no line is said of two topics', () => {
  const lines = [...content.topics.values()].flatMap(({ warnings, checklist }) => [
    ...Object.values(warnings).flat(),
    ...Object.values(checklist).flat(),
  ]);
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
});
