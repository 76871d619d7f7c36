package org.depesche.format.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.release.AuthorNote;
import org.depesche.format.release.WorkNote;
import org.depesche.picture.CaptionText;
import org.depesche.tagging.Block;

/** Tells headline, kicker, byline, lead and subheads of an article from its paragraphs by size, weight and place. */
public final class PrintedArticle {

    private static final double LARGER = 1.12;
    private static final double LEAD_LARGER = 1.06;
    private static final int LONGEST_SECOND_LINE = 160;

    /** The words of a line below the headline that goes on with it. */
    private static final int FEWEST_WORDS = 3;

    private static final int LONGEST_SUBHEAD = 120;
    private static final int SHORTEST_LEAD = 60;

    /** Bold questions of an interview, which are no subheads. */
    private static final int FEWEST_QUESTIONS = 2;

    /** A note that an article goes on elsewhere, alone or at the end of a paragraph. */
    static final Pattern NOTE = Pattern.compile(
            "(?i)(?:^|(?<=[.!?“\"»])\\s+)[(\\[»▸►→>–-]*\\s*(?:(?:fortsetzung|fortgesetzt) (?:auf|von|nächste)\\b.{0,30}"
                    + "|(?:mehr|weiter|lesen sie (?:mehr|weiter)|siehe(?: auch)?|bericht|berichte|kommentar)(?: dazu| hierzu)?(?: auf)? (?:seite|s\\.) ?[A-Z]?\\d+.{0,20}"
                    + "|continued (?:on|from) page.{0,20}|(?:see|more on|turn to)(?: also)? page \\d+.{0,20})[)\\]]?\\.?$");

    private static final Pattern RIGHTS =
            Pattern.compile("(?i)(?:©|\\(c\\)|copyright\\b|alle rechte vorbehalten|all rights reserved).{0,120}");

    /** Signs of the end of a text: "###", "-30-", "Ende". */
    private static final Pattern END =
            Pattern.compile("(?i)(?:# ?){1,3}|[-–—*] ?(?:30|ende|ends?|0) ?[-–—*]|\\*{3,}|[_=-]{3,}");

    /** A sign of the end that is set close below the last line. */
    private static final Pattern ENDED =
            Pattern.compile("(?<=[.!?“”\"»]) (?:ENDS?|ENDE|# ?# ?#|- ?30 ?-|[-–—] ?(?i:ende) ?[-–—])$");

    private final List<Paragraph> paragraphs;
    private final List<PictureText> pictures;
    private final List<PrintedPage> pages;
    private final double bodySize;
    private final DateText dates;
    private final boolean interview;
    /** The lines about rights, also those below the end of the text. */
    private final List<String> rights;

    private boolean hasKicker;

    PrintedArticle(
            List<Paragraph> paragraphs,
            List<PictureText> pictures,
            List<PrintedPage> pages,
            double bodySize,
            DateText dates) {
        this.dates = dates;
        this.pictures = pictures;
        List<Paragraph> text = paragraphs.stream()
                .map(one -> one.withText(
                        NOTE.matcher(ENDED.matcher(one.text()).replaceFirst("")).replaceFirst("")))
                .filter(one -> !one.text().isBlank()
                        && !WorkNote.isOfPictures(one.text())
                        && !WorkNote.isInternal(one.text())
                        && !END.matcher(one.text()).matches()
                        && !one.isFootnote(bodySize))
                .toList();
        this.paragraphs =
                Headlines.withDatesFirst(ArticleEnd.cut(text), pages.getFirst().height(), bodySize);
        this.rights = text.stream()
                .map(Paragraph::text)
                .filter(line -> RIGHTS.matcher(line).matches())
                .toList();
        this.interview =
                this.paragraphs.stream().filter(PrintedArticle::isQuestion).count() >= FEWEST_QUESTIONS;
        this.pages = pages;
        this.bodySize = bodySize;
    }

    /** Puts the parts of the article into a draft. */
    public void put(DraftBuilder draft) {
        int head = Headlines.indexIn(paragraphs, pages.getFirst().height(), bodySize);
        if (head >= 0) {
            draft.put(HeaderField.HEADLINE, paragraphs.get(head).text());
        }
        ArticleHeader header = head < 0 ? null : new ArticleHeader(paragraphs, head);
        hasKicker = header != null && header.readInto(draft);
        readBody(readIntroduction(head + 1, draft), draft);
        rights.forEach(line -> draft.put(HeaderField.RIGHTS, PageHead.withoutLinks(line)));
        pictures.forEach(picture -> draft.picture(picture.caption(), picture.credit()));
        paragraphs.stream()
                .map(Paragraph::page)
                .distinct()
                .forEach(page -> pages.get(page).head().put(draft));
        pages.getFirst().head().put(draft);
        boolean named = pages.stream().anyMatch(page -> page.head().isOfPaper());
        draft.put(
                HeaderField.SECTION,
                header != null && named ? header.label(pages.getFirst().height()) : null);
    }

    private static boolean isQuestion(Paragraph one) {
        return one.isBold() && one.text().endsWith("?");
    }

