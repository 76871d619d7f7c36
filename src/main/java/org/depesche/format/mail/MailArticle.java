package org.depesche.format.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Publication;
import org.depesche.article.notice.Notice;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.HeaderLine;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of the text of a mail and its header, or of the header of the mail that it forwards.
 *
 * @param attached the pictures that the text does not show
 */
record MailArticle(MailFields fields, MailText text, List<PictureFile> attached, DateText dates) {

    /** Subjects that name the kind of the mail, so that the headline is in the text. */
    private static final Pattern KIND = Pattern.compile(
            "(?i)(?:(?:aktuelle |neue |unsere )?(?:presse|medien)?(?:mitteilung|information|info|meldung|bericht)(?:en)?|pm|artikel|beitrag|text|bericht|meldung|news|newsletter|press release|article|story|report|release|feature|manuskript|interview|kolumne|spielbericht|reportage|porträt|column|copy)"
                    + "(?:\\s?(?:nr\\.?|no\\.?|vom|from)?\\s?[\\d./-]{1,12})?(?: (?:der|des|von|vom|mit|zu|über|from|of|with) .{2,50}| \\d{1,2}\\. .{3,30})?"
                    + "|(?:mein |der |neuer )?(?:pm|artikel|beitrag|text|bericht|manuskript|story)[ :_-]{1,3}(?-i:\\p{Lu})\\S{1,30}(?: \\S{2,30})?");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LONGEST_HEADLINE = 200;
    private static final int MOST_LINES = 4;

    /** Programs wrap no line before so many characters. */
    private static final int SHORTEST_WRAP = 58;

    /** A byline stands among the first paragraphs. */
    private static final int BEGINNING = 4;

    Item item(int index) {
        DraftBuilder draft = new DraftBuilder(dates);
        PrintedHeader printed = text.correspondence().header();
        PressForm form = PressForm.of(text.letter(), draft);
        List<BodyLine> lines = form.lines();
        int notice = firstLines(lines);
        if (fields.has("message-id") && Notice.corrects(BodyLine.joined(lines.subList(0, notice)))) {
            draft.put(HeaderField.CORRECTION, take(notice, lines));
        }
        String subject = printed == null ? null : printed.value(PrintedHeader.Name.SUBJECT);
        MailSubject cleaned = MailSubject.of(subject == null ? fields.text("subject") : subject);
        readHeadline(cleaned.headline(), lines, draft);
        draft.put(HeaderField.BYLINE, takeByline(lines));
        readHeader(draft);
        dropByline(lines, draft);
        LetterBody.read(lines, draft);
        Passage.ofPictures(text.closing(), null).forEach(draft::passage);
        readAttached(form.captions(), draft);
        return draft.item(index);
    }

    /** Reads captions and attached pictures, which belong together if there is one caption for each. */
    private void readAttached(List<String> captions, DraftBuilder draft) {
        boolean paired = captions.size() == attached.size();
        if (!paired) {
            captions.forEach(caption -> draft.picture(caption, null));
        }
        for (int i = 0; i < attached.size(); i++) {
            draft.picture(paired ? captions.get(i) : null, null, PictureReference.of(attached.get(i), null));
        }
    }

    /** What the header states for all parts of the mail. */
    Publication publication() {
        DraftBuilder draft = new DraftBuilder(dates);
        draft.put(HeaderField.HEADLINE, MailPart.MAIL);
        readHeader(draft);
        return draft.item(0) instanceof Item.Draft found
                ? found.draft().publication()
                : new Publication(null, null, null, null, List.of(), null);
    }

