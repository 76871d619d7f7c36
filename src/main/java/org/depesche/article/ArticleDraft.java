package org.depesche.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.tagging.Block;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/**
 * An article that was read from a file and is not stored yet. A field that the file does not state is null or empty, never
 * invented. Its JSON is flat.
 *
 * @param body the paragraphs, without the headline
 * @param suppliedTags the names that the file marks
 * @param suppliedFigures the numbers that the file marks
 * @param correction the source's note on its correction of an earlier version; null if it corrects none
 */
public record ArticleDraft(
        @JsonUnwrapped SourceIdentity identity,
        @JsonUnwrapped Heading heading,
        @JsonUnwrapped Publication publication,
        @JsonUnwrapped Clearance clearance,
        List<Block> body,
        List<SuppliedTag> suppliedTags,
        List<SuppliedFigure> suppliedFigures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String correction) {

    public ArticleDraft {
        body = List.copyOf(body);
        suppliedTags = List.copyOf(suppliedTags);
        suppliedFigures = List.copyOf(suppliedFigures);
    }

    /** A draft that corrects no earlier version. */
    public ArticleDraft(
            SourceIdentity identity,
            Heading heading,
            Publication publication,
            Clearance clearance,
            List<Block> body,
            List<SuppliedTag> suppliedTags,
            List<SuppliedFigure> suppliedFigures) {
        this(identity, heading, publication, clearance, body, suppliedTags, suppliedFigures, null);
    }

    /** Headline, blank line, paragraphs separated by blank lines. All spans are offsets in this text. */
    public String text() {
        return taggableText().text();
    }

    /** The approximate length of the text. */
    public int length() {
        return headline().length()
                + body.stream().mapToInt(block -> block.text().length()).sum();
    }

    public String headline() {
        return heading.headline();
    }

    public @Nullable Locale language() {
        return publication.language();
    }

    /** The headline and the paragraphs. */
    public List<Block> blocks() {
        return ArticleText.withHeadline(headline(), body);
    }

    /** The text as the tagger takes it, with its language, date and place. */
    public TaggableText taggableText() {
        Published published = publication.published();
        LocalDate day = published == null ? null : published.day();
        Dateline dateline = heading.dateline();
        return TaggableText.of(blocks(), language(), day).from(dateline == null ? null : dateline.place());
    }

    /**
     * A hash that is equal for articles with the same words, whatever their white space and capitals: the first 128 bits of
     * the SHA-256 of the text's letters and digits, in hexadecimal.
     */
    String fingerprint() {
        return DigestUtils.sha256Hex(words(text())).substring(0, 32);
    }

    /**
     * The words in lower case, separated by single blanks. Hand-written for speed, because every imported article
     * passes here.
     */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (!Character.isLetterOrDigit(letter)) {
                between = true;
                continue;
            }
            if (between && !words.isEmpty()) {
                words.append(' ');
            }
            between = false;
            words.appendCodePoint(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    /** Whether the draft is a kill notice, by which a source withdraws an article. */
    public boolean kills() {
        return clearance.pubstatus() == Pubstatus.CANCELED;
    }

    /** Whether the draft is a notice: it kills an article, or withholds one without a text of its own. */
    public boolean withdraws() {
        return kills() || clearance.pubstatus() == Pubstatus.WITHHELD && body.isEmpty();
    }

    /** This draft with the sender's data for all files, where the file itself states nothing. */
    public ArticleDraft withDefaults(
            @Nullable Published published, @Nullable String source, @Nullable Locale language) {
        Publication complete = publication.withDefaults(published, source, language);
        return new ArticleDraft(
                identity, heading, complete, clearance, body, suppliedTags, suppliedFigures, correction);
    }

    public ArticleDraft with(Clearance other) {
        return new ArticleDraft(identity, heading, publication, other, body, suppliedTags, suppliedFigures, correction);
    }

    /** This draft under another id. */
    public ArticleDraft withId(String id) {
        SourceIdentity other = new SourceIdentity(id, identity.version(), identity.slugline());
        return new ArticleDraft(
                other, heading, publication, clearance, body, suppliedTags, suppliedFigures, correction);
    }

    /** This draft with further paragraphs before one of its own, counted without the headline. */
    public ArticleDraft withBlocks(int before, List<Block> added) {
        int start = ArticleText.withHeadline(headline(), body.subList(0, before)).stream()
                .mapToInt(block -> block.text().length() + TaggableText.BETWEEN_BLOCKS.length())
                .sum();
        int more = added.stream()
                .mapToInt(block -> block.text().length() + TaggableText.BETWEEN_BLOCKS.length())
                .sum();
        List<Block> longer = new ArrayList<>(body);
        longer.addAll(before, added);
        return new ArticleDraft(
                identity,
                heading,
                publication,
                clearance,
                longer,
                suppliedTags.stream()
                        .map(tag -> tag.span() == null || tag.span().start() < start
                                ? tag
                                : new SuppliedTag(
                                        tag.kind(), tag.name(), tag.span().plus(more), tag.ids()))
                        .toList(),
                suppliedFigures.stream()
                        .map(figure -> figure.span().start() < start ? figure : figure.plus(more))
                        .toList(),
                correction);
    }

    /** This draft with all fields that an editor can correct replaced. */
    public ArticleDraft corrected(Heading otherHeading, Publication otherPublication, List<Block> otherBody) {
        return new ArticleDraft(
                identity,
                otherHeading,
                otherPublication,
                clearance.withoutDoubts(),
                otherBody,
                suppliedTags,
                List.of());
    }
}
