package org.depesche.editor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.article.Heading;
import org.depesche.article.Publication;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article as text, for an editor to correct.
 *
 * @param revision the number of the revision that the editor saw
 * @param published ISO 8601
 * @param keywords separated by commas
 * @param reason for the history; empty for an article that is not published yet
 */
record CorrectionForm(
        @Nullable String revision,
        @NotBlank @Size(max = 1000) String headline,
        @Nullable @Size(max = 500) String kicker,
        @Nullable @Size(max = 500) String byline,
        @Nullable @Size(max = 300) String dateline,
        @Nullable String published,
        @Nullable @Size(max = 200) String source,
        @Nullable @Size(max = 200) String section,
        @Nullable String language,
        @Nullable @Size(max = 2000) String keywords,
        @Nullable @Size(max = 2000) String rights,
        @NotBlank String body,
        @Nullable @Size(max = 500) String reason) {

    static CorrectionForm of(ArticleDraft draft, int revision) {
        Heading heading = draft.heading();
        Publication publication = draft.publication();
        return new CorrectionForm(
                String.valueOf(revision),
                draft.headline(),
                heading.kicker(),
                heading.byline() == null ? null : heading.byline().printed(),
                printed(heading.dateline()),
                publication.published() == null ? null : publication.published().iso(),
                publication.source(),
                publication.section(),
                publication.language() == null ? null : publication.language().toLanguageTag(),
                String.join(", ", publication.keywords()),
                publication.rights(),
                BodyText.of(draft.body()),
                "");
    }

    /** The revision that the editor saw; 0, which no article has, if the form does not say. */
    int seen() {
        return revision != null && revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
    }

    private static @Nullable String printed(@Nullable Dateline dateline) {
        if (dateline == null) {
            return null;
        }
        return dateline.printed() == null ? dateline.place() : dateline.printed();
    }

    /**
     * The article with the fields of this form. An unchanged field keeps its stored value, to the letter.
     *
     * @throws IllegalArgumentException if the date or the language is invalid
     */
    ArticleDraft applied(ArticleDraft before, ZoneId zone) {
        CorrectionForm untouched = of(before, seen());
        Defaults read = Defaults.of(published, source, language, Publishing.NOW, zone);
        String line = blankToNull(byline);
        String place = blankToNull(dateline);
        Heading above = before.heading();
        Heading heading = new Heading(
                headline.strip(),
                above.headlineGuessed() && headline.strip().equals(above.headline()),
                blankToNull(kicker),
                same(line, untouched.byline) ? above.byline() : line == null ? null : Byline.parse(line),
                same(place, untouched.dateline)
                        ? above.dateline()
                        : place == null ? null : new Dateline(place, null, null));
        Publication publication = new Publication(
                same(blankToNull(published), untouched.published)
                        ? before.publication().published()
                        : read.published(),
                read.source(),
                blankToNull(section),
                read.language(),
                keywords == null
                        ? List.of()
                        : Arrays.stream(keywords.split("[,;\\n]"))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .toList(),
                blankToNull(rights));
        return before.corrected(heading, publication, BodyText.blocks(body));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
