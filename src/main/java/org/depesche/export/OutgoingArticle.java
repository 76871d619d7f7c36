package org.depesche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.article.Heading;
import org.depesche.article.Publication;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.article.SourceIdentity;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An article as it leaves the archive, with everything that a reader of its format gets back.
 *
 * @param url the address of its page
 * @param pictures those that readers may see, in their order
 */
public record OutgoingArticle(ArticleDraft draft, String url, List<OutgoingPicture> pictures) {

    /** A dateline that was printed before the first sentence ends with a dash. */
    private static final Pattern DASH = Pattern.compile("(?:[–—]|\\s-|--)$");

    /** The source's id; for an article without one an id of its page, made up for formats that need one. */
    String id() {
        String id = draft.identity().sourceId();
        return id == null ? SourceIdentity.MADE_UP + DigestUtils.sha256Hex(url).substring(0, 32) : id;
    }

    Heading heading() {
        return draft.heading();
    }

    Publication publication() {
        return draft.publication();
    }

    /** ISO 8601: a date, or a time with offset; null if it is unknown. */
    @Nullable
    String published() {
        Published published = publication().published();
        return published == null ? null : published.iso();
    }

    /** BCP 47. */
    @Nullable
    String language() {
        return draft.language() == null ? null : draft.language().toLanguageTag();
    }

    /** ISO 8601 with offset. */
    @Nullable
    String embargo() {
        return draft.clearance().embargo() == null
                ? null
                : draft.clearance().embargo().toString();
    }

    /** IPTC pubstatus. An embargo alone withholds nothing for good. */
    String pubstatus() {
        Pubstatus status = draft.clearance().pubstatus();
        boolean embargoed = status == Pubstatus.WITHHELD && draft.clearance().embargo() != null;
        return (embargoed ? Pubstatus.USABLE : status).name().toLowerCase(Locale.ROOT);
    }

    /** The pictures at a block of the body; those at its end have its size as their index. */
    List<OutgoingPicture> picturesAt(int block) {
        return pictures.stream().filter(picture -> picture.block() == block).toList();
    }

    /** The source's note on its correction of an earlier version, without a label; null if it corrects none. */
    @Nullable
    String correction() {
        return draft.correction();
    }

    /** The note on a correction for formats that have no place for it: with a label, as a sentence. */
    @Nullable
    String labelledCorrection() {
        String note = draft.correction();
        if (note == null) {
            return null;
        }
        boolean german = Locale.GERMAN
                .getLanguage()
                .equals(draft.language() == null ? "" : draft.language().getLanguage());
        return (german ? "Berichtigung: " : "Correction: ") + note + (note.matches("(?s).*[.!?…]\\W{0,3}$") ? "" : ".");
    }

    /** The names of a kind that the source or an editor stated. */
    List<String> names(EntityKind kind) {
        return draft.suppliedTags().stream()
                .filter(tag -> tag.kind() == kind)
                .map(SuppliedTag::name)
                .distinct()
                .toList();
    }

    /** The authors, if they are not those that the printed byline shows by itself. */
    boolean hasAuthorsBesideByline() {
        Byline byline = heading().byline();
        return byline != null && !Byline.parse(byline.printed()).authors().equals(byline.authors());
    }

    /** The dateline for a field of its own: the printed line, or the place alone; null if the text begins with it. */
    @Nullable
    String datelineField() {
        Dateline dateline = heading().dateline();
        if (dateline == null || isPrintedInText(dateline)) {
            return null;
        }
        return dateline.printed() == null ? dateline.place() : dateline.printed();
    }

    /** The blocks, the first paragraph with the dateline before it if it was printed there. */
    List<Block> body() {
        Dateline dateline = heading().dateline();
        if (dateline == null || !isPrintedInText(dateline) || draft.body().isEmpty()) {
            return draft.body();
        }
        List<Block> body = new ArrayList<>(draft.body());
        int at = IntStream.range(0, body.size())
                .filter(i -> body.get(i).kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .orElse(0);
        Block first = body.get(at);
        body.set(at, new Block(first.kind(), dateline.printed() + " " + first.text()));
        return body;
    }

    private static boolean isPrintedInText(Dateline dateline) {
        return dateline.printed() != null && DASH.matcher(dateline.printed()).find();
    }
}
