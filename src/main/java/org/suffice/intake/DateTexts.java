package org.suffice.intake;

import org.jspecify.annotations.Nullable;

/** What texts say as dates, remembered for those that come often: most columns of dates repeat a few thousand. */
final class DateTexts {
  /** More than the days of the years that an extract has. */
  private static final int PLACES = 1 << 13;

  private final @Nullable String[] texts = new @Nullable String[PLACES];
  private final @Nullable DateText[] dates = new @Nullable DateText[PLACES];

  /** As {@link DateText#of}; null where the text is no date. */
  @Nullable DateText of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 13) & PLACES - 1;
    if (!text.equals(texts[place])) {
      dates[place] = DateText.of(text).orElse(null);
      texts[place] = text;
    }
    return dates[place];
  }
}