    private void readHeader(DraftBuilder draft) {
        PrintedHeader printed = text.correspondence().header();
        String from = printed == null ? null : printed.value(PrintedHeader.Name.FROM);
        MailSender sender = MailSender.of(
                from == null ? fields.text("from") : from, from == null ? fields.text("organization") : null);
        if (sender.person() != null) {
            draft.byline(Byline.parse(sender.person()));
        }
        draft.put(HeaderField.SOURCE, sender.organisation());
        String date = printed == null ? null : printed.value(PrintedHeader.Name.DATE);
        date = date == null ? null : MailDate.sensible(MailDate.inZoneOf(fields, date, dates), dates);
        draft.put(HeaderField.DATE, date == null ? MailDate.of(fields, dates) : date);
        draft.put(HeaderField.ID, id(fields.text("message-id")));
        String language = fields.text("content-language");
        draft.put(HeaderField.LANGUAGE, language == null ? null : language.split("[,;]")[0]);
        fields.all("keywords").forEach(words -> draft.put(HeaderField.KEYWORDS, words));
    }

    /** An identifier without its angle brackets. */
    private static @Nullable String id(@Nullable String stated) {
        return stated == null ? null : stated.replaceAll("^.*<|>.*$", "");
    }

    /** Puts the headline, and takes its repetition and the second line out of the text. */
    private static void readHeadline(@Nullable String subject, List<BodyLine> lines, DraftBuilder draft) {
        int first = firstLines(lines);
        int repeated = subject == null ? 0 : repetition(subject, lines);
        boolean shorter = repeated > 0 && isBetter(subject, BodyLine.joined(lines.subList(0, repeated)));
        if (!draft.hasHeadline() && isHeadline(first, lines) && isOfText(subject, first, repeated, lines)) {
            draft.put(HeaderField.HEADLINE, take(first, lines));
        } else if (!draft.hasHeadline() && shorter) {
            draft.put(HeaderField.HEADLINE, take(repeated, lines));
        } else {
            draft.put(HeaderField.HEADLINE, subject);
            take(repeated, lines);
        }
        readSecondLine(lines, draft);
    }

    /** Whether the first paragraph is the headline: the subject names only a kind, or says less, or the text has a title. */
    private static boolean isOfText(@Nullable String subject, int first, int repeated, List<BodyLine> lines) {
        if (subject == null || KIND.matcher(subject).matches()) {
            return true;
        }
        return repeated == 0
                && (isBeginning(subject, BodyLine.joined(lines.subList(0, first))) || isTitle(first, lines));
    }

    /** Takes the line below the headline out of the text. */
    private static void readSecondLine(List<BodyLine> lines, DraftBuilder draft) {
        int second = firstLines(lines);
        String line = BodyLine.joined(lines.subList(0, second));
        if (draft.isHeadline(line)) {
            take(second, lines);
        } else if (isHeadline(second, lines) && !BylineText.is(line)) {
            draft.put(HeaderField.KICKER, take(second, lines));
        }
    }

    /**
     * Whether the line in the text is better than the subject, which has words before it that only announce the
     * mail, "Einladung und Meldung: …", or no umlauts.
     */
    private static boolean isBetter(@Nullable String subject, String line) {
        int more = subject == null ? 0 : subject.length() - line.length();
        boolean labelled = more > 0
                && subject != null
                && subject.substring(0, more).strip().matches(".*[:|–-]");
        return labelled
                || subject != null
                        && !unfolded(line).equals(line)
                        && unfolded(subject).equals(subject);
    }

