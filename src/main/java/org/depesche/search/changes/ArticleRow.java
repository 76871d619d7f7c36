package org.depesche.search.changes;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.depesche.article.Published;
import org.depesche.register.Register;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Subject;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/**
 * The data of an article for the index, as read from the database. Only visible articles have one.
 *
 * @param text headline, blank line, paragraphs
 * @param entities the ids of the entities in the article, each once
 */
public record ArticleRow(
        long id,
        Heading heading,
        Publication publication,
        String text,
        int[] entities,
        List<FigureRow> figures,
        @Nullable OffsetDateTime changed) {

    /** Another seed would change every digest of an index. */
    private static final int SEED = 104_729;

    /** The lines above the text that the index knows. */
    public record Heading(String headline, @Nullable String kicker, List<String> authors) {}

    /** The publication of the article as far as the index knows it. */
    public record Publication(
            @Nullable Published published,
            @Nullable String source,
            @Nullable String section,
            @Nullable String language,
            List<String> keywords) {

        private static final int LONGEST_KEYWORD = 200;

        /** A keyword as an index has it and a search asks for it: folded, and cut if it is rather a text. */
        public static String keyword(String written) {
            String folded = Register.fold(written);
            return folded.substring(0, Math.min(folded.length(), LONGEST_KEYWORD));
        }

        /** The keywords as an index has them, each once. */
        public Set<String> indexedKeywords() {
            return keywords.stream()
                    .map(Publication::keyword)
                    .filter(keyword -> !keyword.isBlank())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** These values as lists and filters have them: none is blank, and the language has no country. */
        public Publication listed() {
            String language = word(this.language);
            return new Publication(
                    published,
                    word(source),
                    word(section),
                    word(
                            language == null
                                    ? null
                                    : Locale.forLanguageTag(language).getLanguage()),
                    keywords);
        }

        private static @Nullable String word(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }
    }

    /**
     * A figure of an article.
     *
     * @param subjects the id of its subject, else those of entities near it, ascending: see {@link FigureSubjects}
     */
    public record FigureRow(long id, Figure figure, List<Integer> subjects) {}

    /** Changes with the parts of rows and figures, since all of them are parts of the digest. */
    public static String shape() {
        return Integer.toHexString(Stream.of(
                        ArticleRow.class,
                        Heading.class,
                        Publication.class,
                        FigureRow.class,
                        Figure.class,
                        Quantity.class,
                        Period.class,
                        Measured.class,
                        Subject.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList()
                .hashCode());
    }

    /** Everything after the headline. */
    public String body() {
        int end = text.indexOf(TaggableText.BETWEEN_BLOCKS);
        return end < 0 ? "" : text.substring(end + TaggableText.BETWEEN_BLOCKS.length());
    }

    /** A number that changes with any of these data, to compare the index with the database. */
    public long digest() {
        int[] named = entities.clone();
        Arrays.sort(named);
        List<FigureRow> counted =
                figures.stream().sorted(Comparator.comparingLong(FigureRow::id)).toList();
        String all = Stream.of(heading, publication, text, Arrays.toString(named), counted)
                .map(String::valueOf)
                .collect(Collectors.joining("\u001F"));
        byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.hash128x64(bytes, 0, bytes.length, SEED)[0];
    }

    /** The time of publication, with the offset of the file if the file has one. */
    static Published published(LocalDate day, @Nullable OffsetDateTime instant, @Nullable Integer offset) {
        return instant == null || offset == null
                ? Published.on(day)
                : Published.at(instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset)));
    }
}
