/**
 * One strip of triangles an edge: a quadratic curve in screen pixels from the source's rim to the target's, its line pattern
 * measured along it, and an arrowhead at its end. Working in pixels keeps dashes and arrows the same at every zoom.
 */

export const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_look; // width, bend, pattern, arrow
attribute vec3 a_vertex; // share of the body, side, 0 body | 1 base of the arrow | 2 its tip

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec4 v_line; // across, along, half width, pattern
varying float v_head;

const float bias = 255.0 / 254.0;
const float tick = 4.0;

vec2 pixels(vec2 place) {
  return (u_matrix * vec3(place, 1.0)).xy * u_viewport * 0.5;
}

void main() {
  vec2 s = pixels(a_source);
  vec2 t = pixels(a_target);
  vec2 chord = t - s;
  float len = max(length(chord), 0.001);
  vec2 normal = vec2(-chord.y, chord.x) / len;
  float bend = a_look.y;
  vec2 c = (s + t) * 0.5 + normal * bend * len;

  float width = max(a_look.x / sqrt(u_sizeRatio), 1.0);
  float arrow = a_look.w * (4.0 + 2.2 * width);
  float speed = 2.0 * length(t - c); // how fast the curve runs at both its ends, which are alike
  float first = min(a_radii.x / u_sizeRatio / speed, 0.5);
  float tip = max(1.0 - (a_radii.y / u_sizeRatio + 1.0) / speed, first);
  float last = max(tip - arrow / speed, first);

  float u = a_vertex.z > 1.5 ? tip : a_vertex.z > 0.5 ? last : mix(first, last, a_vertex.x);
  vec2 place = (1.0 - u) * (1.0 - u) * s + 2.0 * u * (1.0 - u) * c + u * u * t;
  vec2 along = normalize((1.0 - u) * (c - s) + u * (t - c));
  vec2 across = vec2(-along.y, along.x);

  float struck = a_look.z > 2.5 ? tick : 0.0;
  float reach = width * 0.5 + struck + 1.0;
  #ifdef PICKING_MODE
  reach = max(reach, 6.0);
  #endif
  if (a_vertex.z > 1.5) reach = 0.0;
  else if (a_vertex.z > 0.5) reach = a_look.w * (1.8 + 1.1 * width);

  gl_Position = vec4((place + across * a_vertex.y * reach) / (u_viewport * 0.5), 0.0, 1.0);
  v_line = vec4(a_vertex.y * reach, u * len * (1.0 + 0.6667 * bend * bend), width * 0.5, a_look.z);
  v_head = a_vertex.z > 0.5 ? 1.0 : 0.0;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_line;
varying float v_head;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float across = abs(v_line.x);
  float along = v_line.y;
  float half_ = v_line.z;
  float ink = 1.0 - smoothstep(half_ - 0.5, half_ + 0.5, across);
  if (v_head > 0.5) {
    ink = 1.0;
  } else if (v_line.w > 2.5) {
    float tick = step(mod(along, 14.0), 2.0) * (1.0 - smoothstep(half_ + 3.0, half_ + 4.0, across));
    ink = max(ink, tick);
  } else if (v_line.w > 1.5) {
    ink *= step(mod(along, 5.0 + 2.0 * half_), 1.0 + 2.0 * half_);
  } else if (v_line.w > 0.5) {
    ink *= step(mod(along, 15.0), 9.0);
  }
  gl_FragColor = v_color * ink;
  #endif
}
`;