    private static String unfolded(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    /** Whether a byline or a dateline follows a line, so that it is the text's own headline. */
    private static boolean isTitle(int count, List<BodyLine> lines) {
        int next = BylineText.is(BodyLine.joined(lines.subList(0, count))) ? lines.size() : count;
        for (int paragraphs = 0; paragraphs < 2 && next < lines.size(); paragraphs++) {
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            String line = next < lines.size() ? lines.get(next).text() : "";
            if (BylineText.is(line) || DatelineText.startOf(line) != null) {
                return true;
            }
            if (Sentences.isBody(line)) {
                return false;
            }
            next = BodyLine.endOfParagraph(lines, next);
        }
        return false;
    }

    /** The number of lines at the beginning that repeat a subject; 0 if there are none. */
    private static int repetition(String subject, List<BodyLine> lines) {
        BodyLine.dropBlanks(lines);
        int end = BodyLine.endOfParagraph(lines, 0);
        for (int count = Math.min(end, MOST_LINES); count > 0; count--) {
            if (isSame(subject, BodyLine.joined(lines.subList(0, count)))) {
                return count;
            }
        }
        return 0;
    }

    /** The number of lines of the first paragraph; of two lines that are no wrapped line only the first. */
    private static int firstLines(List<BodyLine> lines) {
        BodyLine.dropBlanks(lines);
        int end = BodyLine.endOfParagraph(lines, 0);
        return end == 2 && lines.getFirst().text().length() < SHORTEST_WRAP ? 1 : end;
    }

    private static String take(int count, List<BodyLine> lines) {
        String text = BodyLine.joined(lines.subList(0, count));
        BodyLine.remove(lines, 0, count);
        return text;
    }

    /** Whether the first paragraph is a headline or the line below it: short, no sentence, and followed by text. */
    private static boolean isHeadline(int count, List<BodyLine> lines) {
        String first = BodyLine.joined(lines.subList(0, count));
        boolean listed = !lines.isEmpty() && lines.getFirst().kind() == Block.Kind.LIST_ITEM;
        return !first.isEmpty()
                && first.length() <= LONGEST_HEADLINE
                && !Notice.corrects(first)
                && !Sentences.isBody(first)
                && !listed
                && (!Sentences.isEnded(first) || first.endsWith("?") || first.endsWith("!"))
                && ",:;–-".indexOf(first.charAt(first.length() - 1)) < 0
                && BodyLine.letters(lines.subList(count, lines.size())) > first.length();
    }

    /** Whether a line repeats a subject, perhaps without the words before its colon. */
    private static boolean isSame(String subject, String line) {
        String one = PUNCTUATION.matcher(unfolded(subject)).replaceAll("");
        String other = PUNCTUATION.matcher(unfolded(line)).replaceAll("");
        return !other.isEmpty()
                && (one.equalsIgnoreCase(other)
                        || other.length() > 12 && SmallLetters.of(one).endsWith(SmallLetters.of(other)));
    }

    /** Whether a line says what a subject says, and more. */
    private static boolean isBeginning(String subject, String line) {
        String one = SmallLetters.of(PUNCTUATION.matcher(subject).replaceAll(""));
        String other = SmallLetters.of(PUNCTUATION.matcher(line).replaceAll(""));
        return one.length() > 12 && other.length() > one.length() && other.startsWith(one);
    }

    private static @Nullable String takeByline(List<BodyLine> lines) {
        int paragraphs = 0;
        for (int i = 0; i < lines.size() && paragraphs < BEGINNING; i++) {
            String line = lines.get(i).text();
            if (BylineText.is(line)) {
                boolean outlet = i + 1 < lines.size()
                        && HeaderLine.isOutlet(lines.get(i + 1).text());
                BodyLine.remove(lines, i, outlet ? i + 2 : i + 1);
                becomeLead(lines, i);
                return line;
            }
            paragraphs += line.isEmpty() ? 1 : 0;
        }
        return null;
    }

    /** Makes the lead of the sentences above the byline. */
    private static void becomeLead(List<BodyLine> lines, int byline) {
        int end = BodyLine.endOfParagraph(lines, 0);
        boolean lead = end > 0
                && end < byline
                && Sentences.isEnded(lines.get(end - 1).text())
                && lines.subList(0, end).stream().allMatch(line -> line.kind() == null)
                && lines.subList(end, byline).stream().allMatch(BodyLine::isBlank);
        for (int i = 0; lead && i < end; i++) {
            lines.set(
                    i,
                    new BodyLine(
                            lines.get(i).text(), Block.Kind.LEAD, lines.get(i).pictures()));
        }
    }

    /** Drops the byline where it stands below the text. */
    private static void dropByline(List<BodyLine> lines, DraftBuilder draft) {
        while (!lines.isEmpty()
                && (lines.getLast().isBlank()
                        || draft.isByline(lines.getLast().text())
                        || BylineText.is(lines.getLast().text()))) {
            draft.put(HeaderField.BYLINE, lines.removeLast().text());
        }
    }
}
