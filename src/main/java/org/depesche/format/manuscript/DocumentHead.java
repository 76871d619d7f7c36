package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.ContactLines;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.RunningLine;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/**
 * The lines above the text of a document: headline, kicker, byline, date and header lines, told by their styles, by
 * their look and by their place.
 */
final class DocumentHead {

    private static final int LONGEST_KICKER = 250;

    /** A line right above the headline names its topic. */
    private static final int LONGEST_TOPIC = 30;

    /** The words of a line below the headline that goes on with it. */
    private static final int FEWEST_WORDS = 4;

    private static final Pattern RESULT = Pattern.compile("\\b\\d{1,3}:\\d{1,3}\\b");

    /** The place and the time above the report of a police station. */
    private static final Pattern FACT = Pattern.compile(
            "(?i)(?:(?:tat|unfall|einsatz|brand)?-?(?:zeit|ort)|uhrzeit|beginn|wann|wo|time|location|when|where)\\s?:\\s");

    /** The length behind the kind of a manuscript: "Reportage, ca. 6.000 Zeichen". */
    private static final Pattern LENGTH = Pattern.compile(
            "(?i)(?:,| [|·–-]) (?:ca\\.? |about )?[\\d.,]{2,7} (?:zeichen|zeilen|anschläge|wörter|words|characters|lines)\\b.{0,20}$");

    private final @Nullable String title;
    private final DateText dates;
    private final float usualSize;
    private final List<OfficeParagraph> head;
    private final List<OfficeParagraph> body;
    private boolean byline;
    private boolean kicker;

    /** @param title the document's title by its properties; null if it has none that makes sense */
    DocumentHead(HeadAndBody document, @Nullable String title, DateText dates) {
        this.title = title;
        this.dates = dates;
        this.usualSize = document.usualSize();
        this.head = new ArrayList<>(document.head());
        this.body = new ArrayList<>(document.body());
    }

    /** Puts the statements of the lines. Lines without a field begin the text, and so do the pictures among them. */
    void readInto(DraftBuilder draft) {
        List<PictureReference> pictures = new ArrayList<>(takePictures());
        List<OfficeParagraph> aboveByline = aboveByline();
        head.replaceAll(line -> PictureLine.isCredit(line) ? line.with(StyleRole.CAPTION) : line);
        head.removeIf(line -> readNamed(line, draft) || line.is(StyleRole.ROW));
        // the author's name again, above a manuscript or below its headline
        head.removeIf(line -> line.is(StyleRole.BODY) && draft.isAuthor(line.text()));
        OfficeParagraph headline = draft.hasHeadline() ? null : new HeadlineSearch(head, body, title, usualSize).find();
        // the headline may have been found in the text, below a picture
        pictures.addAll(headline == null ? List.of() : headline.pictures());
        String stated = headline == null ? title : headline.text();
        draft.put(HeaderField.HEADLINE, stated);
        int at = headline == null ? head.size() : head.indexOf(headline);
        List<OfficeParagraph> before = new ArrayList<>(head.subList(0, at));
        List<OfficeParagraph> after = new ArrayList<>(head.subList(Math.min(head.size(), at + 1), head.size()));
        takeKickers(before, after, draft);
        boolean below = headline != null;
        after.replaceAll(line ->
                isLead(line, aboveByline) || below && isSecondLine(line, after) ? line.with(StyleRole.LEAD) : line);
        body.addAll(0, after);
        body.addAll(0, before);
        if (!pictures.isEmpty() && !body.isEmpty()) {
            pictures.addAll(body.getFirst().pictures());
            body.set(0, body.getFirst().with(pictures));
        }
    }

    private boolean isLead(OfficeParagraph line, List<OfficeParagraph> aboveByline) {
        return line.is(StyleRole.HEADING) && !recurs(line) || !line.is(StyleRole.CAPTION) && aboveByline.contains(line);
    }

    /** Whether a line is the first below the headline, and tells more than the result of a match. */
    private static boolean isSecondLine(OfficeParagraph line, List<OfficeParagraph> after) {
        return line.equals(after.getFirst())
                && line.is(StyleRole.BODY)
                && !line.emphasised()
                && !FACT.matcher(line.text()).lookingAt()
                && line.text().split("\\s+").length >= FEWEST_WORDS
                && !RESULT.matcher(line.text()).find();
    }

    /** The lines above the byline; none if there is no byline. */
    private List<OfficeParagraph> aboveByline() {
        for (int i = head.size() - 1; i > 0; i--) {
            NamedLine named = NamedLine.of(head.get(i).text(), dates);
            if (head.get(i).is(StyleRole.BYLINE) || named != null && named.states(HeaderField.BYLINE)) {
                return List.copyOf(head.subList(0, i));
            }
        }
        return List.of();
    }

