package floe.steering.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 duration. Its years, months, weeks and days are those of the calendar in UTC.
 *
 * @param date its part before the {@code T}
 * @param time its part after the {@code T}
 */
record CalendarDuration(Period date, Duration time) {

  private static final Pattern FORM = Pattern.compile("P([^T]*)(?:T(.+))?");

  /**
   * Reads a duration such as {@code P1DT12H}.
   *
   * @throws DateTimeParseException when the text is none
   * @throws ArithmeticException when it is too long to be reckoned with
   */
  static CalendarDuration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeParseException("no duration", text, 0);
    }
    String date = matcher.group(1);
    String time = matcher.group(2);
    if (date.isEmpty() && time == null) {
      throw new DateTimeParseException("no duration", text, 0);
    }
    return new CalendarDuration(
        date.isEmpty() ? Period.ZERO : Period.parse("P" + date),
        time == null ? Duration.ZERO : Duration.parse("PT" + time));
  }

  /**
   * Returns the time at which the duration ends.
   *
   * @throws DateTimeException when that is beyond all calendars
   * @throws ArithmeticException likewise
   */
  Instant after(Instant start) {
    return start.atOffset(ZoneOffset.UTC).plus(date).plus(time).toInstant();
  }
}
