package org.depesche.format;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Clearance;
import org.depesche.article.Doubt;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.article.notice.Notice;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Gathers the statements of a file about whether and when readers may see its article. The stricter of two holds. */
final class StatedClearance {

    private static final Set<String> NO_EMBARGO = Set.of("none", "no", "false", "keine", "nein", "null", "~", "-");

    private static final int MOST_ABOVE = 5;

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[](?<words>.{10,300})[)\\]]");

    private final DateText dates;

    /** The lines above the headline in which the text speaks of itself. */
    private final List<String> above = new ArrayList<>();

    private final List<String> embargoes = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    private Pubstatus pubstatus = Pubstatus.USABLE;
    private boolean statusStated;
    private @Nullable OffsetDateTime embargo;

    StatedClearance(DateText dates) {
        this.dates = dates;
    }

    /** Adds a status. An unknown one may forbid publication. */
    void status(String value) {
        Pubstatus stated = FieldValue.status(value);
        if (stated == null || statusStated && stated != pubstatus) {
            doubt(Doubt.STATUS);
        }
        statusStated |= stated != null;
        pubstatus = stated != null && stated.compareTo(pubstatus) > 0 ? stated : pubstatus;
    }

    /** Adds an embargo, the later of two. */
    void embargo(String stated) {
        if (!NO_EMBARGO.contains(SmallLetters.of(stated))) {
            embargoes.add(stated);
        }
    }

    /** Takes a line above the headline that says nothing but when the text may be published; false for another line. */
    boolean takesAbove(String line) {
        Notice notice = Notice.of(line);
        boolean taken = notice != null && notice.isNothingElse() && above.size() < MOST_ABOVE;
        if (taken) {
            above.add(line);
        }
        return taken || tellsCorrection(line);
    }

    /** Takes the line in brackets below "KORREKTUR" that says what is corrected. */
    private boolean tellsCorrection(String line) {
        Matcher bracket = IN_BRACKETS.matcher(line);
        boolean tells = !above.isEmpty() && CorrectionNote.isHeading(above.getLast()) && bracket.matches();
        if (tells) {
            above.set(above.size() - 1, above.getLast() + ": " + bracket.group("words"));
        }
        return tells;
    }

    /**
     * Takes lines from the body and the kicker in which the text speaks of itself. An embargo that is not clear stays
     * there, for an editor to see.
     *
     * @return whether the article has an id, so that it can correct an earlier one
     */
    boolean takeNotices(DraftBody body, Map<HeaderField, String> texts, @Nullable Published published) {
        boolean identified = texts.containsKey(HeaderField.ID);
        for (String line : above.reversed()) {
            if (!takes(line, published, texts)) {
                body.addFirst(Passage.of(Block.Kind.PARAGRAPH, line));
                doubt(Doubt.EMBARGO_LINE);
            }
        }
        body.statedLines()
                .takeNotices(
                        line -> takes(line, published, texts),
                        line -> Notice.isAboutPublication(line) && takes(line, published, texts));
        String kicker = texts.get(HeaderField.KICKER);
        if (kicker != null && takes(kicker, published, texts)) {
            texts.remove(HeaderField.KICKER);
        }
        return identified;
    }

    /** Adds the clearance that a line of the text states, if it is clear. */
    private boolean takes(String line, @Nullable Published published, Map<HeaderField, String> texts) {
        Notice notice = Notice.of(line);
        if (notice == null || notice.kind() != Notice.Kind.EMBARGO) {
            boolean corrects = notice != null && notice.kind() == Notice.Kind.CORRECTION;
            boolean tells = notice == null && CorrectionNote.is(line);
            if (corrects || tells) {
                texts.putIfAbsent(HeaderField.CORRECTION, FieldValue.text(CorrectionNote.words(line)));
            }
            if (corrects && !texts.containsKey(HeaderField.ID)) {
                // which article it corrects is not known
                doubt(Doubt.NOTICE);
            }
            return notice != null || tells;
        }
        OffsetDateTime until = notice.moment(published, dates.zone());
        if (until == null) {
            return false;
        }
        embargo(until);
        return true;
    }

    private void embargo(OffsetDateTime until) {
        embargo = embargo == null || until.isAfter(embargo) ? until : embargo;
    }

    /** Notes a reason for an editor to check the article first. */
    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    boolean isUsable() {
        return pubstatus == Pubstatus.USABLE;
    }

    /** @param published the time to which embargoes without a date refer; an unreadable embargo is a doubt */
    Clearance clearance(@Nullable Published published) {
        for (String stated : embargoes) {
            OffsetDateTime understood = new Notice(Notice.Kind.EMBARGO, stated).moment(published, dates.zone());
            OffsetDateTime until = understood != null ? understood : dates.time(stated);
            if (until == null) {
                doubt(Doubt.EMBARGO);
            } else {
                embargo(until);
            }
        }
        return new Clearance(pubstatus, embargo, doubts);
    }
}