    private List<PictureReference> takePictures() {
        List<PictureReference> pictures = head.stream()
                .flatMap(line -> line.pictures().stream())
                .distinct()
                .toList();
        head.replaceAll(line -> line.with(List.of()));
        return pictures;
    }

    private boolean readNamed(OfficeParagraph line, DraftBuilder draft) {
        if (line.is(StyleRole.BODY) && draft.takesNotice(line.text())) {
            return true;
        }
        HeaderField field = switch (line.role()) {
            case BYLINE -> HeaderField.BYLINE;
            case PLACE -> HeaderField.PLACE;
            case DATE -> HeaderField.DATE;
            default -> null;
        };
        NamedLine named = line.is(StyleRole.CAPTION)
                        || line.is(StyleRole.TITLE)
                        || line.is(StyleRole.HEADING)
                        || line.is(StyleRole.KICKER)
                ? null
                : NamedLine.of(line.text(), dates);
        byline |= field == HeaderField.BYLINE || named != null && named.states(HeaderField.BYLINE);
        kicker |= named != null && named.states(HeaderField.KICKER);
        if (named != null) {
            named.putInto(draft);
        } else if (field != null) {
            draft.put(field, line.text());
        }
        return named != null || field != null;
    }

    /** Whether a line has the style of headings in the text, and is one of them. */
    private boolean recurs(OfficeParagraph line) {
        return line.is(StyleRole.HEADING)
                && body.stream().anyMatch(other -> other.is(StyleRole.HEADING) && other.level() == line.level());
    }

    /** Takes the kicker: a line with its style, the topic right above the headline, any line above it or below. */
    private void takeKickers(List<OfficeParagraph> before, List<OfficeParagraph> after, DraftBuilder draft) {
        before.removeIf(line -> (line.is(StyleRole.BODY) || line.is(StyleRole.HEADING)) && takeName(line, draft));
        before.removeIf(line -> line.is(StyleRole.BODY) && draft.hasHeadline() && isOfSender(line, draft));
        before.removeIf(line -> line.is(StyleRole.KICKER) && takeKicker(line, draft));
        OfficeParagraph above = before.size() == 1 ? before.getFirst() : null;
        if (above != null && above.text().length() <= LONGEST_TOPIC && takeKicker(above, draft)) {
            before.removeLast();
        }
        after.removeIf(line -> line.is(StyleRole.KICKER) && takeKicker(line, draft));
        after.removeIf(line -> line.is(StyleRole.BODY) && takeBelow(line, draft));
        before.removeIf(line -> takeKicker(line, draft));
        after.removeIf(line -> !recurs(line) && takeKicker(line, draft));
    }

    /** Takes the name of a section, of a paper, a company or a club, that stands alone above the headline. */
    private static boolean takeName(OfficeParagraph line, DraftBuilder draft) {
        boolean section = RunningLine.isSection(line.text());
        boolean paper = line.text().indexOf(' ') > 0 && RunningLine.isPaper(line.text());
        boolean takes = draft.hasHeadline() && (section || paper || Letterhead.isCorporate(line.text()));
        if (takes) {
            draft.put(section ? HeaderField.SECTION : HeaderField.SOURCE, line.text());
        }
        return takes;
    }

    /** Whether a line above the headline names a press office, an address or a number to call; the organisation is the source. */
    private static boolean isOfSender(OfficeParagraph line, DraftBuilder draft) {
        String office = Letterhead.senderOf(line.text());
        boolean contact = ContactLines.is(line.text()) && !ContactLines.isSentence(line.text());
        draft.put(HeaderField.SOURCE, office);
        draft.put(HeaderField.SOURCE, contact ? Letterhead.organisationBefore(line.text()) : null);
        return office != null || contact;
    }

    /** Takes the bare name of the author, or that of the paper, from below the headline. */
    private boolean takeBelow(OfficeParagraph line, DraftBuilder draft) {
        boolean author = !byline && BylineText.isName(line.text());
        boolean paper = RunningLine.isPaper(line.text()) && line.text().indexOf(' ') > 0;
        if (author || paper) {
            draft.put(author ? HeaderField.BYLINE : HeaderField.SOURCE, line.text());
            byline |= author;
        }
        return author || paper;
    }

    private boolean takeKicker(OfficeParagraph line, DraftBuilder draft) {
        boolean takes = !kicker
                && draft.hasHeadline()
                && !line.is(StyleRole.CAPTION)
                && !FACT.matcher(line.text()).lookingAt()
                && line.text().length() <= LONGEST_KICKER;
        if (takes) {
            draft.put(HeaderField.KICKER, LENGTH.matcher(line.text()).replaceFirst(""));
            kicker = true;
        }
        return takes;
    }

    boolean hasByline() {
        return byline;
    }

    /** The paragraphs of the text. */
    List<OfficeParagraph> body() {
        return body;
    }
}
