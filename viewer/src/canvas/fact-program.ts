/** The WebGL program of the edges: straight or bent, and solid, dashed, dotted or struck through. */
import { EdgeProgram } from 'sigma/rendering';
import type { ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LinePattern } from '../data/edge-style.ts';
import { FRAGMENT_SHADER, VERTEX_SHADER } from './fact-shader.ts';

/** What sigma passes through from an edge's attributes and the reducer. */
export interface FactDisplay extends EdgeDisplayData {
  readonly bend: number;
  readonly pattern: LinePattern;
  readonly arrow: boolean;
}

const PATTERNS: readonly LinePattern[] = ['solid', 'dashed', 'dotted', 'struck'];
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

/** A program whose curve has so many straight pieces: one for straight edges, more for bent ones. */
export function createFactProgram(pieces: number) {
  const strip = stripVertices(pieces);
  return class FactProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: strip.length,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_look', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_vertex', size: 3, type: FLOAT }],
        CONSTANT_DATA: strip,
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { bend, pattern, arrow } = data as FactDisplay;
      const values = [
        ...[source.x, source.y, target.x, target.y, source.size, target.size],
        ...[data.size, bend, PATTERNS.indexOf(pattern), arrow ? 1 : 0],
        ...[floatColor(data.color), id],
      ];
      this.array.set(values, start);
    }

    setUniforms({ matrix, width, height, sizeRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, matrix);
      gl.uniform2f(uniformLocations['u_viewport'] ?? null, width, height);
      gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, sizeRatio);
    }
  };
}

function stripVertices(pieces: number): number[][] {
  const rungs: (readonly [number, number])[] = [];
  for (let piece = 0; piece <= pieces; piece++) rungs.push([piece / pieces, 0]);
  rungs.push([1, 1], [1, 2]);
  return rungs.flatMap(([share, part]) => [
    [share, 1, part],
    [share, -1, part],
  ]);
}
