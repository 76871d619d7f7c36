package org.depesche.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.Block;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/**
 * An article read from a file and not yet stored. What the file does not say is null or empty, never invented.
 *
 * @param sourceId what the source calls it: a URI, a document id
 * @param version which version of it this is, in the source's own counting
 * @param headlineGuessed whether the headline is not the file's own but the first sentence of its body
 * @param source the paper, broadcaster or agency it came from
 * @param language as the file states it; null: not stated
 * @param body the paragraphs, without the headline
 * @param embargo not before this time
 * @param suppliedFigures numbers that the file marks in its text
 * @param doubts why an editor should look at it first
 */
public record ArticleDraft(
        @Nullable String sourceId,
        @Nullable String version,
        String headline,
        boolean headlineGuessed,
        @Nullable String kicker,
        @Nullable String slugline,
        @Nullable Byline byline,
        @Nullable Dateline dateline,
        @Nullable Published published,
        @Nullable String source,
        @Nullable String section,
        @Nullable Locale language,
        List<Block> body,
        List<SuppliedTag> suppliedTags,
        List<String> keywords,
        @Nullable String rights,
        Pubstatus pubstatus,
        @Nullable OffsetDateTime embargo,
        List<SuppliedFigure> suppliedFigures,
        Set<Doubt> doubts) {

    public ArticleDraft {
        if (headline.isBlank()) {
            throw new IllegalArgumentException("An article without a headline");
        }
        body = List.copyOf(body);
        suppliedTags = List.copyOf(suppliedTags);
        keywords = List.copyOf(keywords);
        suppliedFigures = List.copyOf(suppliedFigures);
        // drafts that were kept before there were any have none
        doubts = doubts == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(doubts));
    }

    /** A draft whose file marks no numbers, and that leaves no doubt. */
    public ArticleDraft(
            @Nullable String sourceId,
            @Nullable String version,
            String headline,
            boolean headlineGuessed,
            @Nullable String kicker,
            @Nullable String slugline,
            @Nullable Byline byline,
            @Nullable Dateline dateline,
            @Nullable Published published,
            @Nullable String source,
            @Nullable String section,
            @Nullable Locale language,
            List<Block> body,
            List<SuppliedTag> suppliedTags,
            List<String> keywords,
            @Nullable String rights,
            Pubstatus pubstatus,
            @Nullable OffsetDateTime embargo) {
        this(
                sourceId,
                version,
                headline,
                headlineGuessed,
                kicker,
                slugline,
                byline,
                dateline,
                published,
                source,
                section,
                language,
                body,
                suppliedTags,
                keywords,
                rights,
                pubstatus,
                embargo,
                List.of(),
                Set.of());
    }

    /** Headline, blank line, paragraphs separated by blank lines: what all spans count in. */
    public String text() {
        return taggableText().text();
    }

    /** About how long the text is. */
    public int length() {
        return headline.length()
                + body.stream().mapToInt(block -> block.text().length()).sum();
    }

    /** The headline and the paragraphs. */
    public List<Block> blocks() {
        return ArticleText.withHeadline(headline, body);
    }

    /** What the tagger reads. */
    public TaggableText taggableText() {
        LocalDate day = published == null ? null : published.day();
        return TaggableText.of(blocks(), language, day).from(dateline == null ? null : dateline.place());
    }

    /** This draft with what the editor said of all files, where the file itself says nothing. */
    public ArticleDraft withDefaults(
            @Nullable Published published, @Nullable String source, @Nullable Locale language) {
        return new ArticleDraft(
                sourceId,
                version,
                headline,
                headlineGuessed,
                kicker,
                slugline,
                byline,
                dateline,
                this.published == null ? published : this.published,
                this.source == null ? source : this.source,
                section,
                this.language == null ? language : this.language,
                body,
                suppliedTags,
                keywords,
                rights,
                pubstatus,
                embargo,
                suppliedFigures,
                doubts);
    }

    /** This draft as an editor lets it through who has looked at it: nothing is in its way any more but an embargo. */
    public ArticleDraft letThrough(OffsetDateTime now) {
        boolean early = embargo != null && embargo.isAfter(now);
        return with(early ? Pubstatus.WITHHELD : Pubstatus.USABLE, Set.of());
    }

    /** This draft with another status. */
    public ArticleDraft with(Pubstatus other) {
        return with(other, doubts);
    }

    /** This draft with another status and other doubts. */
    public ArticleDraft with(Pubstatus other, Set<Doubt> doubts) {
        return new ArticleDraft(
                sourceId,
                version,
                headline,
                headlineGuessed,
                kicker,
                slugline,
                byline,
                dateline,
                published,
                source,
                section,
                language,
                body,
                suppliedTags,
                keywords,
                rights,
                other,
                embargo,
                suppliedFigures,
                doubts);
    }
}
