import { floatText } from '../float-text.ts';
import type { FunctionEntry } from '../function-table.ts';
import { EvaluationFailure } from '../query-error.ts';
import { Float, Point, isInteger, isMap, isNumber, toNumber } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';
import { wrongType } from './arguments.ts';
import { entry } from './entry.ts';

interface System {
  readonly srid: number;
  readonly name: string;
  readonly dimensions: 2 | 3;
  readonly geographic: boolean;
}

const SYSTEMS: readonly System[] = [
  { srid: 7203, name: 'cartesian', dimensions: 2, geographic: false },
  { srid: 9157, name: 'cartesian-3d', dimensions: 3, geographic: false },
  { srid: 4326, name: 'wgs-84', dimensions: 2, geographic: true },
  { srid: 4979, name: 'wgs-84-3d', dimensions: 3, geographic: true },
];

/** Metres: the radius of the earth that Neo4j takes. */
const EARTH_RADIUS = 6_378_140;

function systemOf(point: Point): System {
  return SYSTEMS.find(({ srid }) => srid === point.srid)!;
}

function failure(message: string): EvaluationFailure {
  return new EvaluationFailure('ArgumentError', 'InvalidArgumentValue', message);
}

/** `point({x: 1.0, y: 2.0, crs: 'cartesian'})`. */
export function pointText(point: Point): string {
  const height = point.z === undefined ? '' : `, z: ${floatText(point.z)}`;
  return `point({x: ${floatText(point.x)}, y: ${floatText(point.y)}${height}, crs: '${systemOf(point).name}'})`;
}

/** `p.latitude`; undefined for a coordinate that the point does not have. */
export function pointComponent(point: Point, name: string): Value | undefined {
  const { geographic, name: crs } = systemOf(point);
  const coordinate = (value: number | undefined) => (value === undefined ? undefined : new Float(value));
  switch (name) {
    case 'x':
      return coordinate(point.x);
    case 'y':
      return coordinate(point.y);
    case 'z':
      return coordinate(point.z);
    case 'longitude':
      return geographic ? coordinate(point.x) : undefined;
    case 'latitude':
      return geographic ? coordinate(point.y) : undefined;
    case 'height':
      return geographic ? coordinate(point.z) : undefined;
    case 'crs':
      return crs;
    case 'srid':
      return point.srid;
    default:
      return undefined;
  }
}

function point([map]: readonly Value[]): Value {
  if (!isMap(map!)) throw wrongType('point', 'a MAP', map!);
  const geographic = map.has('longitude') || map.has('latitude');
  const names = geographic ? ['longitude', 'latitude', 'height'] : ['x', 'y', 'z'];
  const third = map.has(names[2]!) || !map.has('z') ? names[2]! : 'z';
  if (!map.has(names[0]!) || !map.has(names[1]!)) {
    throw failure(`A point needs x and y, or longitude and latitude; the map has "${[...map.keys()].join('", "')}"`);
  }
  const coordinates = [names[0]!, names[1]!, third]
    .filter((name) => map.has(name))
    .map((name) => coordinateOf(map, name));
  if (coordinates.includes(null)) return null;
  const [x, y, z] = coordinates as [number, number, number?];
  const system =
    namedSystem(map) ?? SYSTEMS.find((s) => s.geographic === geographic && s.dimensions === (z === undefined ? 2 : 3))!;
  if (system.dimensions !== (z === undefined ? 2 : 3)) {
    throw failure(`A point of "${system.name}" has ${system.dimensions} coordinates`);
  }
  if (geographic && !system.geographic) throw failure(`Geographic points do not fit "${system.name}"`);
  return system.geographic ? onEarth(system, x, y, z) : new Point(system.srid, x, y, z);
}

function onEarth({ srid }: System, longitude: number, latitude: number, height: number | undefined): Point {
  if (Math.abs(latitude) > 90) throw failure(`A latitude must lie between -90 and 90, but was ${floatText(latitude)}`);
  let x = longitude;
  if (Math.abs(x) > 180) x = ((((x + 180) % 360) + 360) % 360) - 180;
  return new Point(srid, x, latitude, height);
}

function coordinateOf(map: ValueMap, name: string): number | null {
  const value = map.get(name)!;
  if (value === null) return null;
  if (!isNumber(value)) throw failure(`The coordinate "${name}" of a point must be a number`);
  return toNumber(value);
}

function namedSystem(map: ValueMap): System | undefined {
  const crs = map.get('crs');
  const srid = map.get('srid');
  if (crs === undefined && srid === undefined) return undefined;
  const found = SYSTEMS.find((system) =>
    typeof crs === 'string' ? system.name === crs.toLowerCase() : isInteger(srid ?? null) && system.srid === srid,
  );
  if (found === undefined)
    throw failure(`Unknown coordinate reference system; use one of ${SYSTEMS.map(({ name }) => name).join(', ')}`);
  return found;
}

function distance([a, b]: readonly Value[]): Value {
  if (!(a instanceof Point) || !(b instanceof Point) || a.srid !== b.srid) return null;
  const rise = (b.z ?? 0) - (a.z ?? 0);
  if (!systemOf(a).geographic) return new Float(Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2 + rise ** 2));
  const way = greatCircle(a, b, EARTH_RADIUS + ((a.z ?? 0) + (b.z ?? 0)) / 2);
  return new Float(a.z === undefined ? way : Math.sqrt(way ** 2 + rise ** 2));
}

/** The haversine formula. */
function greatCircle(a: Point, b: Point, radius: number): number {
  const radians = (degrees: number) => degrees * 0.017453292519943295;
  const [latitudeA, latitudeB] = [radians(a.y), radians(b.y)];
  const dLatitude = latitudeB - latitudeA;
  const dLongitude = radians(b.x) - radians(a.x);
  const h = Math.sin(dLatitude / 2) ** 2 + Math.sin(dLongitude / 2) ** 2 * Math.cos(latitudeA) * Math.cos(latitudeB);
  return 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h)) * radius;
}

/** A geographic box may cross the antimeridian: its left longitude is then the greater. */
function withinBox([value, low, high]: readonly Value[]): Value {
  if (!(value instanceof Point) || !(low instanceof Point) || !(high instanceof Point)) return null;
  if (value.srid !== low.srid || value.srid !== high.srid) return null;
  const crosses = systemOf(value).geographic && low.x > high.x;
  const across = crosses ? value.x >= low.x || value.x <= high.x : value.x >= low.x && value.x <= high.x;
  const height = value.z === undefined || (value.z >= (low.z ?? 0) && value.z <= (high.z ?? 0));
  return across && value.y >= low.y && value.y <= high.y && height;
}

export const SPATIAL_FUNCTIONS: readonly FunctionEntry[] = [
  entry('point', ['MAP'], 'POINT', point),
  entry('point.distance', ['ANY', 'ANY'], 'FLOAT', distance),
  entry('point.withinBBox', ['ANY', 'ANY', 'ANY'], 'BOOLEAN', withinBox),
];
