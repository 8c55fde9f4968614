package floe.steering.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces what opens doors by three asterisks: tokens, signatures, the tokens of download links.
 * Of a long token the last four characters stay, by which its owner knows it.
 */
public final class SecretMask {

  private static final String MASK = "***";

  private static final String TOKEN_START = "polar_";
  private static final Pattern TOKEN = Pattern.compile("(polar_[a-z]{1,8}_)([0-9A-Za-z]+)");
  private static final int MAX_KIND = 8;
  private static final String SIGNATURE_NAME = "ignature=";
  private static final Pattern SIGNATURE = Pattern.compile("(?i)(signature=)[0-9a-z%/+=]+");

  /** Longer than a UUID and any word of a path; the token of a link has 75 characters. */
  private static final int MAX_SEGMENT = 59;

  private static final Pattern LONG_WORD =
      Pattern.compile("[0-9A-Za-z_-]{" + (MAX_SEGMENT + 1) + ",}");

  private static final List<String> SECRET_NAMES =
      List.of("signature", "credential", "token", "secret", "password", "authorization");
  private static final int SHOWN = 4;
  private static final int MIN_LENGTH_TO_SHOW = 20;

  private SecretMask() {}

  /** Returns a bearer token by its kind and its last four characters. */
  public static String token(String token) {
    int kindEnd = token.indexOf('_', TOKEN_START.length());
    if (token.startsWith(TOKEN_START)
        && isBetween(token, TOKEN_START.length(), kindEnd, SecretMask::isLowerCase)
        && kindEnd - TOKEN_START.length() <= MAX_KIND
        && isBetween(token, kindEnd + 1, token.length(), SecretMask::isLetterOrDigit)) {
      return token.substring(0, kindEnd + 1) + tail(token.substring(kindEnd + 1));
    }
    String masked = text(token);
    return masked.equals(token) ? tail(token) : masked;
  }

  /** Returns any text without the bearer tokens and signatures in it. */
  public static String text(String text) {
    String masked = text;
    if (masked.contains(TOKEN_START)) {
      masked = TOKEN.matcher(masked).replaceAll(SecretMask::tokenFound);
    }
    if (masked.contains(SIGNATURE_NAME)) {
      masked = SIGNATURE.matcher(masked).replaceAll("$1" + MASK);
    }
    return masked;
  }

  /** Returns a percent-encoded path without the tokens in it, those of download links included. */
  public static String path(String path) {
    if (path.length() <= MAX_SEGMENT && path.indexOf('%') < 0 && !path.contains(TOKEN_START)) {
      return path;
    }
    return Arrays.stream(path.split("/", -1))
        .map(SecretMask::segment)
        .collect(Collectors.joining("/"));
  }

  /** Returns a percent-encoded query in which no value of a secret's name, and no secret, is. */
  public static String query(String query) {
    if (isHarmless(query)) {
      return query;
    }
    return Arrays.stream(query.split("&", -1))
        .map(SecretMask::parameter)
        .collect(Collectors.joining("&"));
  }

  /** Returns whether a text holds a bearer token or a signature. */
  static boolean hasSecret(String text) {
    return !text(text).equals(text);
  }

  /** Most queries are: they need not be taken apart. */
  private static boolean isHarmless(String query) {
    if (query.length() > MAX_SEGMENT || query.indexOf('%') >= 0 || query.contains(TOKEN_START)) {
      return false;
    }
    String lowerCase = query.toLowerCase(Locale.ROOT);
    for (String name : SECRET_NAMES) {
      if (lowerCase.contains(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(String text, int start, int end, IntPredicate allowed) {
    for (int i = start; i < end; i++) {
      if (!allowed.test(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  private static boolean isLowerCase(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetterOrDigit(int c) {
    return isLowerCase(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String segment(String segment) {
    return segment.length() > MAX_SEGMENT || hasSecret(decoded(segment)) ? tail(segment) : segment;
  }

  private static String parameter(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    String plainName = decoded(name);
    if (hasSecret(plainName) || LONG_WORD.matcher(plainName).find()) {
      return MASK;
    }
    String plainValue = decoded(value);
    boolean secret = SECRET_NAMES.stream().anyMatch(plainName.toLowerCase(Locale.ROOT)::contains)
        || hasSecret(plainValue)
        || LONG_WORD.matcher(plainValue).find();
    return secret && equals >= 0 ? name + "=" + MASK : parameter;
  }

  private static String tokenFound(MatchResult found) {
    return found.group(1) + tail(found.group(2));
  }

  private static String tail(String secret) {
    return secret.length() < MIN_LENGTH_TO_SHOW
        ? MASK
        : MASK + secret.substring(secret.length() - SHOWN);
  }

  private static String decoded(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
