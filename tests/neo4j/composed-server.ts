import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ServerOptions } from './server.ts';

const FILE = join(import.meta.dirname, '../../docker-compose.yml');

/** The memory and JVM options that docker-compose.yml gives its server, for one that runs without Docker. */
export function composedServer(): ServerOptions {
  const { services } = parse(readFileSync(FILE, 'utf8')) as {
    readonly services: { readonly neo4j: { readonly environment: Readonly<Record<string, string>> } };
  };
  const set = services.neo4j.environment;
  return {
    heap: set.NEO4J_server_memory_heap_max__size!,
    settings: { 'server.memory.pagecache.size': set.NEO4J_server_memory_pagecache_size! },
    jvm: [`-Xms${set.NEO4J_server_memory_heap_initial__size!}`, ...set.NEO4J_server_jvm_additional!.split(' ')],
  };
}