    /** Reads byline, date, second line and lead below the headline, and returns the index of the text's beginning. */
    private int readIntroduction(int from, DraftBuilder draft) {
        int at = from;
        boolean onlyFields = true;
        while (at < paragraphs.size()) {
            Paragraph one = paragraphs.get(at);
            if (readsField(one, draft) || WorkNote.is(one.text())) {
                at++;
                continue;
            }
            if (at > from + 6 || isText(at, from)) {
                return at;
            }
            boolean ended = Sentences.isEnded(one.text());
            if (ended && one.text().length() >= SHORTEST_LEAD && !isLike(one, paragraphs.get(at + 1))) {
                draft.block(Block.Kind.LEAD, StatedFields.withoutDateline(one, draft));
            } else if (!ended && onlyFields && (!isSet(one) || !isSubheadOfMany(one))) {
                readSecondLine(one, draft);
            } else {
                return at;
            }
            onlyFields = false;
            at++;
        }
        return at;
    }

    /** Whether a paragraph does not stand above the text, but in it. */
    private boolean isText(int at, int from) {
        Paragraph one = paragraphs.get(at);
        return at == paragraphs.size() - 1
                || interview && isQuestion(one)
                || !isSet(one) && !(at == from && isLineAbove(one, paragraphs.get(at + 1)));
    }

    /** Whether a paragraph has another look than the text. */
    private boolean isSet(Paragraph one) {
        return one.size() > LEAD_LARGER * bodySize || one.isBold() || one.isItalic();
    }

    /** Whether a line in the letters of the text stands above it, and is no sentence. */
    private static boolean isLineAbove(Paragraph one, Paragraph next) {
        return one.lines().size() <= 2
                && one.text().split(" ").length >= FEWEST_WORDS
                && one.text().length() <= LONGEST_SECOND_LINE
                && !one.first().hasCells()
                && !one.isItem()
                && !Sentences.isEnded(one.text())
                && !one.text().endsWith(":")
                && Sentences.isBody(next.text());
    }

    private boolean readsField(Paragraph one, DraftBuilder draft) {
        if (isSet(one) && one.text().length() < SHORTEST_LEAD && Byline.is(one.text())) {
            draft.put(HeaderField.BYLINE, one.text());
            return true;
        }
        return StatedFields.readPaper(one.text(), dates, draft) || StatedFields.read(one.text(), draft);
    }

    private void readSecondLine(Paragraph line, DraftBuilder draft) {
        if (hasKicker) {
            draft.block(Block.Kind.LEAD, line.text());
        }
        draft.put(HeaderField.KICKER, line.text());
    }

    private static boolean isLike(Paragraph one, Paragraph other) {
        return one.first().isSameStyleAs(other.first()) && one.isItalic() == other.isItalic();
    }

    /** Whether lines of the same look stand between paragraphs further below. */
    private boolean isSubheadOfMany(Paragraph line) {
        return paragraphs.stream()
                        .filter(one -> isLike(one, line)
                                && one.text().length() <= LONGEST_SUBHEAD
                                && !Sentences.isEnded(one.text()))
                        .count()
                > 1;
    }

    private void readBody(int from, DraftBuilder draft) {
        boolean begun = false;
        for (int i = from; i < paragraphs.size(); i++) {
            Paragraph one = paragraphs.get(i);
            if (i < from + 2 && StatedFields.read(one.text(), draft)) {
                continue;
            }
            if (i > from && i >= paragraphs.size() - 2 && isBelow(one, draft)) {
                continue;
            }
            boolean apart = isSet(one) || one.size() < bodySize || i == paragraphs.size() - 1;
            if (apart && AuthorNote.is(one.text(), draft.authors())) {
                continue;
            }
            if (CaptionText.isAnnounced(one.text())) {
                Passage.ofPicture(one.text(), null, null).forEach(draft::passage);
                continue;
            }
            Block.Kind kind = kind(one, i);
            draft.block(kind, begun ? one.text() : StatedFields.withoutDateline(one, draft));
            begun |= kind == Block.Kind.PARAGRAPH;
        }
    }

    /** Whether a line below the text is about rights, which are read anyway, or names the paper. */
    private boolean isBelow(Paragraph one, DraftBuilder draft) {
        return RIGHTS.matcher(one.text()).matches() || StatedFields.readPaper(one.text(), dates, draft);
    }

    private Block.Kind kind(Paragraph one, int index) {
        boolean set = one.isBold() || one.isItalic() || one.size() > LARGER * bodySize;
        if (Quotations.is(one, set, paragraphs, index)) {
            return Block.Kind.QUOTE;
        }
        if (isSubhead(one) && index < paragraphs.size() - 1) {
            return Block.Kind.SUBHEAD;
        }
        return one.isItem() ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    }

    private boolean isSubhead(Paragraph one) {
        String text = one.text();
        boolean capitals = text.length() > 4 && text.equals(text.toUpperCase(Locale.ROOT));
        return !(interview && isQuestion(one))
                && (one.isBold() || one.size() > LARGER * bodySize || capitals)
                && text.length() <= LONGEST_SUBHEAD
                && !text.endsWith(".")
                && !text.endsWith(":")
                && !text.endsWith(",")
                && text.chars().anyMatch(Character::isLetter);
    }
}
