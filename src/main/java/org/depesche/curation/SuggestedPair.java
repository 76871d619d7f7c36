package org.depesche.curation;

import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.search.EntityDirectory.Years;
import org.jspecify.annotations.Nullable;

/**
 * Two entries of the register that may be the same.
 *
 * @param id the value of the pair in forms
 * @param similarity the code of the similarity in messages; null if it is no longer known
 * @param from the entry that would be merged into the other one
 * @param refusal null for an open pair
 */
public record SuggestedPair(
        String id,
        @Nullable String similarity,
        Side from,
        Side into,
        Evidence evidence,
        @Nullable Refusal refusal) {

    /**
     * One of the two entries.
     *
     * @param url its page for readers, or for editors
     * @param count of the articles that name it, or of its figures
     * @param alike the name that is like the other entry's; null for the shown name
     * @param years of the first and the last article; null if none has a date
     */
    public record Side(
            EntryName entry,
            String url,
            long count,
            @Nullable String alike,
            @Nullable Years years) {

        /** The year, or the first and the last year, of its articles. */
        public String time() {
            if (years == null) {
                return "";
            }
            return years.first() == years.last() ? String.valueOf(years.first()) : years.first() + "–" + years.last();
        }
    }

    /**
     * The reasons to assume that the two are the same.
     *
     * @param articles how many articles name both
     * @param company the names of some entities that appear with both, the rarest first
     * @param others how many more entities appear with both
     */
    public record Evidence(int articles, List<String> company, int others) {

        public static final Evidence NONE = new Evidence(0, List.of(), 0);
    }

    /** The editor who found the two different, and the time. */
    public record Refusal(String by, OffsetDateTime at) {}

    /** The names of both entries. */
    public String names() {
        return from.entry().name() + " – " + into.entry().name();
    }

    /** The address of the preview of the merge. */
    public String preview() {
        return EntryName.mergerUrl(from.entry().entry()) + into.entry().id();
    }
}
