package org.depesche.folder.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * A press review: the articles of a folder as they leave the archive.
 *
 * @param by the name of the folder's owner
 * @param day on which it was made
 * @param references whether articles that might be given in full are references here, because the user may not take whole
 *     articles along
 */
public record Review(String title, String by, LocalDate day, boolean references, List<Part> parts) {

    public Review {
        parts = List.copyOf(parts);
    }

    /** The parts of a review, one below the other. */
    public sealed interface Part {

        /** For a template: {@code title}, {@code piece} or {@code gap}. */
        default String kind() {
            return switch (this) {
                case Title title -> "title";
                case Piece piece -> "piece";
                case Gap gap -> "gap";
            };
        }
    }

    /** A heading of the folder. */
    public record Title(String text) implements Part {}

    /**
     * An article.
     *
     * @param number counts from 1
     * @param note of the folder's readers; may be empty
     * @param body its paragraphs; empty: headline and reference only
     * @param cut whether the body is left out because the review would be too long with it
     * @param picture the first one of the article; null: there is none, or it may not be passed on
     */
    public record Piece(
            int number,
            Reference reference,
            String note,
            List<Block> body,
            boolean cut,
            @Nullable Illustration picture) implements Part {

        public Piece {
            body = List.copyOf(body);
        }

        /** The name of its place in the document, as Word takes it: letters, digits and underscores. */
        public String anchor() {
            return "article_" + number;
        }
    }

    /**
     * A picture of an article in one of its sizes.
     *
     * @param address its path on this site
     * @param width in pixels, like the height
     * @param alternative a description, for readers who do not see it; may be empty
     * @param caption with the credit; may be empty
     */
    public record Illustration(
            String address,
            String sha256,
            String mediaType,
            int width,
            int height,
            String alternative,
            String caption) {}

    /** An article that readers may not see now. Nothing of it is said. */
    public record Gap() implements Part {}

    /**
     * Where an article comes from.
     *
     * @param url the whole address of its page
     * @param rights as its source states them
     */
    public record Reference(
            String headline,
            @Nullable String kicker,
            @Nullable String byline,
            @Nullable String source,
            @Nullable LocalDate day,
            @Nullable String language,
            @Nullable String rights,
            String url) {

        /**
         * Source, day and authors in a line.
         *
         * @param printed the day, or the word for none, in the reader's language
         */
        public String origin(String printed) {
            return joined(source, printed, byline);
        }

        /** Source and day in a line. */
        public String briefOrigin(String printed) {
            return joined(source, printed);
        }

        private static String joined(@Nullable String... known) {
            return Stream.of(known).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        }
    }

    /** The articles without headings and gaps. */
    public List<Piece> pieces() {
        return parts.stream()
                .filter(Piece.class::isInstance)
                .map(Piece.class::cast)
                .toList();
    }
}
