// Instants as forms and pages write them.

const MINUTE = 60_000;

/** A whole minute, so many minutes from now. */
export function minutesFromNow(minutes: number): Date {
  return new Date(Math.floor(Date.now() / MINUTE + minutes) * MINUTE);
}

/** An instant as a form takes it: local time of a zone, to the minute. */
export function localTime(instant: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return format.format(instant).replace(" ", "T");
}

/** An instant in UTC to the second, without its zone, as a form takes it. */
export function utcTime(instant: Date): string {
  return instant.toISOString().slice(0, "2020-12-15T12:00:00".length);
}

/** An instant as pages say it to machines. */
export function machineTime(instant: Date): string {
  return `${utcTime(instant)}Z`;
}
