// Reads the bounds of a date in the Extended Date/Time Format.

const DATE = /^[?~%]?(-?[0-9X]{4})(?:-[?~%]?([0-9X]{2})(?:-[?~%]?([0-9X]{2}))?)?[?~%]?(?:T.*|Z|[+-]\d{2}:\d{2})?$/;
const LAST_MONTH = 12;

/**
 * The days that a date may mean, as milliseconds since 1970: from the first instant of the first day to the last of the last. Null if the text is no
 * date, or has no bound on one side.
 */
export function span(text) {
  const inner = /^[[{].*[\]}]$/.test(text) ? text.slice(1, -1) : text;
  const parts = inner.split(/\/|\.\.|,/).map((part) => single(part.trim()));
  if (parts.length === 0 || parts.some((part) => part === null)) {
    return null;
  }
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  return { from, to };
}

/** True if a text says when something begins and when it ends, and not only when it may have been. */
export function lasting(text) {
  return text.includes("/") && span(text) !== null;
}

function single(text) {
  const found = DATE.exec(text);
  if (!found) {
    return null;
  }
  const [, year, month, day] = found;
  const season = month !== undefined && Number(month) > LAST_MONTH;
  const firstMonth = month === undefined || season ? 1 : Math.max(1, low(month));
  const lastMonth = month === undefined || season ? LAST_MONTH : Math.min(LAST_MONTH, high(month));
  const lastDay = day === undefined || day.includes("X") ? 0 : Number(day);
  const from = utc(low(year), firstMonth - 1, lastDay === 0 ? 1 : lastDay);
  const to = lastDay === 0 ? utc(high(year), lastMonth, 1) : utc(high(year), lastMonth - 1, lastDay + 1);
  return { from, to: to - 1 };
}

function low(digits) {
  return Number(digits.replaceAll("X", "0"));
}

function high(digits) {
  return Number(digits.replaceAll("X", "9"));
}

/** The year 50 is the year 50 here, and not 1950. */
function utc(year, month, day) {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}
