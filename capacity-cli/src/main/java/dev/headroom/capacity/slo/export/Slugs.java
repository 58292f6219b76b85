package dev.headroom.capacity.slo.export;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names as DNS labels (RFC 1123), each given once. */
final class Slugs {

  private static final int LONGEST = 50;

  private final Set<String> given = new HashSet<>();

  String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
    String base = cut.isEmpty() ? "objective" : cut;
    String slug = base;
    for (int i = 2; !given.add(slug); i++) {
      slug = base + "-" + i;
    }
    return slug;
  }
}
