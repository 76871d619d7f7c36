package org.depesche.format.manuscript;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.format.BylineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.release.WorkNote;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;

/** Gives the paragraphs of a text their kinds: by their styles, and where those say nothing by their look. */
final class BodyKinds {

    private static final int LONGEST_SUBHEAD = 100;

    private static final int LONGEST_HEADING = 300;

    private static final int SHORTEST_LEAD = 60;

    /** Bold questions of an interview, which are no subheads. */
    static final int FEWEST_QUESTIONS = 2;

    /** The length of a line from which a break after a full stop divides paragraphs. */
    private static final int LONG_LINE = 80;

    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-–—*•‣·▪●○■□➢➤►]|\\d{1,3}[.)])\\s+(?=\\S)");

    private final List<OfficeParagraph> body;
    private final float usualSize;
    private final boolean boldText;
    private final boolean italicText;
    private final boolean shaped;
    private final boolean interview;
    private final PulledQuotes quotes;
    /** The index of the last paragraph below which no other text stands. */
    private final int lastOfText;

    /** The number of paragraphs before the first that is neither a second line nor a byline. */
    private final int introduction;

    BodyKinds(List<OfficeParagraph> body) {
        this.body = body.stream()
                .filter(paragraph -> !paragraph.pictures().isEmpty()
                        || hasLetters(paragraph.text()) && !WorkNote.isOfPictures(paragraph.line()))
                .toList();
        this.quotes = new PulledQuotes(this.body);
        this.usualSize = usualSize(body);
        List<OfficeParagraph> text =
                body.stream().filter(BodyKinds::isRunningText).toList();
        this.boldText = text.stream().filter(OfficeParagraph::emphasised).count() * 2 > text.size();
        this.italicText = text.stream().filter(OfficeParagraph::italic).count() * 2 > text.size();
        this.interview = this.body.stream().filter(BodyKinds::isQuestion).count() >= FEWEST_QUESTIONS;
        this.introduction = (int) this.body.stream()
                .takeWhile(paragraph -> paragraph.text().isEmpty()
                        || paragraph.is(StyleRole.KICKER)
                        || paragraph.is(StyleRole.LEAD)
                        || BylineText.is(paragraph.line()))
                .count();
        this.lastOfText = FootLines.lastOfText(this.body);
        this.shaped =
                this.body.stream().anyMatch(paragraph -> isStyledSubhead(paragraph) || looksLikeSubhead(paragraph));
    }

    /** The size of most letters, to half a point; 0 if it is unknown. */
    static float usualSize(List<OfficeParagraph> paragraphs) {
        return paragraphs.stream()
                .collect(Collectors.groupingBy(
                        paragraph -> Math.round(paragraph.size() * 2),
                        Collectors.summingInt(paragraph -> paragraph.text().length())))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() / 2f)
                .orElse(0f);
    }

    /** Rows of stars and dashes separate, and say nothing. */
    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isRunningText(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.BODY) && Sentences.isEnded(paragraph.text());
    }

    void readInto(DraftBuilder draft) {
        for (int i = 0; i < body.size(); i++) {
            OfficeParagraph paragraph = body.get(i);
            boolean caption = paragraph.is(StyleRole.CAPTION) && hasLetters(paragraph.text());
            List<PictureReference> pictures = paragraph.pictures();
            Passage.ofPictures(pictures, caption ? paragraph.line() : null).forEach(draft::passage);
            if (hasLetters(paragraph.text()) && !(caption && !pictures.isEmpty())) {
                readText(i, draft);
            }
        }
    }

    private void readText(int at, DraftBuilder draft) {
        OfficeParagraph paragraph = body.get(at);
        switch (kind(at)) {
            case SUBHEAD -> draft.block(Block.Kind.SUBHEAD, paragraph.line());
            case PARAGRAPH -> readParagraphs(paragraph.text(), draft);
            case LIST_ITEM -> draft.block(Block.Kind.LIST_ITEM, withoutSign(paragraph));
            case CAPTION -> Passage.ofPicture(paragraph.line(), null, null).forEach(draft::passage);
            case Block.Kind other -> draft.block(other, paragraph.line());
        }
    }

    /** A list's own numbers are no letters of the text, so a number in a numbered item belongs to it: a date. */
    private static String withoutSign(OfficeParagraph paragraph) {
        String line = paragraph.line();
        boolean number = Character.isDigit(line.charAt(0)) && paragraph.is(StyleRole.LIST_ITEM);
        return number ? line : LIST_ITEM.matcher(line).replaceFirst("");
    }

    private Block.Kind kind(int at) {
        OfficeParagraph paragraph = body.get(at);
        return switch (paragraph.role()) {
            case TITLE, HEADING, SUBHEAD ->
                paragraph.text().length() <= LONGEST_HEADING ? Block.Kind.SUBHEAD : Block.Kind.PARAGRAPH;
            case KICKER, LEAD -> Block.Kind.LEAD;
            case QUOTE -> Block.Kind.QUOTE;
            case CAPTION -> Block.Kind.CAPTION;
            case LIST_ITEM -> Block.Kind.LIST_ITEM;
            case BODY -> ofItsLook(at);
            default -> Block.Kind.PARAGRAPH;
        };
    }

    private Block.Kind ofItsLook(int at) {
        OfficeParagraph paragraph = body.get(at);
        if (PictureLine.isAnnounced(paragraph) || at > 0 && PictureLine.isCaption(paragraph.line())) {
            return Block.Kind.CAPTION;
        }
        if (at > 0 && isQuotation(paragraph)) {
            return Block.Kind.QUOTE;
        }
        if (isTypedItem(at) && (isTypedItem(at - 1) || isTypedItem(at + 1))) {
            return Block.Kind.LIST_ITEM;
        }
        if (isLead(at)) {
            return Block.Kind.LEAD;
        }
        return isSubheadOfItsLook(at) ? Block.Kind.SUBHEAD : Block.Kind.PARAGRAPH;
    }

    private boolean isQuotation(OfficeParagraph paragraph) {
        return quotes.has(paragraph) || standsOut(paragraph) && PulledQuotes.isSentence(paragraph);
    }

    private boolean isSubheadOfItsLook(int at) {
        OfficeParagraph paragraph = body.get(at);
        boolean within = at < lastOfText && (at > 0 || paragraph.emphasised());
        return within && (looksLikeSubhead(paragraph) || !shaped && isShortBetween(at));
    }

    /** Whether a paragraph above all others stands before the byline, or is bold or italic, and they are not. */
    private boolean isLead(int at) {
        OfficeParagraph paragraph = body.get(at);
        if (at == 0 && body.size() > 2 && (BylineText.is(body.get(1).line()) || interview && isQuestion(body.get(1)))) {
            return isRunningText(paragraph);
        }
        boolean setApart = paragraph.emphasised() && !boldText || paragraph.italic() && !italicText;
        return setApart
                && !isQuestion(paragraph)
                && paragraph.text().length() >= SHORTEST_LEAD
                && isRunningText(paragraph)
                && body.size() > at + 1
                && at <= introduction;
    }

    /** Whether a line in bold letters asks, as those of interviews do. */
    static boolean isQuestion(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.BODY)
                && paragraph.emphasised()
                && paragraph.text().endsWith("?");
    }

    private boolean isTypedItem(int at) {
        return at >= 0
                && at < body.size()
                && body.get(at).is(StyleRole.BODY)
                && isTypedItem(body.get(at).text());
    }

    /** Whether a line begins with a sign or a number for lists. */
    static boolean isTypedItem(String line) {
        return LIST_ITEM.matcher(line).lookingAt();
    }

    private static boolean isStyledSubhead(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.HEADING) || paragraph.is(StyleRole.SUBHEAD);
    }

    private boolean standsOut(OfficeParagraph paragraph) {
        return paragraph.emphasised() && !boldText || paragraph.isLargerThan(usualSize);
    }

    private boolean looksLikeSubhead(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.BODY)
                && standsOut(paragraph)
                && !(interview && isQuestion(paragraph))
                && isSubhead(paragraph.line());
    }

    private static boolean isSubhead(String line) {
        return line.length() <= LONGEST_SUBHEAD
                && !line.endsWith(".")
                && !line.endsWith(",")
                && !line.endsWith(";")
                && Character.isLetterOrDigit(
                        line.codePointAt("„\"»“".indexOf(line.charAt(0)) >= 0 && line.length() > 1 ? 1 : 0));
    }

    /** A short line without any mark between two paragraphs of running text. */
    private boolean isShortBetween(int at) {
        String line = body.get(at).text();
        return at > 0
                && line.length() <= LONGEST_SUBHEAD
                && line.indexOf('\n') < 0
                && !Sentences.isEnded(line)
                && ":;,)\"“”»«".indexOf(line.charAt(line.length() - 1)) < 0
                && !isTypedItem(line)
                && isRunningText(body.get(at - 1))
                && isRunningText(body.get(at + 1));
    }

    /** Divides a paragraph at its blank lines, and at line breaks after the full stop of a long line. */
    private static void readParagraphs(String text, DraftBuilder draft) {
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.isEmpty()) {
                draft.block(Block.Kind.PARAGRAPH, open.toString());
                open.setLength(0);
                continue;
            }
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (line.length() >= LONG_LINE && Sentences.isEnded(line)) {
                draft.block(Block.Kind.PARAGRAPH, open.toString());
                open.setLength(0);
            }
        }
        draft.block(Block.Kind.PARAGRAPH, open.toString());
    }
}
